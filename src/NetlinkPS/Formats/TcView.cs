using System.ComponentModel;
using System.Globalization;
using Netlink.Protocol;
using Netlink;
using Netlink.TrafficControl;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/TrafficControl.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class TcView
{
    private const int Indent = 2;

    /// <summary>A qdisc's kind, as far to the right as it is deep in the tree.</summary>
    /// <param name="qdisc">The qdisc.</param>
    /// <returns>The kind.</returns>
    public static string Tree(Qdisc qdisc)
    {
        ArgumentNullException.ThrowIfNull(qdisc);
        return new string(' ', qdisc.Depth * Indent) + qdisc.Kind;
    }

    /// <summary>A class's handle, as far to the right as it is deep in the tree.</summary>
    /// <param name="item">The class.</param>
    /// <returns>The handle.</returns>
    public static string ClassTree(TcClass item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return new string(' ', item.Depth * Indent) + item.Handle;
    }

    /// <summary>A handle; nothing where there is none.</summary>
    /// <param name="handle">The handle.</param>
    /// <returns>The text.</returns>
    public static string Handle(TcHandle handle) => handle.Raw == 0 ? "" : handle.ToString();

    /// <summary>Packets that something has sent.</summary>
    /// <param name="statistics">What it has counted.</param>
    /// <returns>The number.</returns>
    public static ulong? Packets(TcStatistics? statistics) => statistics?.Packets;

    /// <summary>Packets that something has dropped.</summary>
    /// <param name="statistics">What it has counted.</param>
    /// <returns>The number.</returns>
    public static uint? Dropped(TcStatistics? statistics) => statistics?.Dropped;

    /// <summary>Where a filter is: a hook, or what asks it.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The place.</returns>
    public static string Place(TcFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Block is { } block ? string.Create(CultureInfo.InvariantCulture, $"block {block}")
            : filter.Parent == TcFilterFamily.Ingress ? "ingress" : filter.Parent == TcFilterFamily.Egress ? "egress" : filter.Parent.ToString();
    }

    /// <summary>A filter's link, or what stands for it.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>The name.</returns>
    public static string? Link(TcFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter.Block is null ? filter.Link ?? string.Create(CultureInfo.InvariantCulture, $"{filter.LinkIndex}") : "(shared)";
    }

    /// <summary>What a filter does.</summary>
    /// <param name="filter">The filter.</param>
    /// <returns>Its actions, in few words.</returns>
    public static string Actions(TcFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        TcHandle? target = filter.Options switch { U32Options u32 => u32.ClassId, FlowerOptions flower => flower.ClassId, MatchallOptions matchall => matchall.ClassId, _ => null };
        IEnumerable<string> choice = target is { Raw: not 0 } id ? [$"class {id}"] : [];
        return string.Join(", ", choice.Concat((filter.Actions ?? []).Select(action => action.Options switch
        {
            GactOptions gact => gact.Control.ToString(),
            MirredOptions mirred => $"{Direction(mirred.Direction)} {((INetlinkObject)filter).GetOrigin()?.LinkName(mirred.LinkIndex) ?? $"if{mirred.LinkIndex}"}",
            PoliceOptions police => $"police {(police.Rate is { } rate ? rate.ToString() : $"{police.PacketRate} packets/s")}",
            _ => action.Kind ?? "",
        })));
    }

    private static string Direction(MirredDirection direction) => direction switch
    {
        MirredDirection.EgressRedirect => "to",
        MirredDirection.EgressMirror => "copy to",
        MirredDirection.IngressRedirect => "into",
        _ => "copy into",
    };
}
