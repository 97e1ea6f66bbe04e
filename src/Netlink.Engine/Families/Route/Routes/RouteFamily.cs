using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The routes of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
public sealed partial class RouteFamily
{
    /// <summary>Asks for routes, and streams them.</summary>
    /// <param name="filter">What to ask for: a family, a table, a protocol, a type, an output link. The kernel filters.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The routes.</returns>
    [Dump(26, "RTM_GETROUTE", Reply = 24)]
    public partial IEnumerable<Route> Stream(Route filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for routes. A table that changes meanwhile is read again.</summary>
    /// <param name="filter">What to ask for: a family, a table, a protocol, a type, an output link. The kernel filters.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The routes.</returns>
    [Dump(26, "RTM_GETROUTE", Reply = 24)]
    public partial IReadOnlyList<Route> List(Route filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for routes, without holding a thread.</summary>
    /// <param name="filter">What to ask for: a family, a table, a protocol, a type, an output link. The kernel filters.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The routes.</returns>
    [Dump(26, "RTM_GETROUTE", Reply = 24)]
    public partial IAsyncEnumerable<Route> StreamAsync(Route filter, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes a route.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags"><see cref="MessageFlags.Create"/> with <see cref="MessageFlags.Exclusive"/> makes one, with <see cref="MessageFlags.Replace"/> makes or changes one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(24, "RTM_NEWROUTE")]
    public partial void New(Route item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes a route, and gives it back as the kernel made it.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags">As for <see cref="New"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was made; null where this kernel does not send it back.</returns>
    [Do(24, "RTM_NEWROUTE", Reply = 24)]
    public partial Route? NewEcho(Route item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes a route.</summary>
    /// <param name="item">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(25, "RTM_DELROUTE")]
    public partial void Delete(Route item, CancellationToken cancellationToken = default);

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
