using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a link has as the port of a bond.</summary>
[NetlinkAttributeSet]
[SubMessage("bond")]
public sealed partial record BondPortOptions : PortOptions
{
    /// <summary>Whether it works or waits.</summary>
    [NetlinkAttribute(1, "IFLA_BOND_SLAVE_STATE", ReadOnly = true)]
    public BondPortState? State { get; init; }

    /// <summary>Whether it has carrier.</summary>
    [NetlinkAttribute(2, "IFLA_BOND_SLAVE_MII_STATUS", ReadOnly = true)]
    public BondPortStatus? MiiStatus { get; init; }

    /// <summary>How often it failed.</summary>
    [NetlinkAttribute(3, "IFLA_BOND_SLAVE_LINK_FAILURE_COUNT", ReadOnly = true)]
    public uint? LinkFailures { get; init; }

    /// <summary>The hardware address that it had before.</summary>
    [NetlinkAttribute(4, "IFLA_BOND_SLAVE_PERM_HWADDR", ReadOnly = true)]
    public HardwareAddress? PermanentAddress { get; init; }

    /// <summary>The queue that leads to it.</summary>
    [NetlinkAttribute(5, "IFLA_BOND_SLAVE_QUEUE_ID", Default = "0")]
    public ushort? QueueId { get; init; }

    /// <summary>How much it is preferred when another fails.</summary>
    [NetlinkAttribute(9, "IFLA_BOND_SLAVE_PRIO", Default = "0")]
    public int? Priority { get; init; }

    /// <summary>The group that it is in (802.3ad).</summary>
    [NetlinkAttribute(6, "IFLA_BOND_SLAVE_AD_AGGREGATOR_ID", ReadOnly = true)]
    public ushort? AggregatorId { get; init; }

    /// <summary>Our LACP state, a bit each.</summary>
    [NetlinkAttribute(7, "IFLA_BOND_SLAVE_AD_ACTOR_OPER_PORT_STATE", ReadOnly = true)]
    public byte? ActorState { get; init; }

    /// <summary>The partner's LACP state, a bit each.</summary>
    [NetlinkAttribute(8, "IFLA_BOND_SLAVE_AD_PARTNER_OPER_PORT_STATE", ReadOnly = true)]
    public ushort? PartnerState { get; init; }

    /// <summary>Whether our side fails to settle (802.3ad): 0 is still watched, 1 fails, 2 has settled.</summary>
    [NetlinkAttribute(11, "IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE", ReadOnly = true, Since = "7.1")]
    public byte? ActorChurn { get; init; }

    /// <summary>Whether the partner's side fails to settle.</summary>
    [NetlinkAttribute(12, "IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE", ReadOnly = true, Since = "7.1")]
    public byte? PartnerChurn { get; init; }

    /// <summary>Its priority in LACP (802.3ad).</summary>
    [NetlinkAttribute(10, "IFLA_BOND_SLAVE_ACTOR_PORT_PRIO", Default = "255", Since = "6.18")]
    public ushort? ActorPriority { get; init; }
}
