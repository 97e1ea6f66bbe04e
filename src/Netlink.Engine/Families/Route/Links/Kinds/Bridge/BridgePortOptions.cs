using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a link has as the port of a bridge.</summary>
[NetlinkAttributeSet(Padding = 26)]
[SubMessage("bridge")]
[SubMessage(7)]
public sealed partial record BridgePortOptions : PortOptions
{
    /// <summary>What it may do.</summary>
    [NetlinkAttribute(1, "IFLA_BRPORT_STATE", Default = "as the spanning tree says")]
    public BridgePortState? State { get; init; }

    /// <summary>Its priority in the spanning tree, 0 to 63.</summary>
    [NetlinkAttribute(2, "IFLA_BRPORT_PRIORITY", Default = "32")]
    public ushort? Priority { get; init; }

    /// <summary>What the way through it costs in the spanning tree.</summary>
    [NetlinkAttribute(3, "IFLA_BRPORT_COST", Default = "by the link's speed")]
    public uint? Cost { get; init; }

    /// <summary>Whether packets may leave by the port that they came by.</summary>
    [NetlinkAttribute(4, "IFLA_BRPORT_MODE", Default = "off")]
    public bool? Hairpin { get; init; }

    /// <summary>Whether spanning tree packets are refused.</summary>
    [NetlinkAttribute(5, "IFLA_BRPORT_GUARD", Default = "off")]
    public bool? Guard { get; init; }

    /// <summary>Whether it may never become the way to the root.</summary>
    [NetlinkAttribute(6, "IFLA_BRPORT_PROTECT", Default = "off")]
    public bool? RootBlock { get; init; }

    /// <summary>Whether multicast ends at once when a member leaves.</summary>
    [NetlinkAttribute(7, "IFLA_BRPORT_FAST_LEAVE", Default = "off")]
    public bool? FastLeave { get; init; }

    /// <summary>Whether it learns addresses.</summary>
    [NetlinkAttribute(8, "IFLA_BRPORT_LEARNING", Default = "on")]
    public bool? Learning { get; init; }

    /// <summary>Whether packets for unknown addresses leave by it.</summary>
    [NetlinkAttribute(9, "IFLA_BRPORT_UNICAST_FLOOD", Default = "on")]
    public bool? Flood { get; init; }

    /// <summary>Whether multicast that nobody asked for leaves by it.</summary>
    [NetlinkAttribute(27, "IFLA_BRPORT_MCAST_FLOOD", Default = "on")]
    public bool? MulticastFlood { get; init; }

    /// <summary>Whether each member gets a packet of its own.</summary>
    [NetlinkAttribute(28, "IFLA_BRPORT_MCAST_TO_UCAST", Default = "off")]
    public bool? MulticastToUnicast { get; init; }

    /// <summary>Whether broadcasts leave by it.</summary>
    [NetlinkAttribute(30, "IFLA_BRPORT_BCAST_FLOOD", Default = "on")]
    public bool? BroadcastFlood { get; init; }

    /// <summary>Whether the bridge answers ARP for it.</summary>
    [NetlinkAttribute(10, "IFLA_BRPORT_PROXYARP", Default = "off")]
    public bool? ProxyArp { get; init; }

    /// <summary>Whether the bridge answers ARP for it, as WiFi stations want it.</summary>
    [NetlinkAttribute(12, "IFLA_BRPORT_PROXYARP_WIFI", Default = "off")]
    public bool? ProxyArpWifi { get; init; }

    /// <summary>The root of the spanning tree.</summary>
    [NetlinkAttribute(13, "IFLA_BRPORT_ROOT_ID", ReadOnly = true)]
    public BridgeId? RootId { get; init; }

    /// <summary>The bridge nearest to the root on its network.</summary>
    [NetlinkAttribute(14, "IFLA_BRPORT_BRIDGE_ID", ReadOnly = true)]
    public BridgeId? BridgeId { get; init; }

    /// <summary>That bridge's port.</summary>
    [NetlinkAttribute(15, "IFLA_BRPORT_DESIGNATED_PORT", ReadOnly = true)]
    public ushort? DesignatedPort { get; init; }

    /// <summary>The cost of the way from there to the root.</summary>
    [NetlinkAttribute(16, "IFLA_BRPORT_DESIGNATED_COST", ReadOnly = true)]
    public ushort? DesignatedCost { get; init; }

    /// <summary>Its number in the spanning tree, with its priority.</summary>
    [NetlinkAttribute(17, "IFLA_BRPORT_ID", ReadOnly = true)]
    public ushort? Id { get; init; }

    /// <summary>Its number.</summary>
    [NetlinkAttribute(18, "IFLA_BRPORT_NO", ReadOnly = true)]
    public ushort? Number { get; init; }

    /// <summary>Whether a topology change was confirmed.</summary>
    [NetlinkAttribute(19, "IFLA_BRPORT_TOPOLOGY_CHANGE_ACK", ReadOnly = true)]
    public bool? TopologyChangeAcknowledged { get; init; }

    /// <summary>Whether a hello waits to be sent.</summary>
    [NetlinkAttribute(20, "IFLA_BRPORT_CONFIG_PENDING", ReadOnly = true)]
    public bool? ConfigurationPending { get; init; }

    /// <summary>Whether VLANs become tunnels' numbers.</summary>
    [NetlinkAttribute(29, "IFLA_BRPORT_VLAN_TUNNEL", Default = "off")]
    public bool? VlanTunnel { get; init; }

    /// <summary>Which of the addresses 01:80:c2:00:00:00 to 0f are forwarded, a bit each.</summary>
    [NetlinkAttribute(31, "IFLA_BRPORT_GROUP_FWD_MASK", Default = "0")]
    public ushort? GroupForwardMask { get; init; }

    /// <summary>Whether ARP and neighbour discovery are answered and not flooded.</summary>
    [NetlinkAttribute(32, "IFLA_BRPORT_NEIGH_SUPPRESS", Default = "off")]
    public bool? NeighbourSuppress { get; init; }

    /// <summary>Whether the media redundancy ring is open.</summary>
    [NetlinkAttribute(35, "IFLA_BRPORT_MRP_RING_OPEN", ReadOnly = true)]
    public bool? MrpRingOpen { get; init; }

    /// <summary>Whether the interconnection of rings is open.</summary>
    [NetlinkAttribute(36, "IFLA_BRPORT_MRP_IN_OPEN", ReadOnly = true)]
    public bool? MrpInterconnectOpen { get; init; }

    /// <summary>Whether it cannot reach other isolated ports.</summary>
    [NetlinkAttribute(33, "IFLA_BRPORT_ISOLATED", Default = "off")]
    public bool? Isolated { get; init; }

    /// <summary>Whether only known addresses may send.</summary>
    [NetlinkAttribute(39, "IFLA_BRPORT_LOCKED", Default = "off")]
    public bool? Locked { get; init; }

    /// <summary>Whether unknown senders are reported while locked.</summary>
    [NetlinkAttribute(40, "IFLA_BRPORT_MAB", Default = "off", Since = "6.2")]
    public bool? MacAuthenticationBypass { get; init; }

    /// <summary>Whether suppression is said VLAN by VLAN.</summary>
    [NetlinkAttribute(43, "IFLA_BRPORT_NEIGH_VLAN_SUPPRESS", Default = "off", Since = "6.4")]
    public bool? NeighbourVlanSuppress { get; init; }

    /// <summary>When the last hello is too old.</summary>
    [NetlinkAttribute(21, "IFLA_BRPORT_MESSAGE_AGE_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? MessageAgeTimer { get; init; }

    /// <summary>When it goes on to the next state.</summary>
    [NetlinkAttribute(22, "IFLA_BRPORT_FORWARD_DELAY_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? ForwardDelayTimer { get; init; }

    /// <summary>When it may send a hello again.</summary>
    [NetlinkAttribute(23, "IFLA_BRPORT_HOLD_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? HoldTimer { get; init; }

    /// <summary>In a change: its learnt addresses are thrown away.</summary>
    [NetlinkAttribute(24, "IFLA_BRPORT_FLUSH", Wire = WireType.Flag)]
    public bool Flush { get; init; }

    /// <summary>Whether it leads to a multicast router.</summary>
    [NetlinkAttribute(25, "IFLA_BRPORT_MULTICAST_ROUTER", Default = "TemporaryQuery")]
    public BridgeMulticastRouter? MulticastRouter { get; init; }

    /// <summary>Whether hardware tells what it learns.</summary>
    [NetlinkAttribute(11, "IFLA_BRPORT_LEARNING_SYNC", Default = "off")]
    public bool? LearningSync { get; init; }

    /// <summary>The port that takes over when it loses carrier; 0 is none.</summary>
    [NetlinkAttribute(34, "IFLA_BRPORT_BACKUP_PORT")]
    public int? BackupPortIndex { get; init; }

    /// <summary>How many hosts' memberships are kept at most.</summary>
    [NetlinkAttribute(37, "IFLA_BRPORT_MCAST_EHT_HOSTS_LIMIT", Default = "512")]
    public uint? MulticastHostsLimit { get; init; }

    /// <summary>How many hosts' memberships are kept.</summary>
    [NetlinkAttribute(38, "IFLA_BRPORT_MCAST_EHT_HOSTS_CNT", ReadOnly = true)]
    public uint? MulticastHosts { get; init; }

    /// <summary>How many groups have members behind it.</summary>
    [NetlinkAttribute(41, "IFLA_BRPORT_MCAST_N_GROUPS", ReadOnly = true, Since = "6.3")]
    public uint? MulticastGroups { get; init; }

    /// <summary>How many groups may have members behind it.</summary>
    [NetlinkAttribute(42, "IFLA_BRPORT_MCAST_MAX_GROUPS", Default = "0, which is no bound", Since = "6.3")]
    public uint? MulticastMaximumGroups { get; init; }

    /// <summary>The next hop that packets take when it loses carrier.</summary>
    [NetlinkAttribute(44, "IFLA_BRPORT_BACKUP_NHID", Default = "0, which is none", Since = "6.6")]
    public uint? BackupNextHopId { get; init; }

    /// <summary>Whether gratuitous ARP passes in spite of suppression.</summary>
    [NetlinkAttribute(45, "IFLA_BRPORT_NEIGH_FORWARD_GRAT", Default = "off", Since = "7.2")]
    public bool? NeighbourForwardGratuitous { get; init; }
}
