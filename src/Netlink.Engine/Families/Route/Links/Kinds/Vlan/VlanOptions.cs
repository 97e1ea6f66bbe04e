using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A VLAN on another link (802.1Q, 802.1ad).</summary>
[NetlinkAttributeSet]
[SubMessage("vlan")]
public sealed partial record VlanOptions : LinkOptions
{
    /// <summary>The tag's protocol.</summary>
    [NetlinkAttribute(5, "IFLA_VLAN_PROTOCOL", BigEndian = true, Default = "8021q")]
    public VlanProtocol? Protocol { get; init; }

    /// <summary>The VLAN's number, 0 to 4094.</summary>
    [NetlinkAttribute(1, "IFLA_VLAN_ID")]
    public ushort? Id { get; init; }

    [NetlinkAttribute(2, "IFLA_VLAN_FLAGS")]
    internal VlanFlagSet? FlagSet { get; init; }

    [NetlinkAttribute(4, "IFLA_VLAN_INGRESS_QOS", NoNestedFlag = true, ShownAs = nameof(IngressPriorities))]
    internal VlanPriorityMap? IngressMap { get; init; }

    [NetlinkAttribute(3, "IFLA_VLAN_EGRESS_QOS", NoNestedFlag = true, ShownAs = nameof(EgressPriorities))]
    internal VlanPriorityMap? EgressMap { get; init; }

    /// <summary>Whether packets get their header as if they had come without a tag.</summary>
    [NetlinkProperty(Default = "on")]
    public bool? ReorderHeader { get => Get(VlanFlags.ReorderHeader); init => FlagSet = With(VlanFlags.ReorderHeader, value); }

    /// <summary>Whether switches are told of the VLAN with GVRP.</summary>
    [NetlinkProperty(Default = "off")]
    public bool? Gvrp { get => Get(VlanFlags.Gvrp); init => FlagSet = With(VlanFlags.Gvrp, value); }

    /// <summary>Whether switches are told of the VLAN with MVRP.</summary>
    [NetlinkProperty(Default = "off")]
    public bool? Mvrp { get => Get(VlanFlags.Mvrp); init => FlagSet = With(VlanFlags.Mvrp, value); }

    /// <summary>Whether the VLAN may be up while the link below is down.</summary>
    [NetlinkProperty(Default = "off")]
    public bool? LooseBinding { get => Get(VlanFlags.LooseBinding); init => FlagSet = With(VlanFlags.LooseBinding, value); }

    /// <summary>Whether the VLAN has carrier only when a bridge's port carries it.</summary>
    [NetlinkProperty(Default = "off")]
    public bool? BridgeBinding { get => Get(VlanFlags.BridgeBinding); init => FlagSet = With(VlanFlags.BridgeBinding, value); }

    /// <summary>How the tags' priorities become packets' priorities on the way in.</summary>
    [NetlinkProperty]
    public IReadOnlyList<VlanPriority>? IngressPriorities
    {
        get => IngressMap?.Items;
        init => IngressMap = value is null ? null : new VlanPriorityMap { Items = value };
    }

    /// <summary>How packets' priorities become the tags' priorities on the way out.</summary>
    [NetlinkProperty]
    public IReadOnlyList<VlanPriority>? EgressPriorities
    {
        get => EgressMap?.Items;
        init => EgressMap = value is null ? null : new VlanPriorityMap { Items = value };
    }

    private bool? Get(VlanFlags flag) => FlagSet is null || (FlagSet.Mask & flag) == 0 ? null : (FlagSet.Flags & flag) != 0;

    private VlanFlagSet? With(VlanFlags flag, bool? value)
    {
        VlanFlagSet set = FlagSet ?? new();
        return value is null ? FlagSet : set with { Mask = set.Mask | flag, Flags = value.Value ? set.Flags | flag : set.Flags & ~flag };
    }
}
