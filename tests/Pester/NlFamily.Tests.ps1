#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Families of generic netlink' {
    BeforeAll { . "$PSScriptRoot/Support.ps1" }

    It 'gives them with operations and groups' {
        $family = Get-NlFamily nlctrl
        $family.Id, $family.Version | Should -Be 16, 2
        $family.Operations.Command | Should -Contain 3
        $family.Groups.Name | Should -Contain 'notify'
    }

    It 'finds by wildcard, and is silent when a wildcard finds nothing' {
        (Get-NlFamily nlc*).Name | Should -Be 'nlctrl'
        Get-NlFamily nosuch* -ErrorAction Stop | Should -BeNullOrEmpty
    }

    It 'names what is not there, and goes on' {
        $families = 'nlctrl', 'nosuch' | Get-NlFamily -ErrorVariable problem -ErrorAction SilentlyContinue
        $families.Name | Should -Be 'nlctrl'
        $problem.FullyQualifiedErrorId | Should -Be 'ObjectNotFound,NetlinkPS.GetNlFamilyCommand'
        $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        "$($problem.TargetObject)" | Should -Be 'nosuch'
        $problem.ErrorDetails.RecommendedAction | Should -Match 'module'
    }

    It 'tells what commands take' {
        $policy = Get-NlFamily nlctrl -Policy -Command 3
        $policy.Command | Select-Object -Unique | Should -Be 3
        ($policy | Where-Object { $_.Request -eq 'Do' -and $_.Attribute -eq 1 }).Accepts | Should -Be '0 to 65535'
        (Get-NlFamily nlctrl | Get-NlFamily -Policy).Count | Should -BeGreaterThan $policy.Count
    }

    It 'stops when it has enough' {
        @(Get-NlFamily | Select-Object -First 1).Count | Should -Be 1
    }

    It 'completes names' {
        Get-Completion 'Get-NlFamily nlc' | Should -Be 'nlctrl'
    }

    It 'fits the screen' {
        Assert-View (Get-NlFamily) 'nlctrl'
        Assert-View (Get-NlFamily nlctrl) 'Operations' -List
        Assert-View (Get-NlFamily nlctrl -Policy) '0 to 65535'
        Assert-View (Get-NlFamily nlctrl).Operations 'Dump'
        Assert-View (Get-NlFamily nlctrl).Groups 'notify'
    }

    It 'travels' {
        $family = Get-Travelled (Get-NlFamily nlctrl)
        $family.Name, $family.Id | Should -Be 'nlctrl', 16
        Assert-View $family 'nlctrl'
        (Get-NlFamily nlctrl | ConvertTo-Json -Depth 3 | ConvertFrom-Json).Groups.Name | Should -Contain 'notify'
    }

    It 'is there for an ordinary user' -Skip:((id -u) -ne 0 -or -not (Get-Command setpriv -ErrorAction Ignore)) {
        Invoke-AsNobody '(Get-NlFamily nlctrl).Id' | Should -Be 16
    }
}
