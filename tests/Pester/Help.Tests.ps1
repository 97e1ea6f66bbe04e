#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    Import-Module (Resolve-Path "$PSScriptRoot/../../NetlinkPS.psd1").Path -Force
    $examples = foreach ($command in Get-Command -Module NetlinkPS) {
        foreach ($example in (Get-Help $command.Name -Full).Examples.Example) {
            @{ Name = $command.Name; Title = $example.Title.Trim('- '); Code = "$($example.Code)" }
        }
    }
}

BeforeAll {
    . "$PSScriptRoot/Support.ps1"
    if ((id -u) -eq 0) {
        $lab = New-Lab
        $null = New-NlLink eth0 veth -Peer eth1 -Up -Namespace $lab
        $null = New-NlLink v0 veth -Peer v1 -Up -Namespace $lab
        $null = New-NlAddress 10.0.0.5/24 eth0 -Namespace $lab
        $null = New-NlQdisc eth0 htb -Handle 1: -Namespace $lab
        $null = New-NlTcClass eth0 1:10 -Rate 10mbit -Namespace $lab
        $null = New-NlConntrack 10.0.0.1 192.0.2.80 tcp 1h -SourcePort 40000 -DestinationPort 80 -State ESTABLISHED -Namespace $lab
        $null = New-NlNftTable filter -Namespace $lab
        $null = New-NlNftChain filter input -Hook input -Namespace $lab
        $null = New-NlNftSet filter trusted ipv4_addr -Interval -Namespace $lab
    }
}

AfterAll { Remove-Lab }

Describe 'The example <Title> of <Name>' -ForEach $examples {
    BeforeAll {
        $problems = $null
        $tree = [System.Management.Automation.Language.Parser]::ParseInput($Code, [ref] $null, [ref] $problems)
        $calls = $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)
        $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters
    }

    It 'is PowerShell, and uses the command' {
        $problems | Should -BeNullOrEmpty
        $calls | ForEach-Object GetCommandName | Should -Contain $Name
    }

    It 'names commands and parameters that there are' {
        foreach ($call in $calls | Where-Object { $_.GetCommandName() -match '-Nl' }) {
            $command = Get-Command $call.GetCommandName() -ErrorAction Stop
            $known = @($command.Parameters.Values | ForEach-Object { $_.Name; $_.Aliases }) + $common + @((Get-Help $command.Name -Full).Parameters.Parameter.Name)
            foreach ($parameter in $call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] }) {
                $known | Should -Contain $parameter.ParameterName -Because $call.Extent.Text
            }
        }
    }

    It 'has no more positions than there are' {
        foreach ($call in $calls | Where-Object { $_.GetCommandName() -match '-Nl' }) {
            $kinds = @((Get-Help $call.GetCommandName() -Full).Parameters.Parameter | Where-Object { "$($_.Description.Text)" -match '^Only for' } | ForEach-Object Name)
            $binding = [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($call)
            # A kind's own parameters are not known before the command runs, nor what follows them.
            if ($call.CommandElements | Where-Object { $_ -is [System.Management.Automation.Language.CommandParameterAst] -and $_.ParameterName -in $kinds }) { continue }
            $binding.BindingExceptions.Values | ForEach-Object { $_.BindingException.Message } | Should -BeNullOrEmpty -Because $call.Extent.Text
        }
    }

    # Every example runs in a namespace with links of the usual names; what it would change, it only says.
    It 'runs' -Skip:((id -u) -ne 0) {
        $foreign = $calls | Where-Object { $_.GetCommandName() -notmatch '-Nl' -and (Get-Command $_.GetCommandName() -ErrorAction Ignore).CommandType -eq 'Application' }
        $endless = $Name -eq 'Watch-NlConntrack'
        if ($foreign -or $endless) { Set-ItResult -Skipped -Because 'it runs another program, or for ever' }
        $shell = [PowerShell]::Create()
        $null = $shell.AddScript("Import-Module '$root/NetlinkPS.psd1'; `$PSDefaultParameterValues = @{ '*-Nl*:Namespace' = '$lab'; '*-Nl*:WhatIf' = `$true }; Set-Location '$TestDrive'")
        $null = $shell.AddStatement().AddScript($Code)
        $errors = try { $null = $shell.Invoke(); $shell.Streams.Error } catch { $_.Exception.InnerException.ErrorRecord ?? $_ }
        $shell.Dispose()
        $errors | Where-Object { $_.Exception -is [System.Management.Automation.ParameterBindingException] -or $_.FullyQualifiedErrorId -match 'CommandNotFound' } | ForEach-Object { "$_" } | Should -BeNullOrEmpty
    }
}
