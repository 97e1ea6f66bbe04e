using System.Management.Automation;
using Netlink;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Changes peers of a WireGuard device. What is not named stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "NlWgPeer", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WireGuardPeer))]
public sealed class SetNlWgPeerCommand : WgPeerCommand
{
    /// <summary>The device: its name, its number, or an object out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The device: its name, its number, or an object out of another cmdlet")]
    [Alias("Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    public WgDeviceIdentity Device { get; set; } = null!;

    /// <summary>The peers' public keys.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The peers' public keys")]
    [ArgumentCompleter(typeof(WgPeerCompleter))]
    public WireGuardKey[] PublicKey { get; set; } = [];

    /// <summary>All addresses that the peer is to have: those that it has go. An empty list takes all away.</summary>
    [Parameter(HelpMessage = "All addresses that the peer is to have: those that it has go; an empty list takes all away")]
    [Alias("AllowedIPs")]
    [AllowEmptyCollection]
    [CommaSeparated]
    public IPPrefix[]? AllowedIP { get; set; }

    /// <summary>Addresses that the peer gets beside those that it has.</summary>
    [Parameter(HelpMessage = "Addresses that the peer gets beside those that it has")]
    [CommaSeparated]
    public IPPrefix[]? AddAllowedIP { get; set; }

    /// <summary>Addresses that the peer loses.</summary>
    [Parameter(HelpMessage = "Addresses that the peer loses")]
    [CommaSeparated]
    public IPPrefix[]? RemoveAllowedIP { get; set; }

    /// <summary>Where the peer is: 192.0.2.1:51820, [2001:db8::1]:51820, vpn.example.com:51820.</summary>
    [Parameter(HelpMessage = "Where the peer is: 192.0.2.1:51820, [2001:db8::1]:51820, vpn.example.com:51820")]
    public WireGuardEndpoint? Endpoint { get; set; }

    /// <summary>A key that both sides have beside: text, a secure string, or what New-NlWgKey -Preshared makes; (none) takes it away.</summary>
    [Parameter(HelpMessage = "A key that both sides have beside: text, a secure string, or what New-NlWgKey -Preshared makes; (none) takes it away")]
    [SecretTransformation]
    public WireGuardSecret? PresharedKey { get; set; }

    /// <summary>After which silence an empty packet is sent: 25 (seconds), 0:0:25, off.</summary>
    [Parameter(HelpMessage = "After which silence an empty packet is sent: 25 (seconds), 0:0:25, off")]
    [Alias("Keepalive")]
    public WgKeepalive? PersistentKeepalive { get; set; }

    /// <summary>Writes the peers as they are then.</summary>
    [Parameter(HelpMessage = "Writes the peers as they are then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override bool WantsExisting => true;

    /// <inheritdoc/>
    internal override bool WantsOutput => PassThru;

    /// <inheritdoc/>
    internal override WireGuardPeer Complete(WireGuardPeer change, WireGuardPeer? current) =>
        WireGuardDifference.ChangeAllowedIPs(change, current!, AllowedIP, AddAllowedIP, RemoveAllowedIP);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (WireGuardKey key in PublicKey)
        {
            if (!ShouldProcess($"{key} on {Device}", $"Set WireGuard peer{BoundChanges.Describe(MyInvocation, nameof(Device), nameof(PublicKey))}"))
                continue;
            Attempt(key, () => Add(Device, new WireGuardPeer
            {
                PublicKey = key, Flags = WireGuardPeerFlags.UpdateOnly, Endpoint = Endpoint?.Resolve(), PresharedKey = PresharedKey, PersistentKeepalive = PersistentKeepalive?.Interval,
            }));
        }
    }
}
