#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Links' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
    }

    AfterAll { Remove-Lab }

    It 'makes a pair, turns it on and gives it an address in one line' {
        $address = New-NlLink -Name v0 -Kind veth -Peer v1 -Namespace $lab | Set-NlLink -Up -PassThru | New-NlAddress 10.9.0.1/24
        "$address" | Should -Be '10.9.0.1/24'
        (Get-NlLink v0 -Namespace $lab).Up | Should -BeTrue
        (Get-IpJson $lab 'address', 'show', 'v0').addr_info.local | Should -Contain '10.9.0.1'
    }

    It 'offers a kind''s own parameters' {
        $link = New-NlLink -Name vx -Kind vxlan -Vni 42 -Port 4789 -Namespace $lab
        $link.Options.Vni | Should -Be 42
        (Get-IpJson $lab '-d', 'link', 'show', 'vx').linkinfo.info_data.port | Should -Be 4789
    }

    It 'completes kinds, their parameters, links and namespaces' {
        (TabExpansion2 'New-NlLink -Kind vx' 19).CompletionMatches.CompletionText | Should -Be 'vxlan'
        (TabExpansion2 'New-NlLink x -Kind vxlan -Vn' 28).CompletionMatches.CompletionText | Should -Contain '-Vni'
        $text = "Get-NlLink -Namespace $lab -Name v"
        (TabExpansion2 $text $text.Length).CompletionMatches.CompletionText | Should -Contain 'v0'
        $text = "Get-NlLink -Namespace $($lab.Substring(0, 8))"
        (TabExpansion2 $text $text.Length).CompletionMatches.CompletionText | Should -Contain $lab
    }

    It 'finds by wildcard, and is silent when a wildcard finds nothing' {
        (Get-NlLink v[01] -Namespace $lab).Name | Sort-Object | Should -Be 'v0', 'v1'
        Get-NlLink nosuch* -Namespace $lab -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'names what is not there, and goes on' {
        $links = Get-NlLink v0, nosuch, v1 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
        $links.Name | Should -Be 'v0', 'v1'
        $problem.FullyQualifiedErrorId | Should -Be 'ObjectNotFound,NetlinkPS.GetNlLinkCommand'
        $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        "$($problem.TargetObject)" | Should -Be 'nosuch'
        $problem.ErrorDetails.RecommendedAction | Should -Not -BeNullOrEmpty
    }

    It 'says which parameter the kernel refuses' {
        { New-NlLink bad vxlan -Vni 16777216 -Namespace $lab -ErrorAction Stop } | Should -Throw '*Link.Info.Options.Vni*' -ErrorId 'ERANGE,NetlinkPS.NewNlLinkCommand'
        Get-NlLink bad* -Namespace $lab | Should -BeNullOrEmpty
    }

    It 'changes nothing under -WhatIf' {
        $before = ip -n $lab link
        Set-NlLink v0 -Mtu 1300 -Namespace $lab -WhatIf
        Remove-NlLink v0 -Namespace $lab -WhatIf
        ip -n $lab link | Should -Be $before
    }

    It 'stops when it has enough' {
        @(Get-NlLink -Namespace $lab | Select-Object -First 1).Count | Should -Be 1
    }

    It 'works in parallel runspaces, each in its own namespace' {
        $other = New-Lab
        $counts = @($lab, $other) * 10 | ForEach-Object -ThrottleLimit 4 -Parallel {
            Import-Module "$using:root/NetlinkPS.psd1"
            [pscustomobject]@{ Namespace = $_; Links = @(Get-NlLink -Namespace $_).Count }
        }
        ($counts | Where-Object Namespace -eq $other).Links | Should -Be (@(1) * 10)
        ($counts | Where-Object Namespace -eq $lab).Links | Should -Be (@(4) * 10)
    }

    It 'survives a job and CLIXML with its useful properties' {
        $file = Join-Path $TestDrive link.xml
        Get-NlLink v0 -Namespace $lab | Export-Clixml $file -Depth 1
        $link = Import-Clixml $file
        $link.Name | Should -Be 'v0'
        $link.Mtu | Should -Be 1500
        $link.Up | Should -BeTrue
    }

    It 'knows the names that users of Windows know' {
        $link = Get-NlLink v0 -Namespace $lab
        $link.InterfaceAlias | Should -Be 'v0'
        $link.ifIndex | Should -Be $link.Index
        (Set-NlLink -InterfaceAlias v0 -MacAddress 02:00:00:00:00:01 -Namespace $lab -PassThru).Address | Should -Be '02:00:00:00:00:01'
    }

    It 'fits the screen' {
        Get-NlLink -Namespace $lab | Out-String -Width 100 -Stream | ForEach-Object { ($_ -replace '\x1b\[[0-9;]*m').TrimEnd().Length | Should -BeLessOrEqual 100 }
    }

    It 'moves to another namespace' {
        $other = New-Lab
        (Set-NlLink v1 -TargetNamespace $other -Namespace $lab -PassThru).Namespace.Name | Should -Be $other
        (Get-NlLink v1 -Namespace $other).Name | Should -Be 'v1'
    }

    It 'deletes' {
        Get-NlLink vx -Namespace $lab | Remove-NlLink -Confirm:$false
        Get-NlLink vx* -Namespace $lab | Should -BeNullOrEmpty
    }
}
