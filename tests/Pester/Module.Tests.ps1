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

Describe '<Name>' -ForEach $writing {
    It 'says what it writes' { $Command.OutputType | Should -Not -BeNullOrEmpty }
}

Describe '<Name>' -ForEach $changing {
    It 'asks before a change' { $Command.Parameters.Keys | Should -Contain 'WhatIf' }
}
