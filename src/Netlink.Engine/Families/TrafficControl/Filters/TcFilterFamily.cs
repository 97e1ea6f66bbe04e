using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.TrafficControl;

/// <summary>The filters of a link: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<TcFilter>(44, "RTM_NEWTFILTER", "RTM_DELTFILTER", "RTM_GETTFILTER", Filter = "a link and a parent, or a block; with a chain, those of the chain")]
public sealed partial class TcFilterFamily
{
    private const ushort HookMajor = 0xffff, IngressMinor = 0xfff2, EgressMinor = 0xfff3;

    /// <summary>The hook for what comes in, of a link with a qdisc <c>ingress</c> or <c>clsact</c> (<c>TC_H_MIN_INGRESS</c>).</summary>
    public static TcHandle Ingress => new(HookMajor, IngressMinor);

    /// <summary>The hook for what goes out, of a link with a qdisc <c>clsact</c> (<c>TC_H_MIN_EGRESS</c>).</summary>
    public static TcHandle Egress => new(HookMajor, EgressMinor);

    /// <summary>Deletes a filter; without a handle all of its priority, without a priority all of the place.</summary>
    /// <param name="item">Which: link, parent, priority, protocol, kind, handle.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    [Do(45, "RTM_DELTFILTER")]
    public partial void Delete(TcFilter item, CancellationToken cancellationToken = default);

    /// <summary>Asks for the chains of one place: groups of filters that actions can go to.</summary>
    /// <param name="filter">The place: a link and a parent, or a block.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The chains, of which only the place and the number are set.</returns>
    [Dump(102, "RTM_GETCHAIN", Reply = 100)]
    public partial IReadOnlyList<TcFilter> ListChains(TcFilter filter, CancellationToken cancellationToken = default);

    /// <summary>Makes a chain, which else comes with its first filter and goes with its last.</summary>
    /// <param name="item">The place and the chain's number.</param>
    /// <param name="flags">What is done with one that is there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(100, "RTM_NEWCHAIN")]
    public partial void NewChain(TcFilter item, MessageFlags flags, CancellationToken cancellationToken = default);

    /// <summary>Deletes a chain with its filters.</summary>
    /// <param name="item">The place and the chain's number.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(101, "RTM_DELCHAIN")]
    public partial void DeleteChain(TcFilter item, CancellationToken cancellationToken = default);

    /// <summary>All filters of a link: those of its qdiscs, of their classes, and of its hooks.</summary>
    /// <param name="linkIndex">The link.</param>
    /// <param name="cancellationToken">Ends the dumps.</param>
    /// <returns>The filters, without the entries that only stand for a priority.</returns>
    public IEnumerable<TcFilter> ListAll(int linkIndex, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<Qdisc> qdiscs = new QdiscFamily(Connection).ListTree(linkIndex, cancellationToken: cancellationToken);
        IReadOnlyList<TcClass> classes = new TcClassFamily(Connection).List(new TcClass { LinkIndex = linkIndex }, cancellationToken);
        var places = new List<TcHandle>();
        foreach (Qdisc qdisc in qdiscs)
        {
            if (qdisc.Parent == TcHandle.Ingress)
                places.AddRange(qdisc.Kind == "clsact" ? [Ingress, Egress] : [qdisc.Handle]);
            else if (qdisc.Handle.Raw != 0)
                places.AddRange([qdisc.Handle, .. classes.Select(item => item.Handle).Where(handle => handle.Raw >> 16 == qdisc.Handle.Raw >> 16)]);
        }

        return places.Distinct().SelectMany(place => List(new TcFilter { LinkIndex = linkIndex, Parent = place }, cancellationToken)).Where(item => item.Options is not null);
    }

    /// <summary>Makes a filter.</summary>
    /// <param name="item">What is wanted: link, parent (of itself the root qdisc), kind and settings; priority and protocol where they matter.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The filter as the kernel made it, with its priority and handle.</returns>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: there is one already; <c>ENOENT</c>: the kernel does not know the kind; <c>EINVAL</c>: there is no such parent, or it takes no filters.</exception>
    public TcFilter Create(TcFilter item, CancellationToken cancellationToken = default) => Send(item, MessageFlags.Create | MessageFlags.Exclusive, cancellationToken);

    /// <summary>Makes a filter, or puts it in the place of one with its handle.</summary>
    /// <param name="item">What is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The filter as the kernel made it.</returns>
    public TcFilter Replace(TcFilter item, CancellationToken cancellationToken = default) => Send(item, MessageFlags.Create, cancellationToken);

    /// <summary>Changes a filter.</summary>
    /// <param name="item">Which one (place, priority, protocol, kind and handle), and what it is to be.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The filter as it is then.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    public TcFilter Change(TcFilter item, CancellationToken cancellationToken = default) => Send(item, MessageFlags.None, cancellationToken);

    private TcFilter Send(TcFilter item, MessageFlags flags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        EtherType implied = item.Options?.ImpliedProtocol ?? EtherType.None;
        EtherType protocol = item.Protocol != EtherType.None ? item.Protocol : implied != EtherType.None ? implied : EtherType.All;
        TcFilter complete = item with { Protocol = protocol, Options = item.Options?.For(protocol) };
        TcFilter? made = NewEcho(complete, flags, cancellationToken);
        if (made is not null && (made.Options is not null || complete.Options is null))
            return made;

        // The kernel's word of a new matchall filter says only its priority: there is one filter of each.
        TcFilter place = (made ?? complete) with { Options = null, Handle = default, Chain = item.Chain ?? 0 };
        return List(place, cancellationToken).LastOrDefault(known => known.Kind == item.Kind && known.Options is not null && (item.Handle.Raw == 0 || known.Handle == item.Handle)) ?? made ?? complete;
    }
}
