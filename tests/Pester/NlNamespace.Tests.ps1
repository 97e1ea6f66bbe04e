#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Namespaces' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
    }

    AfterAll { Remove-Lab }

    It 'is what ip knows' {
        (ip netns) -replace ' .*' | Should -Contain $lab
        (Get-NlNamespace $lab).Path | Should -Match "/$lab$"
        (Get-NlNamespace "$($lab.Substring(0, $lab.Length - 1))*").Name | Should -Contain $lab
    }

    It 'leads every cmdlet there: by name, path, object and process' {
        (Get-NlLink -Namespace $lab).Name | Should -Be 'lo'
        (Get-NlLink -netns (Get-NlNamespace $lab).Path).Name | Should -Be 'lo'
        Get-NlNamespace $lab | ForEach-Object { (Get-NlLink -Namespace $_).Name } | Should -Be 'lo'
        (Get-NlLink lo -Namespace $PID).Name | Should -Be 'lo'
    }

    It 'stays with what came from it' {
        $null = New-NlLink v0 veth -Peer v1 -Namespace $lab
        Get-NlLink v0 -Namespace $lab | Remove-NlLink -Confirm:$false
        (Get-NlLink -Namespace $lab).Name | Should -Be 'lo'
    }

    It 'says what it would do' {
        Get-WhatIf { Get-NlNamespace $lab | Remove-NlNamespace -WhatIf } | Should -Match $lab
        (Get-NlNamespace $lab).Exists | Should -BeTrue
    }

    It 'tells what is there, what is not, and what cannot be' {
        { New-NlNamespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'EEXIST,NetlinkPS.NewNlNamespaceCommand'
        { Get-NlNamespace nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.GetNlNamespaceCommand'
        { Remove-NlNamespace nosuch -Confirm:$false -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.RemoveNlNamespaceCommand'
        { New-NlNamespace 'a/b' -ErrorAction Stop } | Should -Throw '*such as lab*'
    }

    It 'completes names' {
        Get-Completion "Remove-NlNamespace $($lab.Substring(0, 8))" | Should -Contain $lab
    }

    It 'fits the screen, and travels as its name' {
        Assert-View (Get-NlNamespace $lab) $lab
        "$(Get-Travelled (Get-NlNamespace $lab))" | Should -Match $lab
        (Get-Travelled (Get-NlLink -Namespace $lab)).Namespace | Should -Be $lab
    }
}
