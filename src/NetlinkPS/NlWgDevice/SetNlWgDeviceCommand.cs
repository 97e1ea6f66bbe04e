using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Changes WireGuard devices. What is not named stays as it is.</summary>
[Cmdlet(VerbsCommon.Set, "NlWgDevice", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(WireGuardDevice))]
public sealed class SetNlWgDeviceCommand : WgCmdlet
{
    /// <summary>The devices: names, numbers, or objects out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The devices: names, numbers, or objects out of another cmdlet")]
    [Alias("Name", "Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    public WgDeviceIdentity[] Device { get; set; } = [];

    /// <summary>The private key: text, a secure string, or what New-NlWgKey makes; (none) takes it away.</summary>
    [Parameter(HelpMessage = "The private key: text, a secure string, or what New-NlWgKey makes; (none) takes it away")]
    [SecretTransformation]
    public WireGuardSecret? PrivateKey { get; set; }

    /// <summary>The UDP port that is listened on; 0 lets the kernel choose one.</summary>
    [Parameter(HelpMessage = "The UDP port that is listened on; 0 lets the kernel choose one")]
    public ushort? ListenPort { get; set; }

    /// <summary>The mark that the encrypted packets carry; 0 is none.</summary>
    [Parameter(HelpMessage = "The mark that the encrypted packets carry; 0 is none")]
    [Alias("FwMark")]
    public uint? FirewallMark { get; set; }

    /// <summary>Takes all peers away.</summary>
    [Parameter(HelpMessage = "Takes all peers away")]
    public SwitchParameter ClearPeers { get; set; }

    /// <summary>Writes the devices as they are then.</summary>
    [Parameter(HelpMessage = "Writes the devices as they are then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (WgDeviceIdentity identity in Device)
        {
            WireGuardDevice change = identity.ToRequest() with
            {
                PrivateKey = PrivateKey, ListenPort = ListenPort, FirewallMark = FirewallMark, Flags = ClearPeers ? WireGuardDeviceFlags.ReplacePeers : null,
            };
            if (!ShouldProcess(Describe(identity), "Set WireGuard device") || Connect<GenericSession>(identity.Namespace) is not { } session)
                continue;
            if (Attempt(identity, () => session.WireGuard.Change(change, StopToken)) && PassThru && Read(identity) is { } device)
                WriteObject(device);
        }
    }

    private string Describe(WgDeviceIdentity identity)
    {
        string?[] changes =
        [
            PrivateKey is null ? null : "private key", ListenPort is null ? null : $"port {ListenPort}",
            FirewallMark is null ? null : $"mark 0x{FirewallMark:x}", ClearPeers ? "no peers" : null,
        ];
        return $"{identity}: {string.Join(", ", changes.Where(change => change is not null))}".TrimEnd(' ', ':');
    }
}
