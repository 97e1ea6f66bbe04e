#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Neighbours' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        New-NlLink v0 veth -Peer v1 -Namespace $lab | Set-NlLink -Up -PassThru | New-NlAddress 10.9.0.1/24 | Out-Null
        Set-NlLink v1 -Up -Namespace $lab
        $null = New-NlNeighbor 10.9.0.7 02:00:00:00:00:07 -Link v0 -Namespace $lab
    }

    AfterAll { Remove-Lab }

    It 'agrees with ip' {
        $shown = Get-IpJson $lab 'neighbour', 'show', '10.9.0.7'
        $ours = Get-NlNeighbor 10.9.0.7 -Namespace $lab
        "$($ours.HardwareAddress)", "$($ours.State)" | Should -Be $shown.lladdr, $shown.state[0]
        $ours.LinkLayerAddress | Should -Be $ours.HardwareAddress
    }

    It 'says what it would do' {
        Get-WhatIf { Get-NlNeighbor 10.9.0.7 -Namespace $lab | Remove-NlNeighbor -WhatIf } | Should -Match '10.9.0.7 on v0'
        Get-WhatIf { Set-NlNeighbor 10.9.0.7 02:00:00:00:00:08 -Link v0 -Namespace $lab -WhatIf } | Should -Match 'at 02:00:00:00:00:08'
        "$((Get-NlNeighbor 10.9.0.7 -Namespace $lab).HardwareAddress)" | Should -Be '02:00:00:00:00:07'
    }

    It 'tells what is there, what is not, and what cannot be' {
        { New-NlNeighbor 10.9.0.7 02:00:00:00:00:09 -Link v0 -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'EEXIST,NetlinkPS.NewNlNeighborCommand'
        Remove-NlNeighbor 10.9.0.99 -Link v0 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId, "$($problem.CategoryInfo.Category)" | Should -Be 'ENOENT,NetlinkPS.RemoveNlNeighborCommand', 'ObjectNotFound'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Get-NlNeighbor'
        { New-NlNeighbor 10.9.0.8 zz -Link v0 -Namespace $lab } | Should -Throw '*such as 52:54:00:12:34:56*'
    }

    It 'completes links and states' {
        Get-Completion "New-NlNeighbor 10.9.0.8 -Namespace $lab -Link v" | Should -Contain 'v0'
        Get-Completion 'Get-NlNeighbor -State Perm' | Should -Be 'Permanent'
    }

    It 'fits the screen, and travels' {
        Assert-View (Get-NlNeighbor -Namespace $lab) '10.9.0.7 +v0'
        Assert-View (Get-NlNeighbor -Namespace $lab) 'HardwareAddress' -List
        $neighbour = Get-Travelled (Get-NlNeighbor 10.9.0.7 -Namespace $lab)
        $neighbour.Address, $neighbour.HardwareAddress | Should -Be '10.9.0.7', '02:00:00:00:00:07'
        Assert-View $neighbour '10.9.0.7 +v0'
    }
}
