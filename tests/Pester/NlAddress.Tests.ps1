#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Addresses' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        New-NlLink v0 veth -Peer v1 -Namespace $lab | Set-NlLink -Up
        Set-NlLink v1 -Up -Namespace $lab
        $null = New-NlAddress 10.9.0.1/24 v0 -Namespace $lab
    }

    AfterAll { Remove-Lab }

    It 'comes from links of the pipeline' {
        "$((Get-NlLink v0 -Namespace $lab | Get-NlAddress -IPv4).Address)" | Should -Be '10.9.0.1/24'
        @(Get-NlAddress -Namespace $lab | Select-Object -First 1).Count | Should -Be 1
    }

    It 'changes a lifetime' {
        (Set-NlAddress 10.9.0.1/24 v0 -ValidLifetime 1:00:00 -PassThru -Namespace $lab).ValidLifetime.TotalMinutes | Should -BeGreaterThan 58
    }

    It 'says what it would do' {
        Get-WhatIf { Get-NlLink v0 -Namespace $lab | Get-NlAddress -IPv4 | Remove-NlAddress -WhatIf } | Should -Match '10.9.0.1/24 on v0'
        Get-NlAddress 10.9.0.1/24 -Namespace $lab | Should -Not -BeNullOrEmpty
    }

    It 'tells what is there, what is not, and what cannot be' {
        New-NlAddress 10.9.0.1/24 v0 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId, "$($problem.CategoryInfo.Category)" | Should -Be 'EEXIST,NetlinkPS.NewNlAddressCommand', 'ResourceExists'
        { Remove-NlAddress 10.9.0.77/24 v0 -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'EADDRNOTAVAIL,NetlinkPS.RemoveNlAddressCommand'
        { New-NlAddress 10.9.0.2/24 nosuch -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.NewNlAddressCommand'
        { New-NlAddress -Address 10.9.0.300/24 -Link v0 -Namespace $lab } | Should -Throw '*10.9.0.300/24*such as*'
    }

    It 'completes links' {
        Get-Completion "New-NlAddress 10.0.0.1/8 -Namespace $lab -Link v" | Should -Contain 'v0'
    }

    It 'fits the screen' {
        Assert-View (Get-NlAddress -Namespace $lab) '10.9.0.1/24'
        Assert-View (Get-NlAddress -Namespace $lab) 'ValidLifetime' -List
    }

    It 'travels' {
        $address = Get-Travelled (Get-NlAddress -IPv4 -Namespace $lab)
        $address.Address, $address.Link, $address.InterfaceAlias | Should -Be '10.9.0.1/24', 'v0', 'v0'
        Assert-View $address '10.9.0.1/24'
        (Get-NlAddress -IPv4 -Namespace $lab | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Address.Address.IPAddressToString | Should -Be '10.9.0.1'
    }
}
