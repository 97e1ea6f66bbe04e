using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Gets WireGuard devices with their peers. It needs CAP_NET_ADMIN. Keys that are secret print as (hidden).</summary>
[Cmdlet(VerbsCommon.Get, "NlWgDevice")]
[OutputType(typeof(WireGuardDevice))]
public sealed class GetNlWgDeviceCommand : WgCmdlet
{
    /// <summary>The devices: names, patterns of names, numbers, or links out of another cmdlet. All where none is named.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "The devices: names, patterns of names, numbers, or links out of another cmdlet; all where none is named")]
    [Alias("Name", "Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    [SupportsWildcards]
    public WgDeviceIdentity[]? Device { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (WireGuardDevice device in ReadAll(Device))
            WriteObject(device);
    }
}
