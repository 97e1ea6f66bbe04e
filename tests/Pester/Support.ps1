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

# Whether this kernel has a kind of link or qdisc. In the lab (NETLINK_LAB=1) it has to: what is missing there fails.
$script:kinds = @{}
function Skip-Unless([ValidateSet('link', 'qdisc', 'filter')] [string] $What, [string] $Kind) {
    if ($env:NETLINK_LAB -eq '1') { return }
    $key = "$What $Kind"
    if (-not $script:kinds.ContainsKey($key)) {
        $place = "pester-$PID-$(Get-Random)"
        $null = New-NlNamespace $place
        try {
            $null = switch ($What) {
                'link' { New-NlLink x0 $Kind -Namespace $place -ErrorAction Stop }
                'qdisc' { New-NlQdisc lo $Kind -Namespace $place -ErrorAction Stop }
                'filter' { New-NlQdisc lo htb -Handle 1: -Namespace $place -ErrorAction Stop; New-NlTcFilter lo $Kind -Parent 1: -Protocol All -Drop -Namespace $place -ErrorAction Stop }
            }
            $script:kinds[$key] = $true
        } catch {
            $script:kinds[$key] = $_.CategoryInfo.Category -ne 'NotInstalled'
        } finally {
            Remove-NlNamespace $place -Confirm:$false
        }
    }
    if (-not $script:kinds[$key]) { Set-ItResult -Skipped -Because "this kernel has no $What $Kind" }
}

# What Tab offers at the end of a line.
function Get-Completion([string] $Line) { (TabExpansion2 $Line $Line.Length).CompletionMatches.CompletionText }

# What -WhatIf says goes to the host: a transcript of another pwsh is not needed, for it is in the information that the host gets.
function Get-WhatIf([scriptblock] $Command) {
    $transcriptOfWhatIf = Join-Path ([System.IO.Path]::GetTempPath()) "whatif-$PID-$(Get-Random)"
    $null = Start-Transcript $transcriptOfWhatIf -UseMinimalHeader
    try { $null = & $Command } finally { $null = Stop-Transcript }
    (Get-Content $transcriptOfWhatIf) -match '^What if:' -replace '^What if: '
    Remove-Item $transcriptOfWhatIf
}

# Each line of a view has to fit into 100 columns, and the view has to show something.
function Assert-View($InputObject, [string] $Pattern, [switch] $List) {
    $lines = if ($List) { $InputObject | Format-List | Out-String -Width 100 -Stream } else { $InputObject | Out-String -Width 100 -Stream }
    $plain = $lines -replace '\x1b\[[0-9;]*m'
    $plain | ForEach-Object { $_.TrimEnd().Length | Should -BeLessOrEqual 100 }
    $plain -join "`n" | Should -Match $Pattern
}

# What an object is on another machine, in a job or in a file.
function Get-Travelled($InputObject) {
    $file = Join-Path ([System.IO.Path]::GetTempPath()) "clixml-$PID-$(Get-Random)"
    $InputObject | Export-Clixml $file
    Import-Clixml $file
    Remove-Item $file
}

# Runs a command as nobody, without any capability, in the suite's namespace where one is named.
function Invoke-AsNobody([string] $Command, [string] $Namespace) {
    $folder = Join-Path ([System.IO.Path]::GetTempPath()) "nobody-$PID-$(Get-Random)"
    $null = New-Item -ItemType Directory $folder
    chmod 777 $folder
    $line = @(if ($Namespace) { 'ip', 'netns', 'exec', $Namespace }) + 'setpriv', '--reuid', '65534', '--regid', '65534', '--clear-groups', 'env', "HOME=$folder", "XDG_CACHE_HOME=$folder"
    $first, $rest = $line
    try {
        & $first @rest pwsh -NoProfile -NonInteractive -Command "Import-Module '$root/NetlinkPS.psd1'; $Command"
    } finally { Remove-Item -Recurse -Force $folder }
}
