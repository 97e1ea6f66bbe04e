using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A switch made of links, its ports.</summary>
[NetlinkAttributeSet(Padding = 40)]
[SubMessage("bridge")]
public sealed partial record BridgeOptions : LinkOptions
{
    /// <summary>When the next hello is due.</summary>
    [NetlinkAttribute(16, "IFLA_BR_HELLO_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? HelloTimer { get; init; }

    /// <summary>When the next notification of a topology change is due.</summary>
    [NetlinkAttribute(17, "IFLA_BR_TCN_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? TopologyNotificationTimer { get; init; }

    /// <summary>How long a topology change is still told.</summary>
    [NetlinkAttribute(18, "IFLA_BR_TOPOLOGY_CHANGE_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? TopologyChangeTimer { get; init; }

    /// <summary>When old addresses are thrown away next.</summary>
    [NetlinkAttribute(19, "IFLA_BR_GC_TIMER", Wire = WireType.U64, Time = TimeUnit.Centiseconds, ReadOnly = true)]
    public TimeSpan? CleanupTimer { get; init; }

    /// <summary>How long a port listens, and then learns, before it forwards.</summary>
    [NetlinkAttribute(1, "IFLA_BR_FORWARD_DELAY", Time = TimeUnit.Centiseconds, Default = "15 s")]
    public TimeSpan? ForwardDelay { get; init; }

    /// <summary>How often hellos are sent.</summary>
    [NetlinkAttribute(2, "IFLA_BR_HELLO_TIME", Time = TimeUnit.Centiseconds, Default = "2 s")]
    public TimeSpan? HelloTime { get; init; }

    /// <summary>How old a hello may be.</summary>
    [NetlinkAttribute(3, "IFLA_BR_MAX_AGE", Time = TimeUnit.Centiseconds, Default = "20 s")]
    public TimeSpan? MaximumAge { get; init; }

    /// <summary>How long a learnt address is kept.</summary>
    [NetlinkAttribute(4, "IFLA_BR_AGEING_TIME", Time = TimeUnit.Centiseconds, Default = "300 s")]
    public TimeSpan? AgeingTime { get; init; }

    /// <summary>Whether the spanning tree protocol runs, and where.</summary>
    [NetlinkAttribute(5, "IFLA_BR_STP_STATE", Default = "Off")]
    public BridgeStpState? StpState { get; init; }

    /// <summary>The bridge's priority: the least becomes the root.</summary>
    [NetlinkAttribute(6, "IFLA_BR_PRIORITY", Default = "32768")]
    public ushort? Priority { get; init; }

    /// <summary>Whether ports tell VLANs apart.</summary>
    [NetlinkAttribute(7, "IFLA_BR_VLAN_FILTERING", Default = "off")]
    public bool? VlanFiltering { get; init; }

    /// <summary>Which of the addresses 01:80:c2:00:00:00 to 0f are forwarded, a bit each.</summary>
    [NetlinkAttribute(9, "IFLA_BR_GROUP_FWD_MASK", Default = "0")]
    public ushort? GroupForwardMask { get; init; }

    /// <summary>The bridge, as the spanning tree knows it.</summary>
    [NetlinkAttribute(11, "IFLA_BR_BRIDGE_ID", ReadOnly = true)]
    public BridgeId? BridgeId { get; init; }

    /// <summary>The root of the spanning tree.</summary>
    [NetlinkAttribute(10, "IFLA_BR_ROOT_ID", ReadOnly = true)]
    public BridgeId? RootId { get; init; }

    /// <summary>The port towards the root.</summary>
    [NetlinkAttribute(12, "IFLA_BR_ROOT_PORT", ReadOnly = true)]
    public ushort? RootPort { get; init; }

    /// <summary>The cost of the way to the root.</summary>
    [NetlinkAttribute(13, "IFLA_BR_ROOT_PATH_COST", ReadOnly = true)]
    public uint? RootPathCost { get; init; }

    /// <summary>Whether a topology change is being told.</summary>
    [NetlinkAttribute(14, "IFLA_BR_TOPOLOGY_CHANGE", ReadOnly = true)]
    public bool? TopologyChange { get; init; }

    /// <summary>Whether a topology change was noticed here.</summary>
    [NetlinkAttribute(15, "IFLA_BR_TOPOLOGY_CHANGE_DETECTED", ReadOnly = true)]
    public bool? TopologyChangeDetected { get; init; }

    /// <summary>Where the spanning tree's packets go.</summary>
    [NetlinkAttribute(20, "IFLA_BR_GROUP_ADDR", Default = "01:80:c2:00:00:00")]
    public HardwareAddress? GroupAddress { get; init; }

    [NetlinkAttribute(21, "IFLA_BR_FDB_FLUSH", Wire = WireType.Flag)]
    internal bool FlushFdb { get; init; }

    /// <summary>Switches that have no attribute of their own.</summary>
    [NetlinkAttribute(46, "IFLA_BR_MULTI_BOOLOPT")]
    public BridgeBooleans? Booleans { get; init; }

    /// <summary>How many addresses were learnt.</summary>
    [NetlinkAttribute(48, "IFLA_BR_FDB_N_LEARNED", ReadOnly = true, Since = "6.7")]
    public uint? LearnedAddresses { get; init; }

    /// <summary>How many addresses are learnt at most.</summary>
    [NetlinkAttribute(49, "IFLA_BR_FDB_MAX_LEARNED", Default = "0, which is no bound", Since = "6.7")]
    public uint? MaximumLearnedAddresses { get; init; }

    /// <summary>Who runs the spanning tree protocol.</summary>
    [NetlinkAttribute(50, "IFLA_BR_STP_MODE", Default = "Auto", Since = "7.0")]
    public BridgeStpMode? StpMode { get; init; }

    /// <summary>The protocol of the tags that ports are filtered by.</summary>
    [NetlinkAttribute(8, "IFLA_BR_VLAN_PROTOCOL", BigEndian = true, Default = "8021q")]
    public VlanProtocol? VlanProtocol { get; init; }

    /// <summary>The VLAN of ports that have none; 0 is none.</summary>
    [NetlinkAttribute(39, "IFLA_BR_VLAN_DEFAULT_PVID", Default = "1")]
    public ushort? DefaultVlan { get; init; }

    /// <summary>Whether VLANs are counted.</summary>
    [NetlinkAttribute(41, "IFLA_BR_VLAN_STATS_ENABLED", Default = "off")]
    public bool? VlanStatistics { get; init; }

    /// <summary>Whether VLANs are counted at each port.</summary>
    [NetlinkAttribute(45, "IFLA_BR_VLAN_STATS_PER_PORT", Default = "off")]
    public bool? VlanStatisticsPerPort { get; init; }

    /// <summary>Whether the bridge itself is a multicast router.</summary>
    [NetlinkAttribute(22, "IFLA_BR_MCAST_ROUTER", Default = "TemporaryQuery")]
    public BridgeMulticastRouter? MulticastRouter { get; init; }

    /// <summary>Whether multicast only goes where someone wants it.</summary>
    [NetlinkAttribute(23, "IFLA_BR_MCAST_SNOOPING", Default = "on")]
    public bool? MulticastSnooping { get; init; }

    /// <summary>Whether IGMP queries come from the bridge's own address.</summary>
    [NetlinkAttribute(24, "IFLA_BR_MCAST_QUERY_USE_IFADDR", Default = "off")]
    public bool? MulticastQueryUseAddress { get; init; }

    /// <summary>Whether the bridge asks who wants multicast.</summary>
    [NetlinkAttribute(25, "IFLA_BR_MCAST_QUERIER", Default = "off")]
    public bool? MulticastQuerier { get; init; }

    /// <summary>Whether IGMP and MLD are counted.</summary>
    [NetlinkAttribute(42, "IFLA_BR_MCAST_STATS_ENABLED", Default = "off")]
    public bool? MulticastStatistics { get; init; }

    /// <summary>A relic: the kernel takes it and has no use for it.</summary>
    [NetlinkAttribute(26, "IFLA_BR_MCAST_HASH_ELASTICITY")]
    public uint? MulticastHashElasticity { get; init; }

    /// <summary>How many multicast groups are kept at most.</summary>
    [NetlinkAttribute(27, "IFLA_BR_MCAST_HASH_MAX", Default = "4096")]
    public uint? MulticastHashMaximum { get; init; }

    /// <summary>How often is asked before a group counts as left.</summary>
    [NetlinkAttribute(28, "IFLA_BR_MCAST_LAST_MEMBER_CNT", Default = "2")]
    public uint? MulticastLastMemberCount { get; init; }

    /// <summary>How often is asked at the start.</summary>
    [NetlinkAttribute(29, "IFLA_BR_MCAST_STARTUP_QUERY_CNT", Default = "2")]
    public uint? MulticastStartupQueryCount { get; init; }

    /// <summary>The version of IGMP: 2 or 3.</summary>
    [NetlinkAttribute(43, "IFLA_BR_MCAST_IGMP_VERSION", Default = "2")]
    public byte? IgmpVersion { get; init; }

    /// <summary>The version of MLD: 1 or 2.</summary>
    [NetlinkAttribute(44, "IFLA_BR_MCAST_MLD_VERSION", Default = "1")]
    public byte? MldVersion { get; init; }

    /// <summary>Who asks now, where someone does.</summary>
    [NetlinkAttribute(47, "IFLA_BR_MCAST_QUERIER_STATE", ReadOnly = true)]
    public BridgeQuerierState? MulticastQuerierState { get; init; }

    /// <summary>How long to wait for an answer when a member left.</summary>
    [NetlinkAttribute(30, "IFLA_BR_MCAST_LAST_MEMBER_INTVL", Wire = WireType.U64, Time = TimeUnit.Centiseconds, Default = "1 s")]
    public TimeSpan? MulticastLastMemberInterval { get; init; }

    /// <summary>How long a membership holds.</summary>
    [NetlinkAttribute(31, "IFLA_BR_MCAST_MEMBERSHIP_INTVL", Wire = WireType.U64, Time = TimeUnit.Centiseconds, Default = "260 s")]
    public TimeSpan? MulticastMembershipInterval { get; init; }

    /// <summary>How long another querier is believed in.</summary>
    [NetlinkAttribute(32, "IFLA_BR_MCAST_QUERIER_INTVL", Wire = WireType.U64, Time = TimeUnit.Centiseconds, Default = "255 s")]
    public TimeSpan? MulticastQuerierInterval { get; init; }

    /// <summary>How often is asked.</summary>
    [NetlinkAttribute(33, "IFLA_BR_MCAST_QUERY_INTVL", Wire = WireType.U64, Time = TimeUnit.Centiseconds, Default = "125 s")]
    public TimeSpan? MulticastQueryInterval { get; init; }

    /// <summary>How long an answer may take.</summary>
    [NetlinkAttribute(34, "IFLA_BR_MCAST_QUERY_RESPONSE_INTVL", Wire = WireType.U64, Time = TimeUnit.Centiseconds, Default = "10 s")]
    public TimeSpan? MulticastQueryResponseInterval { get; init; }

    /// <summary>How often is asked at the start.</summary>
    [NetlinkAttribute(35, "IFLA_BR_MCAST_STARTUP_QUERY_INTVL", Wire = WireType.U64, Time = TimeUnit.Centiseconds, Default = "31.25 s")]
    public TimeSpan? MulticastStartupQueryInterval { get; init; }

    /// <summary>Whether iptables sees what is bridged.</summary>
    [NetlinkAttribute(36, "IFLA_BR_NF_CALL_IPTABLES", Default = "off")]
    public bool? NetfilterIPv4 { get; init; }

    /// <summary>Whether ip6tables sees what is bridged.</summary>
    [NetlinkAttribute(37, "IFLA_BR_NF_CALL_IP6TABLES", Default = "off")]
    public bool? NetfilterIPv6 { get; init; }

    /// <summary>Whether arptables sees what is bridged.</summary>
    [NetlinkAttribute(38, "IFLA_BR_NF_CALL_ARPTABLES", Default = "off")]
    public bool? NetfilterArp { get; init; }
}
