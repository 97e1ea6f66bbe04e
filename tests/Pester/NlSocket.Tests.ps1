#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Sockets' {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::IPv6Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $client = [System.Net.Sockets.TcpClient]::new('::1', $port)
        $server = $listener.AcceptTcpClient()
        $path = Join-Path ([System.IO.Path]::GetTempPath()) "pester-$PID-socket-with-a-rather-long-name"
        $unix = [System.Net.Sockets.Socket]::new('Unix', 'Stream', 'Unspecified')
        $unix.Bind([System.Net.Sockets.UnixDomainSocketEndPoint]::new($path))
        $unix.Listen()
    }

    AfterAll {
        $unix, $client, $server, $listener | ForEach-Object { $_.Dispose() }
        Remove-Item $path -ErrorAction Ignore
    }

    Context 'Get' {
        It 'finds a listener with its owner' {
            $socket = Get-NlSocket tcp -Listening -LocalPort $port -Process
            $socket.LocalPort, $socket.OwningProcess | Should -Be $port, $PID
            "$($socket.LocalAddress)" | Should -Be '::1'
            $socket.State | Should -Be 'Listen'
        }

        It 'takes the names of ss and those of Windows' {
            @(Get-NlSocket tcp -State established -sport $port).Count | Should -Be 1
            @(Get-NlSocket tcp -State Established -RemotePort $port).Count | Should -Be 1
            @(Get-NlSocket tcp -State estab, time-wait -dport $port).Count | Should -Be 1
            @(Get-NlSocket tcp -LocalAddress ::1 -State Listen -LocalPort $port).Count | Should -Be 1
        }

        It 'takes processes out of the pipeline' {
            (Get-Process -Id $PID | Get-NlSocket tcp -LocalPort $port).OwningProcess | Select-Object -Unique | Should -Be $PID
        }

        It 'groups, sorts and stops when it has enough' {
            (Get-NlSocket tcp -LocalPort $port | Group-Object State).Name | Should -Contain 'Listen'
            (Get-NlSocket tcp | Sort-Object LocalPort -Descending)[0].LocalPort | Should -BeGreaterOrEqual $port
            @(Get-NlSocket | Select-Object -First 1).Count | Should -Be 1
        }

        It 'finds Unix sockets by name' {
            (Get-NlSocket -Path "*pester-$PID-*").State | Should -Be 'Listen'
            (Get-NlSocket -Path $path -Process).OwningProcess | Should -Be $PID
        }

        It 'agrees with ss' -Skip:(-not (Get-Command ss -ErrorAction Ignore)) {
            @(ss -Htan "sport = :$port").Count | Should -Be @(Get-NlSocket tcp -LocalPort $port).Count
        }
    }

    Context 'Stop' -Skip:((id -u) -ne 0) {
        It 'says what it would do' {
            Get-WhatIf { Get-NlSocket tcp -RemotePort $port | Stop-NlSocket -WhatIf } | Should -Match '"End socket" on target "tcp Established \[::1\]'
            @(Get-NlSocket tcp -RemotePort $port).Count | Should -Be 1
        }

        It 'refuses what the kernel cannot end' {
            Get-NlSocket -Path $path | Stop-NlSocket -Confirm:$false -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'NotAnInetSocket,NetlinkPS.StopNlSocketCommand'
            $problem.CategoryInfo.Category | Should -Be 'InvalidArgument'
        }

        It 'resets a connection' {
            $other = [System.Net.Sockets.TcpClient]::new('::1', $port)
            $accepted = $listener.AcceptTcpClient()
            $end = $other.Client.LocalEndPoint.Port
            (Get-NlSocket tcp -LocalPort $end | Stop-NlSocket -Confirm:$false -PassThru).LocalPort | Should -Be $end
            Get-NlSocket tcp -LocalPort $end -State Established | Should -BeNullOrEmpty
            $other.Dispose(); $accepted.Dispose()
        }
    }

    Context 'Errors' {
        It 'shows what would be right' {
            { Get-NlSocket -LocalPort abc } | Should -Throw '*such as 1000-2000 or 53*'
            { Get-NlSocket -State nosuch } | Should -Throw '*listening*'
            { Get-NlSocket nosuch } | Should -Throw '*Tcp, Udp*'
        }

        It 'tells a protocol that the kernel lacks' {
            # Linux has no DCCP any more.
            Get-NlSocket dccp -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId, "$($problem.CategoryInfo.Category)" | Should -Be 'ENOENT,NetlinkPS.GetNlSocketCommand', 'NotInstalled'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'diag module'
        }

        It 'names a link that is not there' {
            { Get-NlSocket -Link nosuch -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.GetNlSocketCommand'
        }
    }

    Context 'Tab' {
        It 'completes protocols, states, processes and paths' {
            Get-Completion 'Get-NlSocket Net' | Should -Be 'Netlink'
            Get-Completion 'Get-NlSocket -State time' | Should -Be 'time-wait'
            Get-Completion 'Get-NlSocket -OwningProcess ' | Should -Contain "$PID"
            Get-Completion "Get-NlSocket -Path $($path.Substring(0, 20))" | Should -Contain $path
            Get-Completion 'Get-NlSocket -Link l' | Should -Contain 'lo'
        }
    }

    Context 'Looks' {
        It 'fits the screen' {
            Assert-View (Get-NlSocket -Process) "\[::1\]:$port"
            Assert-View (Get-NlSocket unix -Process) 'unix'
            Assert-View (Get-NlSocket netlink) 'netlink'
        }

        It 'lists only what there is to tell' {
            $list = Get-NlSocket tcp -LocalPort $port -State Established | Format-List | Out-String -Width 100
            $list | Should -Match 'RoundTripTime'
            $list | Should -Not -Match 'Vegas|Dctcp|Lost 0|TotalRetransmitted 0'
            Assert-View (Get-NlSocket -Path $path) ([regex]::Escape($path)) -List
        }

        It 'travels' {
            $socket = Get-Travelled (Get-NlSocket tcp -LocalPort $port -State Listen -Process)
            $socket.LocalPort, "$($socket.LocalAddress)", $socket.OwningProcess | Should -Be $port, '::1', $PID
            Assert-View $socket "Listen +\[::1\]:$port"
            $json = Get-NlSocket tcp -LocalPort $port -State Listen | ConvertTo-Json -Depth 2 -EnumsAsStrings -WarningAction Ignore | ConvertFrom-Json
            $json.State, $json.Local | Should -Be 'Listen', "[::1]:$port"
        }
    }

    It 'shows an ordinary user the sockets, and tells what ending one needs' -Skip:((id -u) -ne 0 -or -not (Get-Command setpriv -ErrorAction Ignore)) {
        $said = Invoke-AsNobody "`$s = Get-NlSocket tcp -RemotePort $port; `$s.RemotePort; try { `$s | Stop-NlSocket -Confirm:`$false -ErrorAction Stop } catch { `$_.FullyQualifiedErrorId; `$_.ErrorDetails.RecommendedAction }"
        $said[0] | Should -Be $port
        $said[1] | Should -Be 'EPERM,NetlinkPS.StopNlSocketCommand'
        $said[2] | Should -Match 'CAP_NET_ADMIN'
    }
}
