#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeAll {
    $root = (Resolve-Path "$PSScriptRoot/../..").Path
    Import-Module "$root/NetlinkPS.psd1" -Force
}

Describe 'The module' {
    It 'exports exactly what its manifest says' {
        $manifest = Import-PowerShellDataFile "$root/NetlinkPS.psd1"
        $exported = (Get-Command -Module NetlinkPS).Name | Sort-Object
        $exported | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'uses approved verbs and the prefix Nl' {
        $approved = (Get-Verb).Verb
        foreach ($command in Get-Command -Module NetlinkPS) {
            $command.Verb | Should -BeIn $approved
            $command.Noun | Should -Match '^Nl[A-Z]'
        }
    }

    It 'asks before each change' {
        foreach ($command in Get-Command -Module NetlinkPS -Verb New, Set, Remove) {
            $command.Parameters.Keys | Should -Contain 'WhatIf' -Because $command.Name
        }
    }
}

Describe 'Links in a namespace of the test''s own' -Skip:((id -u) -ne 0) {
    BeforeAll {
        $lab = "pester-$PID"
        $null = New-NlNamespace $lab
    }

    AfterAll {
        Remove-NlNamespace $lab -Confirm:$false
    }

    It 'makes a pair, turns it on and gives it an address in one line' {
        $address = New-NlLink -Name v0 -Kind veth -Peer v1 -Namespace $lab | Set-NlLink -Up -PassThru | New-NlAddress 10.9.0.1/24
        "$address" | Should -Be '10.9.0.1/24'
        (Get-NlLink v0 -Namespace $lab).Up | Should -BeTrue
    }

    It 'names what is not there' {
        { Get-NlLink nosuch -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.GetNlLinkCommand'
    }

    It 'offers a kind''s own parameters' {
        $link = New-NlLink -Name vx -Kind vxlan -Vni 42 -Port 4789 -Namespace $lab
        $link.Options.Vni | Should -Be 42
    }
}
