#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'nftables transactions' -Skip:((id -u) -ne 0 -or -not ($env:NETLINK_TOOLS -eq 'required' -or (Get-Command nft -ErrorAction Ignore))) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
    }

    AfterAll { Remove-Lab }

    It 'makes a firewall at once, in the words of nft' {
        Invoke-NlNftTransaction -Namespace $lab {
            New-NlNftTable filter -Namespace $lab
            New-NlNftSet filter trusted ipv4_addr -Interval -Element 10.0.0.0/8 -Namespace $lab
            New-NlNftChain filter input -Hook input -Policy drop -Namespace $lab
            Add-NlNftRule filter input -CtState established,related -Accept -Namespace $lab
            Add-NlNftRule filter input -Protocol tcp -DestinationPort 22,443,8000-8010 -SourceAddress '@trusted' -Counter -Accept -Namespace $lab
        } | Out-Null
        $shown = (ip netns exec $lab nft list chain inet filter input) -replace '^\s+'
        $shown | Should -Contain 'ct state established,related accept'
        $shown | Should -Contain 'ip saddr @trusted tcp dport { 22, 443, 8000-8010 } counter packets 0 bytes 0 accept'
        foreach ($rule in Get-NlNftRule input filter -Namespace $lab) { $shown | Should -Contain $rule.Text }
    }

    It 'does nothing at all when one call fails, and names it' {
        $before = ip netns exec $lab nft list ruleset
        {
            Invoke-NlNftTransaction -Namespace $lab -ErrorAction Stop {
                New-NlNftTable other -Namespace $lab
                Add-NlNftRule filter nowhere -Accept -Namespace $lab
            }
        } | Should -Throw '*call 2 of 2, add rule inet filter nowhere*'
        ip netns exec $lab nft list ruleset | Should -Be $before
    }

    It 'does nothing when the block throws' {
        $before = ip netns exec $lab nft list ruleset
        { Invoke-NlNftTransaction -Namespace $lab { New-NlNftTable other -Namespace $lab; throw 'enough' } } | Should -Throw 'enough'
        ip netns exec $lab nft list ruleset | Should -Be $before
    }

    It 'waits, is tested, and is forgotten' {
        Start-NlNftTransaction -Namespace $lab
        New-NlNftTable later -Namespace $lab
        Test-NlNftTransaction -Namespace $lab | Should -BeTrue
        (Get-NlNftTable -Namespace $lab).Name | Should -Not -Contain 'later'
        Undo-NlNftTransaction -Namespace $lab
        (Get-NlNftTable -Namespace $lab).Name | Should -Not -Contain 'later'
    }
}

Describe 'Sockets, connections and keys' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        Set-NlLink lo -Up -Namespace $lab
    }

    AfterAll { Remove-Lab }

    It 'lists a listening socket of this process with its owner' {
        $listener = [System.Net.Sockets.TcpListener]::new([ipaddress]::Loopback, 0)
        $listener.Start()
        $port = $listener.LocalEndpoint.Port
        $socket = Get-NlSocket tcp -Listening -LocalPort $port -Process
        $listener.Stop()
        $socket.LocalPort | Should -Be $port
        $socket.OwningProcess | Should -Be $PID
    }

    It 'makes, finds, marks and forgets a connection' {
        New-NlConntrack 10.0.0.1 10.0.0.2 tcp 0:10:00 -SourcePort 40000 -DestinationPort 443 -State Established -Namespace $lab | Out-Null
        Get-NlConntrack tcp -DestinationPort 443 -Namespace $lab | Set-NlConntrack -Mark 7
        "$((Get-NlConntrack tcp -DestinationPort 443 -Namespace $lab).Mark)" | Should -Be '0x7'
        Get-NlConntrack -Namespace $lab | Remove-NlConntrack
        Get-NlConntrack -Namespace $lab | Should -BeNullOrEmpty
    }

    It 'never shows a private key that nobody asked for' {
        $key = New-NlWgKey
        $secret = $key.PrivateKey.Reveal()
        ($key | Out-String) + ($key | Format-List * | Out-String) + ($key | ConvertTo-Json -Depth 4) | Should -Not -Match ([regex]::Escape($secret))
        "$((New-NlWgKey $secret).PublicKey)" | Should -Be "$($key.PublicKey)"
    }
}
