using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.TrafficControl;

/// <summary>A filter: it chooses packets, puts them in classes, or does something with them. To make or change one, set what is wanted and leave the rest null.</summary>
[NetlinkMessage("tcmsg", 20, Padding = 9)]
public sealed partial record TcFilter : INetlinkObject
{
    /// <summary>What a link's number is for a filter of a block that links share (<c>TCM_IFINDEX_MAGIC_BLOCK</c>).</summary>
    private const int SharedBlock = -1;

    private const int PriorityShift = 16;

    /// <summary>The address family: always unspecified.</summary>
    [NetlinkField(0, "tcm_family")]
    public byte Family { get; init; }

    /// <summary>The link, as its number; -1 where it is in a block that links share.</summary>
    [NetlinkField(4, "tcm_ifindex")]
    public int LinkIndex { get; init; }

    /// <summary>Its own handle; 0 lets the kernel choose.</summary>
    [NetlinkField(8, "tcm_handle")]
    public TcFilterHandle Handle { get; init; }

    /// <summary>The qdisc, class or hook that asks it.</summary>
    [NetlinkField(12, "tcm_parent")]
    public TcHandle Parent { get; init; }

    [NetlinkField(16, "tcm_info", ShownAs = nameof(Priority))]
    internal uint Information { get; init; }

    /// <summary>The kind: <c>matchall</c>, <c>u32</c>, <c>flower</c>.</summary>
    [NetlinkAttribute(1, "TCA_KIND")]
    public string? Kind { get; init; }

    /// <summary>The kind's settings; null for the entry that stands for all filters of a priority.</summary>
    [NetlinkAttribute(2, "TCA_OPTIONS", Selector = nameof(Kind), NoNestedFlag = true)]
    public FilterOptions? Options { get; init; }

    /// <summary>The chain that it is in; a packet's way begins in chain 0.</summary>
    [NetlinkAttribute(11, "TCA_CHAIN", Default = "0")]
    public uint? Chain { get; init; }

    [NetlinkAttribute(7, "TCA_STATS2", NoNestedFlag = true)]
    internal TcStatistics? StatisticsValue { get; init; }

    [NetlinkAttribute(15, "TCA_DUMP_FLAGS")]
    internal Bitfield32? DumpFlags { get; init; }

    /// <summary>What the kernel warned of while it did what was asked.</summary>
    [NetlinkAttribute(16, "TCA_EXT_WARN_MSG", ReadOnly = true, Since = "6.3")]
    public string? Warning { get; init; }

    /// <summary>Its priority: filters with the least number are asked first; 0 lets the kernel choose.</summary>
    [NetlinkProperty(Default = "before all others")]
    public ushort Priority
    {
        get => (ushort)(Information >> PriorityShift);
        init => Information = ((uint)value << PriorityShift) | (ushort)Information;
    }

    /// <summary>The protocol of the packets that it is asked for.</summary>
    [NetlinkProperty(Default = "all")]
    public EtherType Protocol
    {
        get => (EtherType)AttributeValue.BigEndian((ushort)Information);
        init => Information = (Information & ~(uint)ushort.MaxValue) | AttributeValue.BigEndian((ushort)value);
    }

    /// <summary>The block that links share, where it is in one.</summary>
    public uint? Block => LinkIndex == SharedBlock ? Parent.Raw : null;

    /// <summary>What is done with the packets that it chooses.</summary>
    public IReadOnlyList<TcAction>? Actions => Options?.ChosenActions;

    /// <summary>The link's name; null where nobody took it down.</summary>
    public string? Link => _origin?.LinkName(LinkIndex);

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>A filter of a block that links share.</summary>
    /// <param name="block">The block.</param>
    /// <returns>The filter, with its place set.</returns>
    public static TcFilter InBlock(uint block) => new() { LinkIndex = SharedBlock, Parent = new TcHandle(block) };

    /// <summary>The filter as <c>tc filter show</c> prints it, in one line.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => TcText.Join(
        "filter",
        Block is { } block ? $"block {block}" : $"dev {Link ?? $"if{LinkIndex}"}",
        Block is not null ? null : Parent == TcHandle.Root ? "root" : Parent == TcFilterFamily.Ingress ? "ingress" : Parent == TcFilterFamily.Egress ? "egress" : $"parent {TcText.Handle(Parent)}",
        Protocol == EtherType.None ? null : $"protocol {FilterWords.Protocol(Protocol)}",
        Priority == 0 ? null : $"pref {Priority}",
        Kind,
        Chain is { } chain ? $"chain {chain}" : null,
        Options is null or FilterOptions.Unknown ? null : Options.Describe(Handle, index => _origin?.LinkName(index)));
}
