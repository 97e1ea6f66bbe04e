using System.Text.Json.Serialization;
using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.TrafficControl;

/// <summary>A queueing discipline: what decides which packet of a link goes next, and when. To make or change one, set what is wanted and leave the rest null.</summary>
[NetlinkMessage("tcmsg", 20, Padding = 9)]
public sealed partial record Qdisc : INetlinkObject
{
    /// <summary>The address family: always unspecified.</summary>
    [NetlinkField(0, "tcm_family")]
    public byte Family { get; init; }

    /// <summary>The link, as its number.</summary>
    [NetlinkField(4, "tcm_ifindex")]
    public int LinkIndex { get; init; }

    /// <summary>Its own handle; <c>none</c> lets the kernel choose.</summary>
    [NetlinkField(8, "tcm_handle")]
    public TcHandle Handle { get; init; }

    /// <summary>What it serves: the link's root, a class, or a hook.</summary>
    [NetlinkField(12, "tcm_parent")]
    public TcHandle Parent { get; init; }

    /// <summary>How many use it.</summary>
    [NetlinkField(16, "tcm_info")]
    public uint ReferenceCount { get; init; }

    /// <summary>The kind: <c>fq_codel</c>, <c>htb</c>, <c>netem</c>.</summary>
    [NetlinkAttribute(1, "TCA_KIND")]
    public string? Kind { get; init; }

    /// <summary>The kind's settings.</summary>
    [NetlinkAttribute(2, "TCA_OPTIONS", Selector = nameof(Kind), NoNestedFlag = true)]
    public QdiscOptions? Options { get; init; }

    /// <summary>What it has counted.</summary>
    [NetlinkAttribute(7, "TCA_STATS2", ReadOnly = true, NoNestedFlag = true)]
    public TcStatistics? Statistics { get; init; }

    /// <summary>What only its kind counts.</summary>
    [NetlinkAttribute(4, "TCA_XSTATS", Selector = nameof(Kind), ReadOnly = true)]
    public QdiscStatistics? KindStatistics { get; init; }

    /// <summary>The same counters as in <see cref="Statistics"/>, as kernels before 2.6.11 told them.</summary>
    [NetlinkAttribute(3, "TCA_STATS")]
    internal byte[]? OldStatistics { get; init; }

    /// <summary>Asks for an estimate of the rate.</summary>
    [NetlinkAttribute(5, "TCA_RATE")]
    internal RateEstimator? Estimator { get; init; }

    /// <summary>What a packet weighs on the wire (<c>tc ... stab</c>).</summary>
    [NetlinkAttribute(8, "TCA_STAB", NoNestedFlag = true)]
    internal SizeTable? Sizes { get; init; }

    [NetlinkAttribute(10, "TCA_DUMP_INVISIBLE", Wire = WireType.Flag)]
    internal bool WithInvisible { get; init; }

    /// <summary>Whether hardware does its work.</summary>
    [NetlinkAttribute(12, "TCA_HW_OFFLOAD", ReadOnly = true)]
    public bool? Offloaded { get; init; }

    /// <summary>The block of filters that what comes in shares with other links.</summary>
    [NetlinkAttribute(13, "TCA_INGRESS_BLOCK")]
    public uint? IngressBlock { get; init; }

    /// <summary>The block of filters that what goes out shares with other links.</summary>
    [NetlinkAttribute(14, "TCA_EGRESS_BLOCK")]
    public uint? EgressBlock { get; init; }

    /// <summary>What the kernel warned of while it did what was asked.</summary>
    [NetlinkAttribute(16, "TCA_EXT_WARN_MSG", ReadOnly = true, Since = "6.3")]
    public string? Warning { get; init; }

    /// <summary>How many qdiscs and classes lie between it and its link, in a list that is in the tree's order.</summary>
    [JsonIgnore]
    public int Depth { get; internal set; }

    /// <summary>The link's name; null where nobody took it down.</summary>
    public string? Link => _origin?.LinkName(LinkIndex);

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>The qdisc as <c>tc qdisc show</c> prints it.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => TcText.Join(
        $"qdisc {Kind} {Handle.Raw >> 16:x}: dev {Link ?? $"if{LinkIndex}"}",
        Parent == TcHandle.Root ? "root" : Parent.Raw == 0 ? null : $"parent {TcText.Handle(Parent)}",
        ReferenceCount is 1 or 0 ? null : $"refcnt {ReferenceCount}",
        Offloaded == true ? "offloaded" : null,
        IngressBlock is > 0 ? $"ingress_block {IngressBlock}" : null,
        EgressBlock is > 0 ? $"egress_block {EgressBlock}" : null,
        Options is null or QdiscOptions.Unknown ? null : Options.ToString());
}
