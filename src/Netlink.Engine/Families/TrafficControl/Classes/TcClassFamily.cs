using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.TrafficControl;

/// <summary>The classes of a link's qdiscs: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<TcClass>(40, "RTM_NEWTCLASS", "RTM_DELTCLASS", "RTM_GETTCLASS", Filter = "the link, which must be given; with a parent, those of one qdisc")]
public sealed partial class TcClassFamily
{
    /// <summary>Deletes a class.</summary>
    /// <param name="item">Which one: its link and its handle.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none; <c>EBUSY</c>: there are classes or filters that need it.</exception>
    [Do(41, "RTM_DELTCLASS")]
    public partial void Delete(TcClass item, CancellationToken cancellationToken = default);

    /// <summary>The classes of a link, each after the one that it is below.</summary>
    /// <param name="linkIndex">The link.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The classes, with their <see cref="TcClass.Depth"/>.</returns>
    public IReadOnlyList<TcClass> ListTree(int linkIndex, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<TcClass> all = List(new TcClass { LinkIndex = linkIndex }, cancellationToken);
        ILookup<TcHandle, TcClass> below = all.ToLookup(item => item.Parent);
        HashSet<TcHandle> handles = [.. all.Select(item => item.Handle)];
        var ordered = new List<TcClass>(all.Count);
        foreach (TcClass top in all.Where(item => !handles.Contains(item.Parent)).OrderBy(item => item.Handle))
            Descend(top, 0, below, ordered);
        ordered.AddRange(all.Except(ordered, ReferenceEqualityComparer.Instance).Cast<TcClass>());
        return ordered;
    }

    /// <summary>Makes a class.</summary>
    /// <param name="item">What is wanted: link, kind, parent and handle.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The class as the kernel made it.</returns>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: there is one already; <c>ENOENT</c>: there is no such qdisc; <c>EINVAL</c>: no such parent, or a rate is missing.</exception>
    public TcClass Create(TcClass item, CancellationToken cancellationToken = default) => Send(item, MessageFlags.Create | MessageFlags.Exclusive, cancellationToken);

    /// <summary>Makes a class, or changes it where it is there.</summary>
    /// <param name="item">What is wanted.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The class as the kernel made it.</returns>
    public TcClass Replace(TcClass item, CancellationToken cancellationToken = default) => Send(item, MessageFlags.Create | MessageFlags.Replace, cancellationToken);

    /// <summary>Changes a class.</summary>
    /// <param name="item">Which one, and what is to change. Structs are taken as a whole: see <see cref="ClassOptions.ForChange"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The class as it is then.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    public TcClass Change(TcClass item, CancellationToken cancellationToken = default) => Send(item, MessageFlags.None, cancellationToken);

    private TcClass Send(TcClass item, MessageFlags flags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        return NewEcho(item, flags, cancellationToken)
            ?? List(new TcClass { LinkIndex = item.LinkIndex }, cancellationToken).First(known => known.Handle == item.Handle);
    }

    private static void Descend(TcClass item, int depth, ILookup<TcHandle, TcClass> below, List<TcClass> ordered)
    {
        item.Depth = depth;
        ordered.Add(item);
        foreach (TcClass child in below[item.Handle].OrderBy(child => child.Handle))
        {
            if (depth < ushort.MaxValue && child.Handle != item.Handle)
                Descend(child, depth + 1, below, ordered);
        }
    }
}
