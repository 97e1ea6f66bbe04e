#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Keys of WireGuard' {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        # RFC 7748, 6.1: Alice's keys.
        $private = 'dwdtCnMYpX08FsFyUbJmRd9ML4frwJkqsXf7pR25LCo='
        $public = 'hSDwCYkwp1R0i33ctD73Wg2/Og0mOBr066SpjqqbTmo='
    }

    It 'makes the public key of a private one, from text, a secure string and the pipeline' {
        "$((New-NlWgKey $private).PublicKey)" | Should -Be $public
        "$((New-NlWgKey (ConvertTo-SecureString $private -AsPlainText -Force)).PublicKey)" | Should -Be $public
        "$(($private | New-NlWgKey).PublicKey)" | Should -Be $public
        (New-NlWgKey $private -AsPlainText).PublicKey | Should -Be $public
    }

    It 'makes another pair each time' {
        "$((New-NlWgKey).PublicKey)" | Should -Not -Be "$((New-NlWgKey).PublicKey)"
        (New-NlWgKey -Preshared).PublicKey | Should -BeNullOrEmpty
    }

    It 'never shows a secret that nobody asked for' {
        $key = New-NlWgKey $private
        $file = Join-Path $TestDrive key.xml
        $key | Export-Clixml $file
        $shown = ($key | Out-String), ($key | Format-List * | Out-String), ($key | ConvertTo-Json -Depth 5), ($key | ConvertTo-Csv | Out-String), "$key", "$($key.PrivateKey)", (Get-Content $file -Raw)
        $shown -join "`n" | Should -Not -Match ([regex]::Escape($private))
        $key.PrivateKey.Reveal() | Should -Be $private
    }

    It 'does not repeat a wrong key in its error' {
        $wrong = 'c2VjcmV0c2VjcmV0'
        $problem = try { New-NlWgKey $wrong } catch { $_ }
        "$problem $($problem.Exception) $($problem.TargetObject)" | Should -Not -Match $wrong
        "$problem" | Should -Match '32 bytes in base64'
    }
}

Describe 'WireGuard' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        $key = New-NlWgKey
        $peers = 1..3 | ForEach-Object { "$((New-NlWgKey).PublicKey)" }
        $isThere = $env:NETLINK_LAB -eq '1'
        try { $null = New-NlLink wg0 wireguard -Namespace $lab -ErrorAction Stop; $isThere = $true } catch { if ($isThere) { throw } }
    }

    BeforeEach { Skip-Unless link wireguard }

    AfterAll { Remove-Lab }

    Context 'Devices' {
        It 'takes a key and a port' {
            $device = Set-NlWgDevice wg0 -PrivateKey $key -ListenPort 51820 -FwMark 0x10 -Namespace $lab -PassThru
            $device.ListenPort | Should -Be 51820
            "$($device.PublicKey)" | Should -Be "$($key.PublicKey)"
            "$($device.PrivateKey)" | Should -Be '(hidden)'
            ip netns exec $lab wg show wg0 private-key | Should -Be $key.PrivateKey.Reveal()
        }

        It 'is found by name, by wildcard and by its link' {
            (Get-NlWgDevice -Namespace $lab).Name | Should -Be 'wg0'
            (Get-NlWgDevice w* -Namespace $lab).Name | Should -Be 'wg0'
            (Get-NlLink wg0 -Namespace $lab | Get-NlWgDevice).ListenPort | Should -Be 51820
        }

        It 'says what it would do, without the key' {
            $said = Get-WhatIf { Set-NlWgDevice wg0 -PrivateKey (New-NlWgKey) -ListenPort 1 -Namespace $lab -WhatIf }
            $said | Should -Match 'wg0: private key, port 1'
            (Get-NlWgDevice wg0 -Namespace $lab).ListenPort | Should -Be 51820
        }
    }

    Context 'Peers' {
        It 'is added from the pipeline, too' {
            Add-NlWgPeer wg0 $peers[0] 10.0.0.2/32, 10.1.0.0/16 -Endpoint 192.0.2.7:51820 -PersistentKeepalive 25 -Namespace $lab
            Get-NlWgDevice wg0 -Namespace $lab | Add-NlWgPeer -PublicKey $peers[1] -AllowedIP 10.0.0.3/32 -PresharedKey (New-NlWgKey -Preshared)
            [pscustomobject]@{ Device = 'wg0'; PublicKey = $peers[2]; AllowedIPs = '10.0.0.4/32, 10.6.0.0/16'; Namespace = $lab } | Add-NlWgPeer
            $shown = ip netns exec $lab wg show wg0 allowed-ips
            @($shown).Count | Should -Be 3
            "$shown" | Should -Match '10.0.0.4/32 10.6.0.0/16'
            (Get-NlWgPeer wg0 -Namespace $lab | Where-Object { $_.AllowedIPs -match '10.1' }).PersistentKeepalive | Should -Be ([timespan]'0:0:25')
        }

        It 'is found by what is sent to it' {
            "$((Get-NlWgPeer wg0 -Destination 10.1.2.3 -Namespace $lab).PublicKey)" | Should -Be $peers[0]
            "$((Get-NlWgPeer wg0 $peers[1] -Namespace $lab).PublicKey)" | Should -Be $peers[1]
        }

        It 'is changed where it is piped' {
            Get-NlWgPeer wg0 $peers[0] -Namespace $lab | Set-NlWgPeer -AddAllowedIP 10.5.0.0/16 -PersistentKeepalive off
            $peer = Get-NlWgPeer wg0 $peers[0] -Namespace $lab
            $peer.AllowedIPs.Count | Should -Be 3
            ip netns exec $lab wg show wg0 persistent-keepalive | Out-String | Should -Not -Match '25'
        }

        It 'says what it would do, without the key' {
            $shared = New-NlWgKey -Preshared
            $said = Get-WhatIf { Set-NlWgPeer wg0 $peers[0] -PresharedKey $shared.PresharedKey -Endpoint 192.0.2.9:1 -Namespace $lab -WhatIf }
            $said | Should -Match '-PresharedKey \(hidden\) -Endpoint 192.0.2.9:1'
            $said | Should -Not -Match ([regex]::Escape($shared.PresharedKey.Reveal()))
        }

        It 'goes when it is piped, and nothing goes under -WhatIf' {
            Get-WhatIf { Get-NlWgPeer wg0 -Namespace $lab | Remove-NlWgPeer -WhatIf } | Should -HaveCount 3
            Get-NlWgPeer wg0 -Namespace $lab | Where-Object { "$($_.PublicKey)" -eq $peers[2] } | Remove-NlWgPeer
            @(Get-NlWgPeer wg0 -Namespace $lab).Count | Should -Be 2
        }
    }

    Context 'Errors' {
        It 'names what is not there' {
            { Get-NlWgDevice nosuch -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'ENODEV,NetlinkPS.GetNlWgDeviceCommand'
            Remove-NlWgPeer wg0 $peers[2] -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'ObjectNotFound,NetlinkPS.RemoveNlWgPeerCommand'
            $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
        }

        It 'tells a link of another kind' {
            Get-NlWgDevice lo -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'EOPNOTSUPP,NetlinkPS.GetNlWgDeviceCommand'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'not of the kind wireguard'
        }

        It 'does not add a peer twice' {
            { Add-NlWgPeer wg0 $peers[0] 10.0.0.2/32 -Namespace $lab -ErrorAction Stop } | Should -Throw '*Set-NlWgPeer*' -ErrorId 'EEXIST,NetlinkPS.AddNlWgPeerCommand'
        }

        It 'shows what would be right' {
            { Add-NlWgPeer wg0 -PublicKey abc -Namespace $lab } | Should -Throw '*32 bytes in base64*'
            { Add-NlWgPeer wg0 $peers[2] 10.0.0.300 -Namespace $lab } | Should -Throw '*such as 10.0.0.0/24*'
        }
    }

    Context 'Files' {
        It 'exports, imports and synchronizes' {
            $file = Join-Path $TestDrive wg0.conf
            Export-NlWgConfig wg0 $file -Namespace $lab
            (Get-Item $file).UnixMode | Should -Be '-rw-------'
            $configuration = Import-NlWgConfig $file
            $configuration.Peers.Count | Should -Be 2
            ($configuration | Out-String) + ($configuration | Format-List * | Out-String) + ($configuration | ConvertTo-Json -Depth 6) | Should -Not -Match ([regex]::Escape($key.PrivateKey.Reveal()))
            Get-NlWgPeer wg0 $peers[1] -Namespace $lab | Remove-NlWgPeer
            Get-WhatIf { Sync-NlWgConfig $file wg0 -Namespace $lab -WhatIf } | Should -Match '1 peer added'
            Sync-NlWgConfig $file wg0 -Namespace $lab
            @(Get-NlWgPeer wg0 -Namespace $lab).Count | Should -Be 2
            @(ip netns exec $lab wg show wg0 preshared-keys) -match $peers[1] | Should -Not -Match '\(none\)'
        }
    }

    Context 'Tab' {
        It 'completes devices and peers' {
            Get-Completion "Get-NlWgPeer -Namespace $lab wg" | Should -Be 'wg0'
            Get-Completion "Remove-NlWgPeer -Namespace $lab wg0 " | Should -Contain $peers[0]
        }
    }

    Context 'Looks' {
        It 'fits the screen' {
            Assert-View (Get-NlWgDevice -Namespace $lab) 'wg0 .*51820'
            Assert-View (Get-NlWgPeer -Namespace $lab) '192.0.2.7:51820'
            Assert-View (Get-NlWgDevice -Namespace $lab) '\(hidden\)' -List
            Assert-View (Get-NlWgPeer -Namespace $lab) 'AllowedIPs' -List
        }

        It 'travels without its secrets' {
            $device = Get-NlWgDevice wg0 -Namespace $lab
            $file = Join-Path $TestDrive device.xml
            $device | Export-Clixml $file -Depth 5
            $shown = (Get-Content $file -Raw), ($device | ConvertTo-Json -Depth 6), ($device | Format-List * | Out-String), "$device"
            $shown -join "`n" | Should -Not -Match ([regex]::Escape($key.PrivateKey.Reveal()))
            $travelled = Import-Clixml $file
            $travelled.Name, $travelled.ListenPort, "$($travelled.PublicKey)" | Should -Be 'wg0', 51820, "$($key.PublicKey)"
            Assert-View $travelled 'wg0'
            Assert-View (Get-Travelled (Get-NlWgPeer wg0 -Namespace $lab)) '192.0.2.7:51820'
        }

        It 'leaves no secret in a transcript or in verbose lines' {
            $secret = New-NlWgKey
            $file = Join-Path $TestDrive transcript
            $null = Start-Transcript $file
            Set-NlWgDevice wg0 -PrivateKey $secret -Namespace $lab -Verbose 4>&1 | Out-Host
            Get-NlWgDevice wg0 -Namespace $lab | Format-List | Out-Host
            $null = Stop-Transcript
            Get-Content $file -Raw | Should -Not -Match ([regex]::Escape($secret.PrivateKey.Reveal()))
        }
    }

    It 'tells an ordinary user what is needed' -Skip:(-not (Get-Command setpriv -ErrorAction Ignore)) {
        $said = Invoke-AsNobody -Namespace $lab 'try { Get-NlWgDevice wg0 -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.ErrorDetails.RecommendedAction }'
        $said[0] | Should -Be 'EPERM,NetlinkPS.GetNlWgDeviceCommand'
        $said[1] | Should -Match 'CAP_NET_ADMIN'
    }
}
