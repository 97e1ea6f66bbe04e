#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

Describe 'Traffic control' -Skip:((id -u) -ne 0) {
    BeforeAll {
        . "$PSScriptRoot/Support.ps1"
        $lab = New-Lab
        $null = New-NlLink v0 veth -Peer v1 -Namespace $lab
        Set-NlLink v0 -Up -Namespace $lab
        $null = New-NlQdisc v0 htb -Handle 1: -DefaultClass 10 -Namespace $lab
        $null = New-NlTcClass v0 1:1 -Rate 100mbit -Options 'quantum 60000' -Namespace $lab
        $null = New-NlTcClass v0 1:10 -Parent 1:1 -Rate 10mbit -ceil 20mbit -Namespace $lab
        $null = New-NlTcClass v0 1:11 -Parent 1:1 -Rate 5mbit -Namespace $lab
        function Get-Qdisc { ip netns exec $lab tc -j -d qdisc show dev v0 | ConvertFrom-Json }
    }

    AfterAll { Remove-Lab }

    Context 'Qdiscs' {
        It 'takes the default class in hexadecimal, as tc does' {
            (Get-Qdisc | Where-Object kind -eq htb).options.default | Should -Be '0x10'
            "$((Get-NlQdisc v0 -Namespace $lab).Options.DefaultClass)" | Should -Be '0x10'
            (Get-WhatIf { New-NlQdisc v1 htb -DefaultClass 1:1f -Namespace $lab -WhatIf }) | Should -Match 'default 0x1f'
            (Get-WhatIf { New-NlQdisc v1 htb -DefaultClass 0x20 -Namespace $lab -WhatIf }) | Should -Match 'default 0x20'
        }

        It 'comes through the pipeline from links and from other qdiscs' {
            (Get-NlLink v0 -Namespace $lab | Get-NlQdisc).Kind | Should -Be 'htb'
            (Get-NlQdisc -Namespace $lab | Where-Object Kind -EQ htb | Get-NlTcClass).Count | Should -Be 3
            @(Get-NlQdisc -Namespace $lab | Select-Object -First 1).Count | Should -Be 1
        }

        It 'takes tc''s own words, and prints them' {
            $qdisc = New-NlQdisc v0 tbf -Parent 1:11 -Options 'rate 10mbit burst 32kb latency 50ms' -Namespace $lab
            "$($qdisc.Options)" | Should -Match '^rate 10Mbit burst 32Kb lat 50'
            (Get-Qdisc | Where-Object kind -eq tbf).parent | Should -Be '1:11'
        }

        It 'changes what came through the pipeline by the parameters of its kind' {
            Get-NlQdisc v0 -Kind tbf -Namespace $lab | Set-NlQdisc -Rate 20mbit
            (Get-Qdisc | Where-Object kind -eq tbf).options.rate | Should -Be 2500000
            Get-NlQdisc v0 -Kind tbf -Namespace $lab | Set-NlQdisc -Jitter 5ms -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'InvalidValue,NetlinkPS.SetNlQdiscCommand'
            "$problem" | Should -Match 'tbf has no -Jitter'
        }

        It 'leaves the object that was piped as it is' {
            $qdisc = Get-NlQdisc v0 -Kind tbf -Namespace $lab
            $before = "$($qdisc.Options)"
            $qdisc | Set-NlQdisc -Rate 30mbit -WhatIf
            "$($qdisc.Options)" | Should -Be $before
            "$((Get-NlQdisc v0 -Kind tbf -Namespace $lab).Options)" | Should -Be $before
        }

        It 'shapes a bad line' {
            Skip-Unless qdisc netem
            $null = New-NlQdisc -Link v1 -Kind netem -Delay 40ms -Jitter 5ms -Loss 1% -Namespace $lab
            $shown = ip netns exec $lab tc -j qdisc show dev v1 | ConvertFrom-Json
            $shown.options.delay.delay | Should -Be 0.04
            $shown.options.'loss-random'.loss | Should -Be 0.01
            Get-NlQdisc v1 -Namespace $lab | Remove-NlQdisc
        }

        It 'says what it would do' {
            Get-WhatIf { Remove-NlQdisc v0 -Namespace $lab -WhatIf } | Should -Match '"Remove qdisc" on target "v0: root"'
            Get-WhatIf { New-NlQdisc v1 tbf -Rate 1mbit -Burst 32kb -Latency 50ms -Namespace $lab -WhatIf } | Should -Match '"New qdisc" on target "v1: tbf rate 1Mbit burst 32Kb'
            (Get-NlQdisc v1 -Namespace $lab -Kind tbf) | Should -BeNullOrEmpty
        }
    }

    Context 'Classes' {
        It 'is made, changed and deleted' {
            Set-NlTcClass v0 1:11 -Rate 6mbit -Namespace $lab
            Get-NlTcClass v0 1:11 -Namespace $lab | Set-NlTcClass -Ceiling 9mbit
            ip netns exec $lab tc class show dev v0 | Out-String | Should -Match 'htb 1:11 .*rate 6Mbit ceil 9Mbit'
            $null = New-NlTcClass v0 1:12 -Parent 1:1 -Rate 1mbit -Namespace $lab
            Get-NlTcClass v0 1:12 -Namespace $lab | Remove-NlTcClass
            ip netns exec $lab tc class show dev v0 | Out-String | Should -Not -Match 'htb 1:12'
        }

        It 'names what is not there' {
            Get-NlTcClass v0 1:99 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
            $problem.FullyQualifiedErrorId | Should -Be 'ObjectNotFound,NetlinkPS.GetNlTcClassCommand'
            "$problem" | Should -Match '1:99 of v0'
            Remove-NlTcClass v0 1:99 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'ENOENT,NetlinkPS.RemoveNlTcClassCommand'
            $problem.CategoryInfo.Category | Should -Be 'ObjectNotFound'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'Get-NlTcClass'
        }

        It 'is not deleted while something is below it' {
            Remove-NlTcClass v0 1:1 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'EBUSY,NetlinkPS.RemoveNlTcClassCommand'
            $problem.CategoryInfo.Category | Should -Be 'ResourceBusy'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'below it'
        }
    }

    Context 'Filters' {
        It 'puts packets into a class, and says so' {
            $null = New-NlTcFilter v0 u32 -Protocol ip -Options 'match ip dport 443 0xffff' -ClassId 1:10 -Namespace $lab
            $filter = Get-NlTcFilter v0 -Kind u32 -Namespace $lab | Where-Object { $_.Options.ClassId }
            "$($filter.Options.ClassId)" | Should -Be '1:10'
            Assert-View $filter 'class 1:10'
            ip netns exec $lab tc filter show dev v0 | Out-String | Should -Match 'flowid 1:10'
        }

        It 'drops what flower chooses' {
            Skip-Unless filter flower
            $null = New-NlTcFilter v0 flower -Protocol ip -Source 192.0.2.66 -Drop -Namespace $lab
            (Get-NlTcFilter v0 -Kind flower -Namespace $lab).Actions.Count | Should -Be 1
            Get-NlTcFilter v0 -Kind flower -Namespace $lab | Set-NlTcFilter -Pass
            Assert-View (Get-NlTcFilter v0 -Kind flower -Namespace $lab) 'Pass'
            Get-NlTcFilter v0 -Kind flower -Namespace $lab | Remove-NlTcFilter
            Get-NlTcFilter v0 -Kind flower -Namespace $lab | Should -BeNullOrEmpty
        }
    }

    Context 'Errors' {
        It 'tells a link that is not there' {
            { Get-NlQdisc nosuch -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.GetNlQdiscCommand'
            { Set-NlQdisc nosuch -Limit 5 -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'ObjectNotFound,NetlinkPS.SetNlQdiscCommand'
        }

        It 'tells a kind that the kernel lacks' {
            New-NlQdisc v1 nosuch -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.CategoryInfo.Category | Should -Be 'NotInstalled'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'built without it'
        }

        It 'tells the words that there are' {
            { New-NlQdisc v1 netem -Options 'delai 5ms' -Namespace $lab -ErrorAction Stop } | Should -Throw "*there is no 'delai'. It takes: *delay*" -ErrorId 'InvalidOptions,NetlinkPS.NewNlQdiscCommand'
        }

        It 'wants the unit of a time' {
            { New-NlQdisc v1 netem -Delay 40 -Namespace $lab } | Should -Throw '*40ms*'
            { New-NlQdisc v1 netem -Delay abc -Namespace $lab } | Should -Throw '*such as 40ms*'
        }

        It 'shows an example to who mistypes a handle' {
            { New-NlTcClass v0 zzz -Namespace $lab } | Should -Throw '*such as 1:10*'
        }

        It 'keeps the qdisc that the kernel gave' {
            Remove-NlQdisc v1 -Namespace $lab -ErrorVariable problem -ErrorAction SilentlyContinue
            $problem.FullyQualifiedErrorId | Should -Be 'ENOENT,NetlinkPS.RemoveNlQdiscCommand'
            $problem.ErrorDetails.RecommendedAction | Should -Match 'which stays'
        }
    }

    Context 'Tab' {
        It 'completes kinds and their parameters' {
            Get-Completion 'New-NlQdisc v0 net' | Should -Be 'netem'
            Get-Completion 'New-NlQdisc v0 netem -Del' | Should -Contain '-Delay'
            Get-Completion 'New-NlTcFilter v0 flo' | Should -Be 'flower'
            Get-Completion "Get-NlQdisc -Namespace $lab | Set-NlQdisc -Jit" | Should -Be '-Jitter'
        }

        It 'completes links and live handles' {
            Get-Completion "Get-NlTcClass -Namespace $lab v" | Should -Contain 'v0'
            Get-Completion "Remove-NlTcClass -Namespace $lab v0 1" | Should -Contain '1:10'
            Get-Completion "New-NlQdisc v0 -Namespace $lab -Parent 1:" | Should -Contain '1:11'
            Get-Completion "New-NlTcFilter v0 u32 -Namespace $lab -ClassId " | Should -Contain '1:10'
        }

        It 'tells what a kind''s parameter means' {
            $line = 'New-NlQdisc v0 netem -Dela'
            (TabExpansion2 $line $line.Length).CompletionMatches[0].ToolTip | Should -Match 'held back'
            (Get-Help New-NlQdisc -Parameter Delay).Description.Text | Should -Match 'netem'
        }
    }

    Context 'Looks' {
        It 'fits the screen and cuts nothing' {
            Assert-View (Get-NlQdisc v0 -Namespace $lab) 'Options'
            ((Get-NlQdisc v0 -Kind tbf -Namespace $lab | Out-String -Width 100) -replace '\s') | Should -Not -Match '…'
            Assert-View (Get-NlTcClass v0 -Namespace $lab) '1:10'
            Assert-View (Get-NlTcFilter v0 -Namespace $lab) 'u32'
            Assert-View (Get-NlTcClass v0 -Namespace $lab) 'Statistics' -List
            Assert-View (Get-NlTcFilter v0 -Namespace $lab) 'Priority' -List
        }

        It 'sorts handles as numbers' {
            Get-NlTcClass v0 -Kind htb -Namespace $lab | Sort-Object Handle -Descending | ForEach-Object { "$($_.Handle)" } | Should -Be '1:11', '1:10', '1:1'
            (Get-NlTcClass v0 -Kind htb -Namespace $lab | Sort-Object { $_.Options.Rate } | Select-Object -First 1).Handle.ToString() | Should -Be '1:11'
        }

        It 'travels' {
            $qdisc = Get-Travelled (Get-NlQdisc v0 -Kind htb -Namespace $lab)
            $qdisc.Link, $qdisc.Kind, $qdisc.Handle, $qdisc.Parent | Should -Be 'v0', 'htb', '1:', 'root'
            Assert-View $qdisc 'v0 +htb +1: +root'
            Assert-View (Get-Travelled (Get-NlTcFilter v0 -Namespace $lab)) '800::800'
            $json = Get-NlTcClass v0 1:10 -Namespace $lab | ConvertTo-Json -Depth 4 | ConvertFrom-Json
            $json.Options.Rate.BitsPerSecond, $json.Handle.Text | Should -Be 10000000, '1:10'
        }
    }

    Context 'Whole trees' {
        It 'goes from the leaves, however it is piped' {
            $null = New-NlQdisc v1 htb -Handle 1: -Namespace $lab
            $null = New-NlTcClass v1 1:1 -Rate 10mbit -Namespace $lab -WarningAction Ignore
            $null = New-NlTcClass v1 1:10 -Parent 1:1 -Rate 1mbit -Namespace $lab
            $null = New-NlQdisc v1 tbf -Parent 1:10 -Rate 1mbit -Burst 32kb -Latency 50ms -Namespace $lab
            Get-NlTcClass v1 -Kind htb -Namespace $lab | Remove-NlTcClass -ErrorAction Stop
            Get-NlTcClass v1 -Kind htb -Namespace $lab | Should -BeNullOrEmpty
            $null = New-NlTcClass v1 1:10 -Rate 1mbit -Namespace $lab
            $null = New-NlQdisc v1 tbf -Parent 1:10 -Rate 1mbit -Burst 32kb -Latency 50ms -Namespace $lab
            Get-NlQdisc v1 -Namespace $lab | Remove-NlQdisc -ErrorAction Stop
            Get-NlQdisc v1 -Kind htb, tbf -Namespace $lab | Should -BeNullOrEmpty
        }

        It 'takes links of the pipeline, too' {
            Get-NlLink v1 -Namespace $lab | New-NlQdisc -Kind tbf -Rate 1mbit -Burst 32kb -Latency 50ms | Set-NlQdisc -Rate 2mbit
            Get-NlLink v1 -Namespace $lab | Set-NlQdisc -Kind tbf -Rate 3mbit
            "$((Get-NlLink v1 -Namespace $lab | Get-NlQdisc -Kind tbf).Options)" | Should -Match 'rate 3Mbit'
            Get-NlLink v1 -Namespace $lab | Remove-NlQdisc
            Get-NlQdisc v1 -Kind tbf -Namespace $lab | Should -BeNullOrEmpty
        }

        It 'does not lose clsact and its filters to ingress' {
            $null = New-NlQdisc v1 clsact -Namespace $lab
            { New-NlQdisc v1 ingress -Namespace $lab -ErrorAction Stop } | Should -Throw -ErrorId 'EEXIST,NetlinkPS.NewNlQdiscCommand'
            (Get-NlQdisc v1 -Parent ingress -Namespace $lab).Kind | Should -Be 'clsact'
            (New-NlQdisc v1 ingress -Replace -Namespace $lab).Kind | Should -Be 'ingress'
            Remove-NlQdisc v1 ingress -Namespace $lab
        }
    }

    It 'tells an ordinary user what is needed' -Skip:(-not (Get-Command setpriv -ErrorAction Ignore)) {
        $said = Invoke-AsNobody '(Get-NlQdisc lo -IncludeInvisible).Link; try { New-NlQdisc lo prio -ErrorAction Stop } catch { $_.FullyQualifiedErrorId; $_.ErrorDetails.RecommendedAction }'
        $said | Should -Contain 'EPERM,NetlinkPS.NewNlQdiscCommand'
        "$said" | Should -Match 'CAP_NET_ADMIN'
    }
}
