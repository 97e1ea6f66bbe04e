@{
    RootModule           = 'bin/NetlinkPS.dll'
    ModuleVersion        = '0.1.0'
    GUID                 = '0c1f6a54-6a7e-4b53-9d8a-0f5a9b6f4f7e'
    Author               = 'The NetlinkPS authors'
    CompanyName          = 'The NetlinkPS authors'
    Copyright            = '(c) 2026 The NetlinkPS authors. MIT licence.'
    Description          = 'Typed cmdlets for Linux networking that speak netlink to the kernel themselves: links, addresses, routes, neighbours, rules, namespaces, traffic control, nftables, connections, sockets, WireGuard.'
    PowerShellVersion    = '7.6'
    CompatiblePSEditions = @('Core')
    FormatsToProcess     = @(
        'formats/Conntrack.Format.ps1xml',
        'formats/Deserialized.Format.ps1xml',
        'formats/Generic.Format.ps1xml',
        'formats/NfTables.Format.ps1xml',
        'formats/NfTablesRules.Format.ps1xml',
        'formats/Routing.Format.ps1xml',
        'formats/Sockets.Format.ps1xml',
        'formats/Trace.Format.ps1xml',
        'formats/TrafficControl.Format.ps1xml',
        'formats/WireGuard.Format.ps1xml'
    )
    TypesToProcess       = @(
        'formats/Routing.Types.ps1xml',
        'formats/Sockets.Types.ps1xml',
        'formats/WireGuard.Types.ps1xml'
    )
    FunctionsToExport    = @()
    CmdletsToExport      = @(
        'Get-NlAddress',
        'New-NlAddress',
        'Remove-NlAddress',
        'Set-NlAddress',
        'Get-NlConntrack',
        'Measure-NlConntrack',
        'New-NlConntrack',
        'Remove-NlConntrack',
        'Set-NlConntrack',
        'Watch-NlConntrack',
        'Get-NlConntrackStatistics',
        'Get-NlFamily',
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
        'Get-NlNftChain',
        'New-NlNftChain',
        'Remove-NlNftChain',
        'Set-NlNftChain',
        'Add-NlNftElement',
        'Get-NlNftElement',
        'New-NlNftElement',
        'Remove-NlNftElement',
        'Set-NlNftElement',
        'Get-NlNftObject',
        'New-NlNftObject',
        'Remove-NlNftObject',
        'Set-NlNftObject',
        'Add-NlNftRule',
        'Get-NlNftRule',
        'New-NlNftRule',
        'Remove-NlNftRule',
        'Set-NlNftRule',
        'Get-NlNftSet',
        'New-NlNftSet',
        'Remove-NlNftSet',
        'Set-NlNftSet',
        'Get-NlNftTable',
        'New-NlNftTable',
        'Remove-NlNftTable',
        'Set-NlNftTable',
        'Complete-NlNftTransaction',
        'Invoke-NlNftTransaction',
        'Start-NlNftTransaction',
        'Test-NlNftTransaction',
        'Undo-NlNftTransaction',
        'Get-NlQdisc',
        'New-NlQdisc',
        'Remove-NlQdisc',
        'Set-NlQdisc',
        'Find-NlRoute',
        'Get-NlRoute',
        'New-NlRoute',
        'Remove-NlRoute',
        'Set-NlRoute',
        'Get-NlRule',
        'New-NlRule',
        'Remove-NlRule',
        'Get-NlSocket',
        'Stop-NlSocket',
        'Get-NlTcClass',
        'New-NlTcClass',
        'Remove-NlTcClass',
        'Set-NlTcClass',
        'Get-NlTcFilter',
        'New-NlTcFilter',
        'Remove-NlTcFilter',
        'Set-NlTcFilter',
        'ConvertFrom-NlTrace',
        'Export-NlWgConfig',
        'Import-NlWgConfig',
        'Sync-NlWgConfig',
        'Get-NlWgDevice',
        'Set-NlWgDevice',
        'New-NlWgKey',
        'Add-NlWgPeer',
        'Get-NlWgPeer',
        'Remove-NlWgPeer',
        'Set-NlWgPeer'
    )
    VariablesToExport    = @()
    AliasesToExport      = @()
    PrivateData          = @{
        PSData = @{
            Tags         = @('Linux', 'PSEdition_Core', 'netlink', 'network', 'route', 'ip', 'iproute2', 'tc', 'nftables', 'conntrack', 'wireguard', 'ss')
            LicenseUri   = 'https://opensource.org/license/mit'
            ReleaseNotes = 'See CHANGELOG.md.'
        }
    }
}
