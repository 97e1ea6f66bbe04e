using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Takes peers away from a WireGuard device.</summary>
[Cmdlet(VerbsCommon.Remove, "NlWgPeer", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlWgPeerCommand : WgPeerCommand
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

    /// <inheritdoc/>
    internal override bool WantsExisting => true;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (WireGuardKey key in PublicKey)
        {
            if (ShouldProcess($"{key} on {Device}", "Remove WireGuard peer"))
                Add(Device, new WireGuardPeer { PublicKey = key, Flags = WireGuardPeerFlags.Remove });
        }
    }
}
