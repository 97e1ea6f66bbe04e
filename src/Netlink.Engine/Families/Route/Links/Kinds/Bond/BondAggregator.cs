using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The group of a bond's ports that works (802.3ad).</summary>
[NetlinkAttributeSet]
public sealed partial record BondAggregator
{
    /// <summary>Its number.</summary>
    [NetlinkAttribute(1, "IFLA_BOND_AD_INFO_AGGREGATOR")]
    public ushort? Id { get; init; }

    /// <summary>How many ports are in it.</summary>
    [NetlinkAttribute(2, "IFLA_BOND_AD_INFO_NUM_PORTS")]
    public ushort? Ports { get; init; }

    /// <summary>Our key.</summary>
    [NetlinkAttribute(3, "IFLA_BOND_AD_INFO_ACTOR_KEY")]
    public ushort? ActorKey { get; init; }

    /// <summary>The partner's key.</summary>
    [NetlinkAttribute(4, "IFLA_BOND_AD_INFO_PARTNER_KEY")]
    public ushort? PartnerKey { get; init; }

    /// <summary>The partner's address.</summary>
    [NetlinkAttribute(5, "IFLA_BOND_AD_INFO_PARTNER_MAC")]
    public HardwareAddress? PartnerAddress { get; init; }
}
