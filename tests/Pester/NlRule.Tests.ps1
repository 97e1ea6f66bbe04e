#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Rules' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        $null = New-NlRule 42 -Priority 100 -Source 10.1.0.0/16 -Mark 0x10/0xff -Namespace $lab
    }

    AfterAll { Remove-Lab }

    It 'agrees with ip' {
        $shown = Get-IpJson $lab 'rule' | Where-Object priority -eq 100
        $ours = Get-NlRule -Namespace $lab | Where-Object Priority -eq 100
        "$($ours.Source)", "$($ours.Mark)" | Should -Be "$($shown.src)/$($shown.srclen)", "$($shown.fwmark)/$($shown.fwmask)"
    }

    It 'says what it would do' {
        Get-WhatIf { Get-NlRule -Namespace $lab | Where-Object Table -eq 42 | Remove-NlRule -WhatIf } | Should -Match 'from 10.1.0.0/16 fwmark 0x10/0xff lookup 42'
        Get-NlRule -Namespace $lab | Where-Object Table -eq 42 | Should -Not -BeNullOrEmpty
    }

    It 'tells what is there and what is not' {
        { New-NlRule 42 -Priority 100 -Source 10.1.0.0/16 -Mark 0x10/0xff -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'EEXIST,NetlinkPS.NewNlRuleCommand'
        Remove-NlRule 999 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
        $problem.FullyQualifiedErrorId, "$($problem.CategoryInfo.Category)" | Should -Be 'ENOENT,NetlinkPS.RemoveNlRuleCommand', 'ObjectNotFound'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'Get-NlRule'
    }

    It 'completes tables' {
        Get-Completion 'New-NlRule mai' | Should -Be 'main'
    }

    It 'fits the screen, and travels' {
        Assert-View (Get-NlRule -Namespace $lab) 'mark 0x10/0xff +lookup 42'
        Assert-View (Get-NlRule -Namespace $lab) 'Priority' -List
        $rule = Get-Travelled (Get-NlRule -Namespace $lab | Where-Object Priority -eq 100)
        $rule.Source, $rule.Priority | Should -Be '10.1.0.0/16', 100
        Assert-View $rule '10.1.0.0/16'
    }
}
