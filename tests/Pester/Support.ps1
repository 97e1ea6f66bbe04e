# What every suite begins with: the module of this clone, and namespaces of the suite's own.
$root = (Resolve-Path "$PSScriptRoot/../..").Path
Import-Module "$root/NetlinkPS.psd1" -Force

$script:labs = @()

function New-Lab {
    $script:labs += @("pester-$PID-$(Get-Random)")
    $null = New-NlNamespace $script:labs[-1]
    $script:labs[-1]
}

function Remove-Lab {
    foreach ($name in $script:labs) { Remove-NlNamespace $name -Confirm:$false }
    $script:labs = @()
}

# What ip -j answers in a namespace: the oracle.
function Get-IpJson([string] $Namespace, [string[]] $Arguments) {
    ip -n $Namespace -j @Arguments | ConvertFrom-Json
}
