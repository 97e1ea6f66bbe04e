using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Several links as one.</summary>
[NetlinkAttributeSet]
[SubMessage("bond")]
public sealed partial record BondOptions : LinkOptions
{
    /// <summary>How the ports share the work.</summary>
    [NetlinkAttribute(1, "IFLA_BOND_MODE", Default = "BalanceRoundRobin")]
    public BondMode? Mode { get; init; }

    /// <summary>The port that works, in a mode with one; 0 lets the bond choose.</summary>
    [NetlinkAttribute(2, "IFLA_BOND_ACTIVE_SLAVE")]
    public int? ActivePortIndex { get; init; }

    /// <summary>How often carrier is looked at.</summary>
    [NetlinkAttribute(3, "IFLA_BOND_MIIMON", Time = TimeUnit.Milliseconds, Default = "0, which is off")]
    public TimeSpan? MiiInterval { get; init; }

    /// <summary>How long a port must have carrier before it is used.</summary>
    [NetlinkAttribute(4, "IFLA_BOND_UPDELAY", Time = TimeUnit.Milliseconds, Default = "0")]
    public TimeSpan? UpDelay { get; init; }

    /// <summary>How long a port may lack carrier before it is dropped.</summary>
    [NetlinkAttribute(5, "IFLA_BOND_DOWNDELAY", Time = TimeUnit.Milliseconds, Default = "0")]
    public TimeSpan? DownDelay { get; init; }

    /// <summary>How long between two announcements after a change.</summary>
    [NetlinkAttribute(28, "IFLA_BOND_PEER_NOTIF_DELAY", Time = TimeUnit.Milliseconds, Default = "0")]
    public TimeSpan? PeerNotificationDelay { get; init; }

    /// <summary>Whether carrier is what the driver says; newer kernels know nothing else.</summary>
    [NetlinkAttribute(6, "IFLA_BOND_USE_CARRIER", Default = "on")]
    public bool? UseCarrier { get; init; }

    /// <summary>How often targets are asked by ARP.</summary>
    [NetlinkAttribute(7, "IFLA_BOND_ARP_INTERVAL", Time = TimeUnit.Milliseconds, Default = "0, which is off")]
    public TimeSpan? ArpInterval { get; init; }

    /// <summary>Who is asked by ARP, at most 16.</summary>
    [NetlinkAttribute(8, "IFLA_BOND_ARP_IP_TARGET", ArrayKind.Indexed, FirstIndex = 0, NoNestedFlag = true)]
    public IReadOnlyList<InetAddress>? ArpTargets { get; init; }

    /// <summary>Which ARP packets count as a sign of life.</summary>
    [NetlinkAttribute(9, "IFLA_BOND_ARP_VALIDATE", Default = "None")]
    public BondArpValidate? ArpValidate { get; init; }

    /// <summary>How many targets must answer.</summary>
    [NetlinkAttribute(10, "IFLA_BOND_ARP_ALL_TARGETS", Default = "Any")]
    public BondArpTargets? ArpAllTargets { get; init; }

    /// <summary>Who is asked by neighbour solicitation, at most 16.</summary>
    [NetlinkAttribute(31, "IFLA_BOND_NS_IP6_TARGET", ArrayKind.Indexed, FirstIndex = 0)]
    public IReadOnlyList<InetAddress>? NeighbourTargets { get; init; }

    /// <summary>The port that is preferred; 0 is none.</summary>
    [NetlinkAttribute(11, "IFLA_BOND_PRIMARY")]
    public int? PrimaryPortIndex { get; init; }

    /// <summary>When the preferred port takes over again.</summary>
    [NetlinkAttribute(12, "IFLA_BOND_PRIMARY_RESELECT", Default = "Always")]
    public BondPrimaryReselect? PrimaryReselect { get; init; }

    /// <summary>Whose hardware address the bond has.</summary>
    [NetlinkAttribute(13, "IFLA_BOND_FAIL_OVER_MAC", Default = "None")]
    public BondFailOverMac? FailOverMac { get; init; }

    /// <summary>By what packets are spread over the ports.</summary>
    [NetlinkAttribute(14, "IFLA_BOND_XMIT_HASH_POLICY", Default = "Layer2")]
    public BondHashPolicy? HashPolicy { get; init; }

    /// <summary>How often memberships are told after a change.</summary>
    [NetlinkAttribute(15, "IFLA_BOND_RESEND_IGMP", Default = "1")]
    public uint? ResendIgmp { get; init; }

    /// <summary>How often the bond announces itself after a change.</summary>
    [NetlinkAttribute(16, "IFLA_BOND_NUM_PEER_NOTIF", Default = "1")]
    public byte? PeerNotifications { get; init; }

    /// <summary>Whether packets that come by idle ports are taken.</summary>
    [NetlinkAttribute(17, "IFLA_BOND_ALL_SLAVES_ACTIVE", Default = "off")]
    public bool? AllPortsActive { get; init; }

    /// <summary>How many ports must work before the bond has carrier.</summary>
    [NetlinkAttribute(18, "IFLA_BOND_MIN_LINKS", Default = "0")]
    public uint? MinimumLinks { get; init; }

    /// <summary>How often switches are taught where addresses are.</summary>
    [NetlinkAttribute(19, "IFLA_BOND_LP_INTERVAL", Time = TimeUnit.Seconds, Default = "1 s")]
    public TimeSpan? LearningInterval { get; init; }

    /// <summary>How many packets leave by one port before the next; 0 is at random.</summary>
    [NetlinkAttribute(20, "IFLA_BOND_PACKETS_PER_SLAVE", Default = "1")]
    public uint? PacketsPerPort { get; init; }

    /// <summary>How often the partner is to send LACP packets.</summary>
    [NetlinkAttribute(21, "IFLA_BOND_AD_LACP_RATE", Default = "Slow")]
    public BondLacpRate? LacpRate { get; init; }

    /// <summary>Which group of ports works (802.3ad).</summary>
    [NetlinkAttribute(22, "IFLA_BOND_AD_SELECT", Default = "Stable")]
    public BondAggregation? Aggregation { get; init; }

    /// <summary>Whether flows move between ports by load.</summary>
    [NetlinkAttribute(27, "IFLA_BOND_TLB_DYNAMIC_LB", Default = "on")]
    public bool? DynamicBalancing { get; init; }

    /// <summary>How many ARP answers may be missed.</summary>
    [NetlinkAttribute(30, "IFLA_BOND_MISSED_MAX", Default = "2")]
    public byte? MissedMaximum { get; init; }

    /// <summary>Whether LACP packets are sent unasked.</summary>
    [NetlinkAttribute(29, "IFLA_BOND_AD_LACP_ACTIVE", Default = "on")]
    public bool? LacpActive { get; init; }

    /// <summary>Whether LACP collects and distributes as one state.</summary>
    [NetlinkAttribute(32, "IFLA_BOND_COUPLED_CONTROL", Default = "on", Since = "6.8")]
    public bool? CoupledControl { get; init; }

    /// <summary>Whether ARP and neighbour discovery leave by all ports.</summary>
    [NetlinkAttribute(33, "IFLA_BOND_BROADCAST_NEIGH", Default = "off", Since = "6.17")]
    public bool? BroadcastNeighbour { get; init; }

    /// <summary>Whether a port without a partner stays unused.</summary>
    [NetlinkAttribute(34, "IFLA_BOND_LACP_STRICT", Default = "off", Since = "7.1")]
    public bool? LacpStrict { get; init; }

    /// <summary>The group of ports that works (802.3ad).</summary>
    [NetlinkAttribute(23, "IFLA_BOND_AD_INFO", ReadOnly = true, NoNestedFlag = true)]
    public BondAggregator? Aggregator { get; init; }

    /// <summary>The system's priority in LACP.</summary>
    [NetlinkAttribute(24, "IFLA_BOND_AD_ACTOR_SYS_PRIO", Default = "65535")]
    public ushort? ActorSystemPriority { get; init; }

    /// <summary>The upper bits of the ports' key in LACP, 0 to 1023.</summary>
    [NetlinkAttribute(25, "IFLA_BOND_AD_USER_PORT_KEY", Default = "0")]
    public ushort? UserPortKey { get; init; }

    /// <summary>The system's address in LACP.</summary>
    [NetlinkAttribute(26, "IFLA_BOND_AD_ACTOR_SYSTEM")]
    public HardwareAddress? ActorSystem { get; init; }
}
