using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Routing;

/// <summary>The neighbour entries of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
public sealed partial class NeighbourFamily
{
    /// <summary>Asks for neighbour entries, and streams them.</summary>
    /// <param name="filter">What to ask for: a family, a link (as <see cref="Neighbour.OutputLinkIndex"/>), proxies.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The neighbour entries.</returns>
    [Dump(30, "RTM_GETNEIGH", Reply = 28)]
    public partial IEnumerable<Neighbour> Stream(Neighbour filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for neighbour entries. A table that changes meanwhile is read again.</summary>
    /// <param name="filter">What to ask for: a family, a link (as <see cref="Neighbour.OutputLinkIndex"/>), proxies.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The neighbour entries.</returns>
    [Dump(30, "RTM_GETNEIGH", Reply = 28)]
    public partial IReadOnlyList<Neighbour> List(Neighbour filter, CancellationToken cancellationToken = default);

    /// <summary>Asks for neighbour entries, without holding a thread.</summary>
    /// <param name="filter">What to ask for: a family, a link (as <see cref="Neighbour.OutputLinkIndex"/>), proxies.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The neighbour entries.</returns>
    [Dump(30, "RTM_GETNEIGH", Reply = 28)]
    public partial IAsyncEnumerable<Neighbour> StreamAsync(Neighbour filter, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes a neighbour entry.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags"><see cref="MessageFlags.Create"/> with <see cref="MessageFlags.Exclusive"/> makes one, with <see cref="MessageFlags.Replace"/> makes or changes one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(28, "RTM_NEWNEIGH")]
    public partial void New(Neighbour item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Makes or changes a neighbour entry, and gives it back as the kernel made it.</summary>
    /// <param name="item">What is wanted. Only what is set is sent.</param>
    /// <param name="flags">As for <see cref="New"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was made; null where this kernel does not send it back.</returns>
    [Do(28, "RTM_NEWNEIGH", Reply = 28)]
    public partial Neighbour? NewEcho(Neighbour item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes a neighbour entry.</summary>
    /// <param name="item">Which one.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(29, "RTM_DELNEIGH")]
    public partial void Delete(Neighbour item, CancellationToken cancellationToken = default);

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
