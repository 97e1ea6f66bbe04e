using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Adds peers to a WireGuard device.</summary>
[Cmdlet(VerbsCommon.Add, "NlWgPeer", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(WireGuardPeer))]
public sealed class AddNlWgPeerCommand : WgPeerCommand
{
    /// <summary>The device: its name, its number, or an object out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipelineByPropertyName = true, HelpMessage = "The device: its name, its number, or an object out of another cmdlet")]
    [Alias("Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    public WgDeviceIdentity Device { get; set; } = null!;

    /// <summary>The peer's public key.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipelineByPropertyName = true, HelpMessage = "The peer's public key")]
    public WireGuardKey PublicKey { get; set; }

    /// <summary>Which source addresses the peer may use, and which destinations are sent to it: 10.0.0.2/32, 10.1.0.0/16.</summary>
    [Parameter(Position = 2, ValueFromPipelineByPropertyName = true, HelpMessage = "Which source addresses the peer may use, and which destinations are sent to it: 10.0.0.2/32, 10.1.0.0/16")]
    [Alias("AllowedIPs")]
    [CommaSeparated]
    public AllowedIP[]? AllowedIP { get; set; }

    /// <summary>Where the peer is: 192.0.2.1:51820, [2001:db8::1]:51820, vpn.example.com:51820.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "Where the peer is: 192.0.2.1:51820, [2001:db8::1]:51820, vpn.example.com:51820")]
    public WireGuardEndpoint? Endpoint { get; set; }

    /// <summary>A key that both sides have beside: text, a secure string, or what New-NlWgKey -Preshared makes.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "A key that both sides have beside: text, a secure string, or what New-NlWgKey -Preshared makes")]
    [SecretTransformation]
    public WireGuardSecret? PresharedKey { get; set; }

    /// <summary>After which silence an empty packet is sent: 25 (seconds), 0:0:25, off.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, HelpMessage = "After which silence an empty packet is sent: 25 (seconds), 0:0:25, off")]
    [Alias("Keepalive")]
    public WgKeepalive? PersistentKeepalive { get; set; }

    /// <summary>Writes the peers as they are then.</summary>
    [Parameter(HelpMessage = "Writes the peers as they are then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override bool WantsExisting => false;

    /// <inheritdoc/>
    internal override bool WantsOutput => PassThru;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!ShouldProcess($"{PublicKey} on {Device}", $"Add WireGuard peer{BoundChanges.Describe(MyInvocation, nameof(Device), nameof(PublicKey))}"))
            return;
        Attempt(PublicKey, () => Add(Device, new WireGuardPeer
        {
            PublicKey = PublicKey, Flags = WireGuardPeerFlags.ReplaceAllowedIPs, AllowedIPs = AllowedIP, Endpoint = Endpoint?.Resolve(), PresharedKey = PresharedKey,
            PersistentKeepalive = PersistentKeepalive?.Interval,
        }));
    }
}
