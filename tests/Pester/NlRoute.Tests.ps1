#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Addresses, routes, neighbours and rules' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        New-NlLink -Name v0 -Kind veth -Peer v1 -Namespace $lab | Set-NlLink -Up -PassThru | New-NlAddress 10.9.0.1/24 | Out-Null
        Set-NlLink v1 -Up -Namespace $lab
    }

    AfterAll { Remove-Lab }

    Context 'Addresses' {
        It 'sorts as numbers, not as text' {
            New-NlAddress 10.9.0.100/24 v0 -Namespace $lab
            New-NlAddress 10.9.0.20/24 v0 -Namespace $lab
            Get-NlAddress -IPv4 -Namespace $lab | Sort-Object Address | ForEach-Object { "$($_.Address)" } | Should -Be '10.9.0.1/24', '10.9.0.20/24', '10.9.0.100/24'
        }

        It 'expires when it should' {
            $null = New-NlAddress 10.9.1.1/24 v0 -ValidLifetime 1:00:00 -PreferredLifetime 0:30:00 -Namespace $lab
            $shown = (Get-IpJson $lab 'address', 'show', 'v0').addr_info | Where-Object local -eq 10.9.1.1
            $shown.valid_life_time | Should -BeIn (3590..3600)
            $shown.preferred_life_time | Should -BeIn (1790..1800)
        }

        It 'goes when it is piped to Remove-NlAddress' {
            Get-NlAddress -IPv4 -Namespace $lab | Where-Object Address -ne ([Netlink.IPPrefix]'10.9.0.1/24') | Remove-NlAddress
            "$((Get-NlAddress -IPv4 -Namespace $lab).Address)" | Should -Be '10.9.0.1/24'
        }
    }

    Context 'Routes' {
        It 'makes what ip shows' {
            New-NlRoute 10.77.0.0/16 -Gateway 10.9.0.9 -Metric 7 -Namespace $lab
            $shown = Get-IpJson $lab 'route', 'show', '10.77.0.0/16'
            $shown.gateway | Should -Be 10.9.0.9
            $shown.metric | Should -Be 7
        }

        It 'takes several ways as hashtables' {
            New-NlRoute 10.80.0.0/16 -MultiPath @{ Gateway = '10.9.0.9'; Weight = 3 }, @{ Gateway = '10.9.0.8' } -Namespace $lab
            (Get-IpJson $lab 'route', 'show', '10.80.0.0/16').nexthops.weight | Should -Be 3, 1
        }

        It 'says what it would do, and does not do it' {
            $before = ip -n $lab route
            Get-NlRoute -Namespace $lab | Where-Object Gateway | Remove-NlRoute -WhatIf
            ip -n $lab route | Should -Be $before
        }

        It 'explains a gateway that cannot be reached, and leaves nothing behind' {
            $before = ip -n $lab route
            New-NlRoute 10.78.0.0/16 -Gateway 192.0.2.1 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem[0].FullyQualifiedErrorId | Should -Be 'ENETUNREACH,NetlinkPS.NewNlRouteCommand'
            "$($problem[0])" | Should -Match 'invalid gateway'
            $problem[0].ErrorDetails.RecommendedAction | Should -Match 'Get-NlAddress'
            ip -n $lab route | Should -Be $before
        }

        It 'shows an example to who mistypes a prefix' {
            { New-NlRoute 10.78.0.0/99 -Gateway 10.9.0.9 -Namespace $lab -ErrorAction Stop } | Should -Throw '*such as 10.0.0.0/8*'
        }

        It 'finds the route of a packet' {
            $route = Find-NlRoute 10.77.1.2 -Namespace $lab
            "$($route.Gateway)" | Should -Be '10.9.0.9'
            $route.OutputLink | Should -Be 'v0'
        }

        It 'goes when it is piped' {
            Get-NlRoute -Namespace $lab | Where-Object Gateway | Remove-NlRoute
            ip -n $lab route show 10.77.0.0/16 | Should -BeNullOrEmpty
        }
    }

    Context 'Neighbours' {
        It 'makes, shows, changes and forgets' {
            New-NlNeighbor 10.9.0.7 02:00:00:00:00:07 -Link v0 -Namespace $lab
            (Get-IpJson $lab 'neighbour', 'show', '10.9.0.7').lladdr | Should -Be '02:00:00:00:00:07'
            Set-NlNeighbor 10.9.0.7 02:00:00:00:00:08 -Link v0 -Namespace $lab
            "$((Get-NlNeighbor 10.9.0.7 -Namespace $lab).HardwareAddress)" | Should -Be '02:00:00:00:00:08'
            Get-NlNeighbor 10.9.0.7 -Namespace $lab | Remove-NlNeighbor
            Get-NlNeighbor -Namespace $lab | Where-Object { "$($_.Address)" -eq '10.9.0.7' } | Should -BeNullOrEmpty
        }
    }

    Context 'Rules' {
        It 'makes, shows and deletes' {
            New-NlRule 42 -Priority 100 -Source 10.1.0.0/16 -Mark 0x10/0xff -Namespace $lab
            $shown = Get-IpJson $lab 'rule' | Where-Object priority -eq 100
            $shown.src | Should -Be 10.1.0.0
            $shown.table | Should -Be 42
            Get-NlRule -Namespace $lab | Where-Object Table -eq 42 | Remove-NlRule
            Get-IpJson $lab 'rule' | Where-Object priority -eq 100 | Should -BeNullOrEmpty
        }
    }

    Context 'Namespaces' {
        It 'is named when it is not there' {
            { Get-NlRoute -Namespace nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.GetNlRouteCommand'
        }
    }
}

Describe 'An ordinary user' -Skip:((id -u) -ne 0 -or -not ($env:NETLINK_TOOLS -eq 'required' -or (Get-Command setpriv -ErrorAction Ignore))) {
    It 'may read, and is told what a change needs' {
        $root = (Resolve-Path "$PSScriptRoot/../..").Path
        $script = "Import-Module '$root/NetlinkPS.psd1'; (Get-NlLink lo).Name; try { New-NlLink x0 veth -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.RecommendedAction }"
        $place = Join-Path $TestDrive home
        $null = New-Item -ItemType Directory $place
        chmod -R 777 $TestDrive
        $said = setpriv --reuid 65534 --regid 65534 --clear-groups env HOME=$place pwsh -NoProfile -NonInteractive -Command $script
        $said[0] | Should -Be 'lo'
        $said[1] | Should -Be 'EPERM,NetlinkPS.NewNlLinkCommand'
        $said[2] | Should -Match 'CAP_NET_ADMIN'
    }
}
