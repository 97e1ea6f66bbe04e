#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    Import-Module (Resolve-Path "$PSScriptRoot/../../NetlinkPS.psd1").Path -Force
    $commands = Get-Command -Module NetlinkPS | ForEach-Object { @{ Command = $_; Name = $_.Name } }
    $writing = $commands | Where-Object { $_.Command.Verb -notin 'Remove', 'Stop', 'Undo', 'Export', 'Sync' }
    # New-NlWgKey makes something of nothing: there is nothing to ask for.
    $changing = $commands | Where-Object { $_.Command.Verb -in 'New', 'Set', 'Add', 'Remove', 'Stop', 'Clear', 'Sync', 'Complete', 'Invoke', 'Undo' -and $_.Name -ne 'New-NlWgKey' }
}

BeforeAll {
    . "$PSScriptRoot/Support.ps1"
    $approved = (Get-Verb).Verb
}

Describe 'The module' {
    It 'exports exactly what its manifest says' {
        $manifest = Import-PowerShellDataFile "$root/NetlinkPS.psd1"
        (Get-Command -Module NetlinkPS).Name | Sort-Object | Should -Be ($manifest.CmdletsToExport | Sort-Object)
    }

    It 'has a valid manifest' {
        (Test-ModuleManifest "$root/NetlinkPS.psd1" -ErrorAction Stop).Version | Should -BeGreaterThan ([version]'0.0')
    }

    It 'imports again with -Force' {
        { Import-Module "$root/NetlinkPS.psd1" -Force -ErrorAction Stop } | Should -Not -Throw
    }

    It 'has a view for everything that its commands write, here and out of another process' {
        $plain = 'System.Void', 'System.String', 'System.Boolean', 'System.IO.FileInfo', 'NetlinkPS.LinkKindParameter', 'NetlinkPS.FamilyPolicyEntry', 'NetlinkPS.WireGuardKeyPair', 'NetlinkPS.WireGuardKeyText',
            'NetlinkPS.NlNftTransaction', 'Netlink.NetworkNamespace', 'Netlink.Netfilter.ConntrackSummary', 'Netlink.Netfilter.ConntrackStatistics'
        foreach ($type in (Get-Command -Module NetlinkPS).OutputType.Name | Sort-Object -Unique | Where-Object { $_ -notin $plain }) {
            Get-FormatData -TypeName $type -PowerShellVersion 7.6 | Should -Not -BeNullOrEmpty -Because $type
            Get-FormatData -TypeName "Deserialized.$type" -PowerShellVersion 7.6 | Should -Not -BeNullOrEmpty -Because "Deserialized.$type"
        }
    }

    It 'exposes its value types by name' {
        "$([Netlink.IPPrefix]'10.0.0.0/8')" | Should -Be '10.0.0.0/8'
        "$([Netlink.HardwareAddress]'52:54:00:12:34:56')" | Should -Be '52:54:00:12:34:56'
        { [Netlink.IPPrefix]'10.0.0.0/99' } | Should -Throw '*10.0.0.0/8*'
    }
}

Describe '<Name>' -ForEach $commands {
    It 'has an approved verb and the prefix Nl' {
        $Command.Verb | Should -BeIn $approved
        $Command.Noun | Should -Match '^Nl[A-Z]'
        $Command.Noun | Should -Not -Match '(?<!s|Statistic)s$' -Because 'nouns are singular'
    }

    It 'says what each parameter is for' {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        foreach ($parameter in $Command.Parameters.Values | Where-Object Name -notin $common) {
            ($parameter.Attributes | Where-Object { $_ -is [Parameter] } | Select-Object -First 1).HelpMessage | Should -Not -BeNullOrEmpty -Because "-$($parameter.Name)"
        }
    }

    It 'has help with examples' {
        $help = Get-Help $Name -Full
        $help.Synopsis | Should -Not -BeNullOrEmpty
        "$($help.Description.Text)" | Should -Not -BeNullOrEmpty
        $help.Examples.Example.Count | Should -BeGreaterThan 0
    }
}

Describe 'The parameters of the module' {
    BeforeAll {
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
        $parameters = foreach ($command in Get-Command -Module NetlinkPS | Sort-Object Name) {
            foreach ($parameter in $command.Parameters.Values | Where-Object { $_.Name -notin $common -and -not $_.IsDynamic } | Sort-Object Name) {
                [pscustomobject]@{ Command = $command; Parameter = $parameter; Attribute = @($parameter.Attributes | Where-Object { $_ -is [Parameter] }) }
            }
        }
    }

    It 'have one type each within a noun' {
        # What chooses takes networks and ranges; what makes takes one address, one port.
        $different = 'NlConntrack -Destination', 'NlConntrack -DestinationPort', 'NlConntrack -ReplyDestination', 'NlConntrack -ReplySource', 'NlConntrack -Source', 'NlConntrack -SourcePort',
            'NlNeighbor -Address', 'NlRoute -Destination', 'NlRoute -Source', 'NlWgPeer -AllowedIP', 'NlNftTable -Dormant'
        $types = $parameters | Group-Object { "$($_.Command.Noun) -$($_.Parameter.Name)" } | Where-Object {
            @($_.Group.Parameter.ParameterType | ForEach-Object {
                $type = if ($_.IsArray) { $_.GetElementType() } else { $_ }
                [Nullable]::GetUnderlyingType($type) ?? $type
            } | Select-Object -Unique).Count -gt 1
        }
        $types.Name | Where-Object { $_ -and $_ -notin $different -and $_ -notmatch '-InputObject$' } | Should -BeNullOrEmpty
    }

    It 'are singular' {
        # Words of the field, not several things.
        $words = 'Options', 'ClearPeers', 'Bytes', 'CountBytes', 'Tos', 'Alias', 'NatFlags', 'AllTables', 'ReceiveQueues', 'SendQueues', 'Expires', 'Metrics', 'Flags', 'Packets'
        $plural = $parameters.Parameter.Name | Select-Object -Unique | Where-Object { $_ -cmatch '[a-z]s$' -and $_ -notmatch '(ss|us)$' -and $_ -notin $words }
        $plural | Should -BeNullOrEmpty
    }

    It 'take no more than one object of the pipeline by its value' {
        foreach ($command in $parameters | Group-Object { $_.Command.Name }) {
            foreach ($set in $command.Group[0].Command.ParameterSets) {
                @($set.Parameters | Where-Object ValueFromPipeline).Count | Should -BeLessOrEqual 1 -Because "$($command.Name), $($set.Name)"
            }
        }
    }

    It 'have different positions' {
        foreach ($command in Get-Command -Module NetlinkPS) {
            foreach ($set in $command.ParameterSets) {
                $positions = $set.Parameters | Where-Object Position -GE 0 | ForEach-Object Position
                @($positions | Select-Object -Unique).Count | Should -Be @($positions).Count -Because "$($command.Name), $($set.Name)"
            }
        }
    }

    It 'know every namespace, where the kernel is asked' {
        $without = Get-Command -Module NetlinkPS | Where-Object { -not $_.Parameters.ContainsKey('Namespace') }
        $without.Name | Sort-Object | Should -Be 'Get-NlLinkKind', 'Get-NlNamespace', 'Import-NlWgConfig', 'New-NlNamespace', 'New-NlWgKey'
    }

    # A changed line is a changed contract with those who use the module. NETLINKPS_SNAPSHOT=write takes it down anew.
    It 'are those of tests/Pester/Parameters.txt' {
        $now = foreach ($line in $parameters) {
            $position = $line.Attribute | Where-Object Position -GE 0 | Select-Object -First 1 -ExpandProperty Position
            $marks = @(
                $line.Parameter.ParameterType.ToString() -replace '`1' -replace 'System\.(Nullable)?|Management\.Automation\.'
                if ($null -ne $position) { "position $position" }
                if ($line.Attribute.Mandatory -contains $true) { 'mandatory' }
                if ($line.Attribute.ValueFromPipeline -contains $true) { 'pipeline' }
                if ($line.Attribute.ValueFromPipelineByPropertyName -contains $true) { 'property' }
                if ($line.Parameter.Aliases) { "or $($line.Parameter.Aliases -join ' ')" }
            )
            "$($line.Command.Name) -$($line.Parameter.Name): $($marks -join ', ')"
        }
        $file = "$PSScriptRoot/Parameters.txt"
        if ($env:NETLINKPS_SNAPSHOT -eq 'write') { $now | Set-Content $file }
        Compare-Object (Get-Content $file) @($now) | ForEach-Object { "$($_.SideIndicator) $($_.InputObject)" } | Should -BeNullOrEmpty
    }
}

Describe '<Name>' -ForEach $writing {
    It 'says what it writes' { $Command.OutputType | Should -Not -BeNullOrEmpty }
}

Describe '<Name>' -ForEach $changing {
    It 'asks before a change' { $Command.Parameters.Keys | Should -Contain 'WhatIf' }
}
