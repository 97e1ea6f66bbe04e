using System.Text.Json.Serialization;
using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.TrafficControl;

/// <summary>A class: a share of a qdisc. To make or change one, set what is wanted and leave the rest null.</summary>
[NetlinkMessage("tcmsg", 20, Padding = 9)]
public sealed partial record TcClass : INetlinkObject
{
    /// <summary>The address family: always unspecified.</summary>
    [NetlinkField(0, "tcm_family")]
    public byte Family { get; init; }

    /// <summary>The link, as its number.</summary>
    [NetlinkField(4, "tcm_ifindex")]
    public int LinkIndex { get; init; }

    /// <summary>Its own handle: its qdisc's major number, and a minor number of its own.</summary>
    [NetlinkField(8, "tcm_handle")]
    public TcHandle Handle { get; init; }

    /// <summary>The class or qdisc that it is below; <c>root</c> is directly below the qdisc.</summary>
    [NetlinkField(12, "tcm_parent")]
    public TcHandle Parent { get; init; }

    /// <summary>The qdisc that queues its packets; <c>none</c> where it has classes below it, or the kernel's own queue.</summary>
    [NetlinkField(16, "tcm_info")]
    public TcHandle Leaf { get; init; }

    /// <summary>The kind of its qdisc: <c>htb</c>.</summary>
    [NetlinkAttribute(1, "TCA_KIND")]
    public string? Kind { get; init; }

    /// <summary>The kind's settings.</summary>
    [NetlinkAttribute(2, "TCA_OPTIONS", Selector = nameof(Kind), NoNestedFlag = true)]
    public ClassOptions? Options { get; init; }

    /// <summary>What it has counted.</summary>
    [NetlinkAttribute(7, "TCA_STATS2", ReadOnly = true, NoNestedFlag = true)]
    public TcStatistics? Statistics { get; init; }

    /// <summary>What only its kind counts.</summary>
    [NetlinkAttribute(4, "TCA_XSTATS", Selector = nameof(Kind), ReadOnly = true)]
    public ClassStatistics? KindStatistics { get; init; }

    /// <summary>The same counters as in <see cref="Statistics"/>, as kernels before 2.6.11 told them.</summary>
    [NetlinkAttribute(3, "TCA_STATS")]
    internal byte[]? OldStatistics { get; init; }

    /// <summary>Asks for an estimate of the rate.</summary>
    [NetlinkAttribute(5, "TCA_RATE")]
    internal RateEstimator? Estimator { get; init; }

    /// <summary>What the kernel warned of while it did what was asked.</summary>
    [NetlinkAttribute(16, "TCA_EXT_WARN_MSG", ReadOnly = true, Since = "6.3")]
    public string? Warning { get; init; }

    /// <summary>How many classes lie between it and its qdisc, in a list that is in the tree's order.</summary>
    [JsonIgnore]
    public int Depth { get; internal set; }

    /// <summary>The link's name; null where nobody took it down.</summary>
    public string? Link => _origin?.LinkName(LinkIndex);

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>The class as <c>tc class show</c> prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => TcText.Join(
        $"class {Kind} {(Handle.Raw == 0 ? "" : TcText.Handle(Handle))} dev {Link ?? $"if{LinkIndex}"}",
        Parent == TcHandle.Root ? "root" : $"parent {TcText.Handle(Parent)}",
        Leaf.Raw == 0 ? null : $"leaf {Leaf.Raw >> 16:x}:",
        Options is null or ClassOptions.Unknown ? null : Options.ToString());
}
