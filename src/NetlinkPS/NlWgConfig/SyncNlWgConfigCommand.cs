using System.Management.Automation;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>
/// Makes a WireGuard device what a configuration says, as wg syncconf does: only what differs is changed, and the connections of peers that
/// stay as they are go on.
/// </summary>
[Cmdlet(VerbsData.Sync, "NlWgConfig", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByPath)]
[OutputType(typeof(WireGuardDevice))]
public sealed class SyncNlWgConfigCommand : WgCmdlet
{
    private const string ByPath = "ByPath", ByConfiguration = "ByConfiguration";

    /// <summary>The file.</summary>
    [Parameter(ParameterSetName = ByPath, Mandatory = true, Position = 0, HelpMessage = "The file")]
    public string Path { get; set; } = "";

    /// <summary>A configuration out of Import-NlWgConfig.</summary>
    [Parameter(ParameterSetName = ByConfiguration, Mandatory = true, ValueFromPipeline = true, HelpMessage = "A configuration out of Import-NlWgConfig")]
    public WireGuardConfiguration Configuration { get; set; } = null!;

    /// <summary>The device; the one that the file is named after where none is named.</summary>
    [Parameter(Position = 1, HelpMessage = "The device; the one that the file is named after where none is named")]
    [Alias("Name", "Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    public WgDeviceIdentity? Device { get; set; }

    /// <summary>Writes the device as it is then.</summary>
    [Parameter(HelpMessage = "Writes the device as it is then")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if ((ParameterSetName == ByPath ? Import() : Configuration) is not { } configuration)
            return;
        WgDeviceIdentity? identity = Device ?? (configuration.Name is { } name ? new WgDeviceIdentity(name) : null);
        if (identity is null)
        {
            WriteError(new(new PSArgumentException("The configuration came from no file: name the device with -Device."), "NoDevice", ErrorCategory.InvalidArgument, configuration));
            return;
        }

        if (Read(identity) is { } current)
            Synchronize(identity, current, configuration);
    }

    private void Synchronize(WgDeviceIdentity identity, WireGuardDevice current, WireGuardConfiguration configuration)
    {
        WireGuardDevice? change = null;
        if (!Attempt(configuration, () => change = WireGuardDifference.Between(current, configuration.ToDevice())))
            return;
        if (configuration.GetOtherSettings() is { Count: > 0 } others)
            WriteWarning($"{configuration.Name ?? "The configuration"}: {string.Join(", ", others)} {(others.Count == 1 ? "is no setting" : "are no settings")} of a WireGuard device, and {(others.Count == 1 ? "was" : "were")} not applied. New-NlAddress and Set-NlLink do Address and MTU; what else there is is done by wg-quick.");
        if (change is null)
            WriteVerbose($"{current}: nothing differs");
        else if (!ShouldProcess($"{current}: {Describe(change, current)}", "Synchronize WireGuard device"))
            return;
        else if (Connect<GenericSession>(identity.Namespace) is not { } session || !Attempt(identity, () => session.WireGuard.Change(change, StopToken)))
            return;
        if (PassThru && Read(identity) is { } device)
            WriteObject(device);
    }

    private WireGuardConfiguration? Import()
    {
        try
        {
            (string text, string? name) = WgConfigFile.Read(GetUnresolvedProviderPathFromPSPath(Path));
            return WireGuardConfiguration.Parse(text, name);
        }
        catch (Exception exception) when (exception is FormatException or IOException or UnauthorizedAccessException)
        {
            WriteError(WgConfigFile.Error(exception, Path));
            return null;
        }
    }

    private static string Describe(WireGuardDevice change, WireGuardDevice current)
    {
        HashSet<WireGuardKey?> known = [.. current.Peers!.Select(peer => peer.PublicKey)];
        ILookup<string, WireGuardPeer> peers = (change.Peers ?? []).ToLookup(
            peer => peer.Flags == WireGuardPeerFlags.Remove ? "removed" : known.Contains(peer.PublicKey) ? "changed" : "added");
        string?[] parts =
        [
            change.PrivateKey is null ? null : "private key", change.ListenPort is null ? null : $"port {change.ListenPort}",
            change.FirewallMark is null ? null : $"mark 0x{change.FirewallMark:x}",
            .. peers.Select(group => $"{group.Count()} peer{(group.Count() == 1 ? "" : "s")} {group.Key}"),
        ];
        return string.Join(", ", parts.Where(part => part is not null));
    }
}
