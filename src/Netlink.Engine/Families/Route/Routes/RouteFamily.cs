using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The routes of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<Route>(24, "RTM_NEWROUTE", "RTM_DELROUTE", "RTM_GETROUTE", Filter = "a family, a table, a protocol, a type, an output link; the kernel filters")]
public sealed partial class RouteFamily
{
    [Do(26, "RTM_GETROUTE", Reply = 24)]
    private partial Route Get(Route which, CancellationToken cancellationToken);

    /// <summary>Asks which route a packet would take.</summary>
    /// <param name="packet">The packet: where it goes, and what else is known of it (source, links, mark, ports).</param>
    /// <param name="matchOnly">Gives the route as it stands in its table, not what it makes of the packet.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The route.</returns>
    /// <exception cref="NetlinkException"><c>ENETUNREACH</c> or <c>EHOSTUNREACH</c>: there is no way.</exception>
    public Route Find(Route packet, bool matchOnly = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(packet);
        return Get(packet with { Flags = packet.Flags | RouteFlags.LookupTable | (matchOnly ? RouteFlags.FibMatch : 0) }, cancellationToken);
    }
}
