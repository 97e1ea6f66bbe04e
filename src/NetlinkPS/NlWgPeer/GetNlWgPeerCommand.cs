using System.Management.Automation;
using Netlink;
using Netlink.WireGuard;

namespace NetlinkPS;

/// <summary>Gets the peers of WireGuard devices. It needs CAP_NET_ADMIN. Keys that are secret print as (hidden).</summary>
[Cmdlet(VerbsCommon.Get, "NlWgPeer")]
[OutputType(typeof(WireGuardPeer))]
public sealed class GetNlWgPeerCommand : WgCmdlet
{
    /// <summary>The devices: names, patterns of names, numbers, or objects out of another cmdlet. All where none is named.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, HelpMessage = "The devices: names, patterns of names, numbers, or objects out of another cmdlet; all where none is named")]
    [Alias("Name", "Link", "InterfaceAlias", "dev")]
    [ArgumentCompleter(typeof(WgDeviceCompleter))]
    [SupportsWildcards]
    public WgDeviceIdentity[]? Device { get; set; }

    /// <summary>Only the peers with these keys.</summary>
    [Parameter(Position = 1, HelpMessage = "Only the peers with these keys")]
    [ArgumentCompleter(typeof(WgPeerCompleter))]
    public WireGuardKey[]? PublicKey { get; set; }

    /// <summary>Only the peer that packets to this address are sent to.</summary>
    [Parameter(HelpMessage = "Only the peer that packets to this address are sent to")]
    public InetAddress? Destination { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        foreach (WireGuardDevice device in ReadAll(Device))
        {
            IEnumerable<WireGuardPeer> peers = Destination is { } destination ? device.FindPeer(destination) is { } peer ? [peer] : [] : device.Peers ?? [];
            WireGuardPeer[] wanted = [.. peers.Where(peer => PublicKey is null || PublicKey.Contains(peer.PublicKey ?? default))];
            WriteObject(wanted, enumerateCollection: true);
            foreach (WireGuardKey key in (PublicKey ?? []).Where(key => Device is { Length: 1 } && wanted.All(peer => peer.PublicKey != key)))
                WriteError(ErrorRecords.NotFound($"peer of {device.Name}", key, "See Get-NlWgPeer."));
        }
    }
}
