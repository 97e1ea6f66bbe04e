#Requires -Modules @{ ModuleName = 'Pester'; ModuleVersion = '5.0' }

BeforeDiscovery {
    Import-Module (Resolve-Path "$PSScriptRoot/../../NetlinkPS.psd1").Path -Force
    $examples = foreach ($command in Get-Command -Module NetlinkPS) {
        foreach ($example in (Get-Help $command.Name -Full).Examples.Example) {
            @{ Name = $command.Name; Title = $example.Title.Trim('- '); Code = "$($example.Code)" }
        }
    }
}

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
}
