@{
    RootModule           = 'bin/NetlinkPS.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '0c1f6a54-6a7e-4b53-9d8a-0f5a9b6f4f7e'
    Author               = 'The NetlinkPS authors'
    CompanyName          = 'The NetlinkPS authors'
    Copyright            = '(c) 2026 The NetlinkPS authors. MIT licence.'
    Description          = 'Typed cmdlets for Linux networking that speak netlink to the kernel themselves: links, addresses, routes, neighbours, rules, namespaces.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @(
        'formats/Generic.Format.ps1xml',
        'formats/Routing.Format.ps1xml',
        'formats/Trace.Format.ps1xml',
        'formats/TrafficControl.Format.ps1xml',
        'formats/WireGuard.Format.ps1xml'
    )
    TypesToProcess       = @(
        'formats/Routing.Types.ps1xml',
        'formats/WireGuard.Types.ps1xml'
    )
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Get-NlAddress',
        'New-NlAddress',
        'Remove-NlAddress',
        'Set-NlAddress',
        'Get-NlLink',
        'New-NlLink',
        'Remove-NlLink',
        'Set-NlLink',
        'Get-NlLinkKind',
        'Get-NlNamespace',
        'New-NlNamespace',
        'Remove-NlNamespace',
        'Get-NlNeighbor',
        'New-NlNeighbor',
        'Remove-NlNeighbor',
        'Set-NlNeighbor',
        'Find-NlRoute',
        'Get-NlRoute',
        'New-NlRoute',
        'Remove-NlRoute',
        'Set-NlRoute',
        'Get-NlRule',
        'New-NlRule',
        'Remove-NlRule',
        'Get-NlFamily',
        'Get-NlWgDevice',
        'Set-NlWgDevice',
        'Add-NlWgPeer',
        'Get-NlWgPeer',
        'Remove-NlWgPeer',
        'Set-NlWgPeer',
        'New-NlWgKey',
        'Export-NlWgConfig',
        'Import-NlWgConfig',
        'Sync-NlWgConfig',
        'Get-NlQdisc',
        'New-NlQdisc',
        'Remove-NlQdisc',
        'Set-NlQdisc',
        'Get-NlTcClass',
        'New-NlTcClass',
        'Remove-NlTcClass',
        'Set-NlTcClass',
        'Get-NlTcFilter',
        'New-NlTcFilter',
        'Remove-NlTcFilter',
        'Set-NlTcFilter',
        'ConvertFrom-NlTrace'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('Linux', 'PSEdition_Core', 'netlink', 'network', 'route', 'ip', 'iproute2')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
