using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The neighbour entries of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<Neighbour>(28, "RTM_NEWNEIGH", "RTM_DELNEIGH", "RTM_GETNEIGH", Filter = "a family, a link (as its output link), proxies")]
public sealed partial class NeighbourFamily
{
    [Do(30, "RTM_GETNEIGH", Reply = 28)]
    private partial Neighbour Get(Neighbour which, CancellationToken cancellationToken);

    /// <summary>Asks for one neighbour entry.</summary>
    /// <param name="linkIndex">The link.</param>
    /// <param name="address">The neighbour's IP address.</param>
    /// <param name="proxy">Asks for the entry that this machine answers for.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The entry.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    public Neighbour Get(int linkIndex, InetAddress address, bool proxy = false, CancellationToken cancellationToken = default) =>
        Get(new Neighbour { LinkIndex = linkIndex, Address = address, Flags = proxy ? NeighbourFlags.Proxy : 0 }, cancellationToken);
}
