using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.TrafficControl;

/// <summary>The qdiscs of a network namespace: reading, making, changing and deleting them.</summary>
[NetlinkFamily(NetlinkProtocol.Route)]
[NetlinkTable<Qdisc>(36, "RTM_NEWQDISC", "RTM_DELQDISC", "RTM_GETQDISC")]
public sealed partial class QdiscFamily
{
    /// <summary>Deletes a qdisc with everything below it. The link gets the kernel's default in its place.</summary>
    /// <param name="item">Which one: its link, and its parent or handle.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none; <c>EINVAL</c>: it is another kind, or the link's default.</exception>
    [Do(37, "RTM_DELQDISC")]
    public partial void Delete(Qdisc item, CancellationToken cancellationToken = default);

    /// <summary>The qdiscs of one link or of all, in the order of the tree: each after what it serves.</summary>
    /// <param name="linkIndex">The link; null is all.</param>
    /// <param name="includeInvisible">With those that the kernel made and does not show.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The qdiscs, with their <see cref="Qdisc.Depth"/>.</returns>
    public IReadOnlyList<Qdisc> ListTree(int? linkIndex = null, bool includeInvisible = false, CancellationToken cancellationToken = default)
    {
        var all = List(new Qdisc { WithInvisible = includeInvisible }, cancellationToken).Where(qdisc => linkIndex is null || qdisc.LinkIndex == linkIndex);
        var ordered = new List<Qdisc>();
        foreach (IGrouping<int, Qdisc> link in all.GroupBy(qdisc => qdisc.LinkIndex))
        {
            Qdisc[] own = [.. link];
            HashSet<ushort> handles = [.. own.Select(Major)];
            foreach (Qdisc top in own.Where(qdisc => IsTop(qdisc, handles)))
                Descend(top, 0, own, ordered);
            ordered.AddRange(own.Except(ordered, ReferenceEqualityComparer.Instance).Cast<Qdisc>());
        }

        return ordered;
    }

    /// <summary>Makes a qdisc.</summary>
    /// <param name="qdisc">What is wanted: link, kind, and where (<see cref="Qdisc.Parent"/>, of itself the root; a hook for <c>ingress</c> and <c>clsact</c>).</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The qdisc as the kernel made it.</returns>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: there is one already; <c>ENOENT</c>: the kernel does not know the kind, or there is no such parent.</exception>
    public Qdisc Create(Qdisc qdisc, CancellationToken cancellationToken = default) => Send(qdisc, MessageFlags.Create | MessageFlags.Exclusive, cancellationToken);

    /// <summary>Makes a qdisc, in the place of one that is there.</summary>
    /// <param name="qdisc">What is wanted, as for <see cref="Create"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The qdisc as the kernel made it.</returns>
    public Qdisc Replace(Qdisc qdisc, CancellationToken cancellationToken = default) => Send(qdisc, MessageFlags.Create | MessageFlags.Replace, cancellationToken);

    /// <summary>Changes a qdisc's settings.</summary>
    /// <param name="qdisc">Which one (link, kind, parent or handle) and what is to change. Structs are taken as a whole: see <see cref="QdiscOptions.ForChange"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The qdisc as it is then.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none; <c>EINVAL</c>: it is another kind; <c>EOPNOTSUPP</c>: this kind cannot be changed.</exception>
    public Qdisc Change(Qdisc qdisc, CancellationToken cancellationToken = default) => Send(qdisc, MessageFlags.None, cancellationToken);

    private Qdisc Send(Qdisc qdisc, MessageFlags flags, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(qdisc);
        bool makes = (flags & MessageFlags.Create) != 0;
        // Without a handle the kernel puts ingress in clsact's place, filters and all, even where it is told to make a new one.
        bool isNewHook = qdisc is { Kind: "ingress" or "clsact", Handle.Raw: 0 } && (flags & MessageFlags.Exclusive) != 0;
        Qdisc complete = qdisc with
        {
            Handle = isNewHook ? new(0xffff, 0) : qdisc.Handle,
            Parent = qdisc.Parent.Raw != 0 ? qdisc.Parent : qdisc.Kind is "ingress" or "clsact" ? TcHandle.Ingress : makes || qdisc.Handle.Raw == 0 ? TcHandle.Root : default,
            Options = qdisc.Options ?? (makes ? QdiscOptions.Required(qdisc.Kind) : null),
        };
        if (makes)
            complete.Options?.Check();
        return NewEcho(complete, flags, cancellationToken)
            ?? List(new Qdisc(), cancellationToken).First(known => known.LinkIndex == complete.LinkIndex && (known.Parent == complete.Parent || known.Handle == complete.Handle));
    }

    /// <summary>Whether a qdisc hangs on its link, and not on another qdisc of the list.</summary>
    private static bool IsTop(Qdisc qdisc, HashSet<ushort> handles) =>
        qdisc.Parent == TcHandle.Root || qdisc.Parent == TcHandle.Ingress || !handles.Contains((ushort)(qdisc.Parent.Raw >> 16));

    private static void Descend(Qdisc qdisc, int depth, Qdisc[] all, List<Qdisc> ordered)
    {
        qdisc.Depth = depth;
        ordered.Add(qdisc);
        foreach (Qdisc child in all.Where(other => IsBelow(other, qdisc)).OrderBy(other => other.Parent))
        {
            if (depth < all.Length)
                Descend(child, depth + 1, all, ordered);
        }
    }

    private static bool IsBelow(Qdisc child, Qdisc parent) => Major(parent) != 0
        && child.Parent != TcHandle.Root && child.Parent != TcHandle.Ingress && (ushort)(child.Parent.Raw >> 16) == Major(parent);

    private static ushort Major(Qdisc qdisc) => (ushort)(qdisc.Handle.Raw >> 16);
}
