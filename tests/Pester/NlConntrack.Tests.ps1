#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Connections' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        Set-NlLink lo -Up -Namespace $lab
        function New-Entry([int] $Number) { New-NlConntrack "10.0.0.$Number" 10.0.0.99 tcp 10m -SourcePort (40000 + $Number) -DestinationPort 443 -State Established -Namespace $lab }
        $null = 1..3 | ForEach-Object { New-Entry $_ }
        $null = New-NlConntrack 2001:db8:1111:2222:3333:4444:5555:6666 2001:db8:1111:2222:3333:4444:5555:7777 tcp 1h -SourcePort 50000 -DestinationPort 8443 -State ESTABLISHED -Status Assured, SeenReply -Namespace $lab
    }

    AfterAll { Remove-Lab }

    Context 'Get and New' {
        It 'gives back what was made, with a lifetime' {
            $entry = New-NlConntrack 10.0.0.1 192.0.2.53 udp 60 -SourcePort 5000 -DestinationPort 53 -SnatTo 198.51.100.1 -Namespace $lab
            $entry.Timeout.TotalSeconds | Should -BeGreaterThan 55
            "$($entry.Reply.Destination)" | Should -Be '198.51.100.1'
        }

        It 'is found by what it is like' {
            @(Get-NlConntrack tcp -Namespace $lab).Count | Should -Be 4
            @(Get-NlConntrack tcp -IPv4 -DestinationPort 440-450 -Namespace $lab).Count | Should -Be 3
            "$((Get-NlConntrack -SourceAddress 10.0.0.2 -Namespace $lab).Source)" | Should -Be '10.0.0.2'
            @(Get-NlConntrack -dst 10.0.0.0/24 -Namespace $lab).Count | Should -Be 3
            (Get-NlConntrack -Status Assured -Namespace $lab).DestinationPort | Should -Be 8443
        }

        It 'sorts and groups by typed values' {
            "$((Get-NlConntrack tcp -IPv4 -Namespace $lab | Sort-Object Source -Descending)[0].Source)" | Should -Be '10.0.0.3'
            (Get-NlConntrack tcp -Namespace $lab | Group-Object DestinationPort | Sort-Object Count -Descending)[0].Name | Should -Be 443
            @(Get-NlConntrack -Namespace $lab | Sort-Object Bytes -Descending | Select-Object -First 2).Count | Should -Be 2
        }

        It 'agrees with conntrack' -Skip:(-not (Get-Command conntrack -ErrorAction Ignore)) {
            @(ip netns exec $lab conntrack -L -f ipv4 -p tcp 2>$null).Count | Should -Be @(Get-NlConntrack tcp -IPv4 -Namespace $lab).Count
        }

        It 'stops when it has enough' {
            @(Get-NlConntrack -Namespace $lab | Select-Object -First 1).Count | Should -Be 1
        }
    }

    Context 'Change' {
        It 'marks what is piped, and gives it back' {
            $entry = Get-NlConntrack tcp -Source 10.0.0.1 -Namespace $lab | Set-NlConntrack -Mark 0x17/0xff -Timeout 300 -PassThru
            "$($entry.Mark)" | Should -Be '0x17'
            $entry.Timeout.TotalSeconds | Should -BeLessOrEqual 300
            (Get-NlConntrack -Mark 0x10/0xf0 -Namespace $lab).SourcePort | Should -Be 40001
        }

        It 'says what it would do' {
            Get-WhatIf { Get-NlConntrack tcp -Source 10.0.0.1 -Namespace $lab | Set-NlConntrack -Mark 8 -WhatIf } | Should -Match '"Set connection -Mark 0x8" on target "tcp ESTABLISHED src=10.0.0.1'
            Get-WhatIf { Remove-NlConntrack -All -Namespace $lab -WhatIf } | Should -Match 'all connections of'
            Get-WhatIf { Remove-NlConntrack tcp -Namespace $lab -WhatIf } | Should -Match 'connections: tcp'
            @(Get-NlConntrack tcp -Namespace $lab).Count | Should -Be 4
        }

        It 'forgets what is piped, and tells what has gone before' {
            $entry = New-Entry 4
            $entry | Remove-NlConntrack
            $entry | Remove-NlConntrack -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'ENOENT,NetlinkPS.RemoveNlConntrackCommand'
            $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'ended meanwhile'
            $problem.TargetObject.SourcePort | Should -Be 40004
        }

        It 'forgets all only when that is said' {
            $other = New-Lab
            $null = New-NlConntrack 10.0.0.1 10.0.0.2 udp 60 -SourcePort 1 -DestinationPort 2 -Namespace $other
            { Remove-NlConntrack -Namespace $other -ErrorAction Stop } | Should -Throw '*or with -All*'
            Remove-NlConntrack -All -Force -Namespace $other
            Get-NlConntrack -Namespace $other | Should -BeNullOrEmpty
        }
    }

    Context 'Errors' {
        It 'tells what there is already' {
            { New-NlConntrack 10.0.0.1 10.0.0.99 tcp 10m -SourcePort 40001 -DestinationPort 443 -State Established -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'EEXIST,NetlinkPS.NewNlConntrackCommand'
        }

        It 'tells what is missing' {
            { New-NlConntrack 10.0.0.1 10.0.0.2 icmp 30 -Namespace $lab -ErrorAction Stop } | Should -Throw '*-IcmpType*' -ErrorId 'InvalidValue,NetlinkPS.NewNlConntrackCommand'
            { New-NlConntrack 10.0.0.1 10.0.0.2 tcp x5 -Namespace $lab } | Should -Throw '*such as 300 (seconds)*'
            { Get-NlConntrack -State nosuch -Namespace $lab } | Should -Throw '*such as ESTABLISHED*'
        }
    }

    Context 'Watch' {
        It 'tells what begins and ends, and stops when there is enough' {
            $watch = [PowerShell]::Create().AddScript("Import-Module '$root/NetlinkPS.psd1'; Watch-NlConntrack tcp -DestinationPort 7777 -Namespace $lab | Select-Object -First 2")
            $running = $watch.BeginInvoke()
            for ($i = 0; $i -lt 50 -and -not $running.IsCompleted; $i++) {
                $entry = New-NlConntrack 10.0.0.1 10.0.0.99 tcp 10m -SourcePort 40077 -DestinationPort 7777 -State SYN_SENT -Namespace $lab
                $entry | Remove-NlConntrack
                Start-Sleep -Milliseconds 200
            }
            $running.IsCompleted | Should -BeTrue
            $events = $watch.EndInvoke($running)
            $events.Count | Should -Be 2
            $events.Kind | Should -Contain 'Added'
            $events.Kind | Should -Contain 'Removed'
            Assert-View $events '10.0.0.99:7777'
        }

        It 'ends at once when the pipeline is stopped' {
            $watch = [PowerShell]::Create().AddScript("Import-Module '$root/NetlinkPS.psd1'; Watch-NlConntrack -Namespace $lab")
            $running = $watch.BeginInvoke()
            Start-Sleep -Seconds 2
            $running.IsCompleted | Should -BeFalse
            $clock = [System.Diagnostics.Stopwatch]::StartNew()
            $watch.Stop()
            $clock.Elapsed.TotalSeconds | Should -BeLessThan 2
            $watch.InvocationStateInfo.State | Should -Be 'Stopped'
        }
    }

    Context 'Statistics and talkers' {
        It 'tells how full the table is' {
            $statistics = Get-NlConntrackStatistics -Namespace $lab
            $statistics.Entries | Should -BeGreaterOrEqual 4
            Assert-View $statistics 'Entries'
            @(Get-NlConntrackStatistics -PerProcessor -Namespace $lab).Count | Should -BeGreaterThan 0
        }

        It 'tells who talks most, from the table or the pipeline' {
            $talkers = Measure-NlConntrack -By Service -Order Flows -Namespace $lab
            $talkers[0].Flows | Should -Be 3
            (Get-NlConntrack tcp -Namespace $lab | Measure-NlConntrack -By Destination -Order Flows)[0].Name | Should -Be '10.0.0.99'
            Assert-View $talkers 'Flows'
        }
    }

    Context 'Tab' {
        It 'completes protocols, states and groupings' {
            Get-Completion 'Get-NlConntrack t' | Should -Contain 'Tcp'
            Get-Completion 'Get-NlConntrack -State EST' | Should -Be 'ESTABLISHED'
            Get-Completion 'Get-NlConntrack -Status As' | Should -Be 'Assured'
            Get-Completion 'Measure-NlConntrack -By Serv' | Should -Be 'Service'
            Get-Completion 'Watch-NlConntrack -Event Ad' | Should -Be 'Added'
        }
    }

    Context 'Looks' {
        It 'fits the screen with long addresses, too' {
            Assert-View (Get-NlConntrack -Namespace $lab) '8443'
            Assert-View (Get-NlConntrack tcp -IPv6 -Namespace $lab) 'assured'
            Assert-View (Get-NlConntrack tcp -IPv6 -Namespace $lab) '2001:db8:1111:2222:3333:4444:5555:6666' -List
        }

        It 'travels' {
            $entry = Get-Travelled (Get-NlConntrack tcp -Source 10.0.0.2 -Namespace $lab)
            "$($entry.Source)", $entry.SourcePort, $entry.State | Should -Be '10.0.0.2', 40002, 'ESTABLISHED'
            $entry.Timeout | Should -BeOfType [timespan]
            Assert-View $entry '10.0.0.2'
            $json = Get-NlConntrack tcp -IPv6 -Namespace $lab | ConvertTo-Json -Depth 3 | ConvertFrom-Json
            $json.Source.IPAddressToString | Should -Be '2001:db8:1111:2222:3333:4444:5555:6666'
        }

        It 'goes through a job' {
            $entry = Start-Job { Import-Module "$using:root/NetlinkPS.psd1"; Get-NlConntrack tcp -Source 10.0.0.2 -Namespace $using:lab } | Receive-Job -Wait -AutoRemoveJob
            $entry.SourcePort | Should -Be 40002
            Assert-View $entry '40002'
        }
    }

    It 'tells an ordinary user what is needed' -Skip:(-not (Get-Command setpriv -ErrorAction Ignore)) {
        $said = Invoke-AsNobody 'try { Get-NlConntrack -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.CategoryInfo.Category; $_.ErrorDetails.RecommendedAction }'
        $said[0] | Should -Be 'EPERM,NetlinkPS.GetNlConntrackCommand'
        $said[1] | Should -Be 'PermissionDenied'
        $said[2] | Should -Match 'CAP_NET_ADMIN'
    }
}
