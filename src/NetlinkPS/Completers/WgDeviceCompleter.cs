using Netlink;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Offers the WireGuard devices.</summary>
public sealed class WgDeviceCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = RouteSession.Open(place, CancellationToken.None);
        return [.. WgDevices.Links(session, CancellationToken.None).Select(link => (link.Name!, $"{link.Name}: {(link.Up ? "up" : "down")}"))];
    }
}
