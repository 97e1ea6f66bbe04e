#!/usr/bin/env pwsh
<#
.SYNOPSIS
    Builds, tests and packages NetlinkPS, for people who have pwsh. Without it, dotnet build and dotnet test do.
.PARAMETER Task
    build: the module into bin/. test: the Pester suite. help: docs/cmdlets and the compiled help, out of the code and the examples in the
    pages. package: an installable module in out/NetlinkPS.
.PARAMETER PassCounts
    For test: a file that gets "failed passed skipped".
#>
param(
    [Parameter(Position = 0)]
    [ValidateSet('build', 'test', 'help', 'package')]
    [string] $Task = 'build',

    [string] $PassCounts
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest

function Build([string] $Configuration) {
    dotnet build "$PSScriptRoot/src/NetlinkPS/NetlinkPS.csproj" -c $Configuration -v quiet --nologo
    if ($LASTEXITCODE) { throw 'The build failed.' }
}

switch ($Task) {
    'build' { Build Release }
    'test' {
        if (-not (Test-Path "$PSScriptRoot/bin/NetlinkPS.dll")) { Build Release }
        $configuration = New-PesterConfiguration
        $configuration.Run.Path = "$PSScriptRoot/tests/Pester"
        $configuration.Run.PassThru = $true
        $configuration.Output.Verbosity = 'Normal'
        $result = Invoke-Pester -Configuration $configuration
        if ($PassCounts) { "$($result.FailedCount) $($result.PassedCount) $($result.SkippedCount)" | Set-Content $PassCounts }
        exit $result.FailedCount
    }
    'help' {
        dotnet run --project "$PSScriptRoot/src/NetlinkPS.Help"
        if ($LASTEXITCODE) { throw 'The help could not be written.' }
    }
    'package' {
        Build Release
        $target = New-Item -ItemType Directory -Force "$PSScriptRoot/out/NetlinkPS"
        Copy-Item "$PSScriptRoot/NetlinkPS.*", "$PSScriptRoot/LICENSE", "$PSScriptRoot/README.md", "$PSScriptRoot/CHANGELOG.md" $target -Exclude *.slnx
        Copy-Item -Recurse -Force "$PSScriptRoot/bin", "$PSScriptRoot/en-US", "$PSScriptRoot/formats" $target
        Get-ChildItem $target -Recurse -Filter *.pdb | Remove-Item
        $target.FullName
    }
}
