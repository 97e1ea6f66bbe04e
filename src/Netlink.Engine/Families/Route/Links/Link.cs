using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Routing;

/// <summary>A network interface, as the kernel keeps it. To create or change one, set what is wanted and leave the rest null.</summary>
[NetlinkMessage("ifinfomsg", 16, Padding = 42)]
public sealed partial record Link : INetlinkObject
{
    /// <summary>The address family of the request or answer: unspecified, or that of a bridge (<c>AF_BRIDGE</c>, 7).</summary>
    [NetlinkField(0, "ifi_family")]
    public byte Family { get; init; }

    /// <summary>What kind of hardware it is, or acts as.</summary>
    [NetlinkField(2, "ifi_type")]
    public LinkLayerType LayerType { get; init; }

    /// <summary>Its number, unique in its namespace.</summary>
    [NetlinkField(4, "ifi_index")]
    public int Index { get; init; }

    /// <summary>What it is and does.</summary>
    [NetlinkField(8, "ifi_flags")]
    public LinkFlags Flags { get; init; }

    /// <summary>In a change: which flags are meant.</summary>
    [NetlinkField(12, "ifi_change")]
    public LinkFlags FlagsMask { get; init; }

    /// <summary>Its name, at most 15 bytes.</summary>
    [NetlinkAttribute(3, "IFLA_IFNAME")]
    public string? Name { get; init; }

    /// <summary>In a request: what is wanted beside the usual.</summary>
    [NetlinkAttribute(29, "IFLA_EXT_MASK")]
    internal LinkExtensions? Extensions { get; init; }

    /// <summary>How many packets its queue holds.</summary>
    [NetlinkAttribute(13, "IFLA_TXQLEN", Unit = "packets", Default = "1000 for most kinds")]
    public uint? QueueLength { get; init; }

    /// <summary>Whether it works.</summary>
    [NetlinkAttribute(16, "IFLA_OPERSTATE")]
    public OperationalState? OperationalState { get; init; }

    /// <summary>What has to happen before it works.</summary>
    [NetlinkAttribute(17, "IFLA_LINKMODE")]
    public LinkMode? Mode { get; init; }

    /// <summary>The room that packets need in front for its headers.</summary>
    [NetlinkAttribute(68, "IFLA_HEADROOM", ReadOnly = true, Since = "6.14", Unit = "bytes")]
    public ushort? Headroom { get; init; }

    /// <summary>The room that packets need behind.</summary>
    [NetlinkAttribute(69, "IFLA_TAILROOM", ReadOnly = true, Since = "6.14", Unit = "bytes")]
    public ushort? Tailroom { get; init; }

    /// <summary>The largest packet that it sends.</summary>
    [NetlinkAttribute(4, "IFLA_MTU", Unit = "bytes")]
    public uint? Mtu { get; init; }

    /// <summary>The least that its MTU can be.</summary>
    [NetlinkAttribute(50, "IFLA_MIN_MTU", ReadOnly = true, Unit = "bytes")]
    public uint? MinimumMtu { get; init; }

    /// <summary>The most that its MTU can be; 0 is not said.</summary>
    [NetlinkAttribute(51, "IFLA_MAX_MTU", ReadOnly = true, Unit = "bytes")]
    public uint? MaximumMtu { get; init; }

    /// <summary>A number that links have in common.</summary>
    [NetlinkAttribute(27, "IFLA_GROUP", Default = "0")]
    public uint? Group { get; init; }

    /// <summary>How many want it to take in packets for everyone.</summary>
    [NetlinkAttribute(30, "IFLA_PROMISCUITY", ReadOnly = true)]
    public uint? Promiscuity { get; init; }

    /// <summary>How many want it to take in all multicast packets.</summary>
    [NetlinkAttribute(61, "IFLA_ALLMULTI", ReadOnly = true)]
    public uint? AllMulticast { get; init; }

    /// <summary>How many queues it sends from.</summary>
    [NetlinkAttribute(31, "IFLA_NUM_TX_QUEUES")]
    public uint? SendQueues { get; init; }

    /// <summary>How many segments a large packet may be cut into on its way out.</summary>
    [NetlinkAttribute(40, "IFLA_GSO_MAX_SEGS", Unit = "segments")]
    public uint? GsoMaximumSegments { get; init; }

    /// <summary>The largest packet that is cut into segments on its way out.</summary>
    [NetlinkAttribute(41, "IFLA_GSO_MAX_SIZE", Unit = "bytes")]
    public uint? GsoMaximumSize { get; init; }

    /// <summary>The largest packet that segments are put together to on their way in.</summary>
    [NetlinkAttribute(58, "IFLA_GRO_MAX_SIZE", Unit = "bytes")]
    public uint? GroMaximumSize { get; init; }

    /// <summary>As the GSO size, for IPv4.</summary>
    [NetlinkAttribute(63, "IFLA_GSO_IPV4_MAX_SIZE", Unit = "bytes", Since = "6.3")]
    public uint? GsoIPv4MaximumSize { get; init; }

    /// <summary>As the GRO size, for IPv4.</summary>
    [NetlinkAttribute(64, "IFLA_GRO_IPV4_MAX_SIZE", Unit = "bytes", Since = "6.3")]
    public uint? GroIPv4MaximumSize { get; init; }

    /// <summary>The largest packet that the hardware cuts.</summary>
    [NetlinkAttribute(59, "IFLA_TSO_MAX_SIZE", ReadOnly = true, Unit = "bytes")]
    public uint? TsoMaximumSize { get; init; }

    /// <summary>The most segments that the hardware cuts a packet into.</summary>
    [NetlinkAttribute(60, "IFLA_TSO_MAX_SEGS", ReadOnly = true)]
    public uint? TsoMaximumSegments { get; init; }

    /// <summary>How far ahead the hardware can hold packets back.</summary>
    [NetlinkAttribute(66, "IFLA_MAX_PACING_OFFLOAD_HORIZON", Wire = WireType.UInt, Time = TimeUnit.Nanoseconds, ReadOnly = true, Since = "6.13")]
    public TimeSpan? PacingOffloadHorizon { get; init; }

    /// <summary>How many queues it receives into.</summary>
    [NetlinkAttribute(32, "IFLA_NUM_RX_QUEUES")]
    public uint? ReceiveQueues { get; init; }

    /// <summary>Whether it has carrier: a cable, a peer that is up.</summary>
    [NetlinkAttribute(33, "IFLA_CARRIER")]
    public bool? Carrier { get; init; }

    /// <summary>The kind of its root queueing discipline.</summary>
    [NetlinkAttribute(6, "IFLA_QDISC", ReadOnly = true)]
    public string? QueueDiscipline { get; init; }

    /// <summary>How often it got or lost carrier.</summary>
    [NetlinkAttribute(35, "IFLA_CARRIER_CHANGES", ReadOnly = true)]
    public uint? CarrierChanges { get; init; }

    /// <summary>How often it got carrier.</summary>
    [NetlinkAttribute(47, "IFLA_CARRIER_UP_COUNT", ReadOnly = true)]
    public uint? CarrierUpCount { get; init; }

    /// <summary>How often it lost carrier.</summary>
    [NetlinkAttribute(48, "IFLA_CARRIER_DOWN_COUNT", ReadOnly = true)]
    public uint? CarrierDownCount { get; init; }

    /// <summary>Whether a protocol holds it down: spanning tree, VRRP.</summary>
    [NetlinkAttribute(39, "IFLA_PROTO_DOWN")]
    public bool? ProtocolDown { get; init; }

    /// <summary>Who holds it down.</summary>
    [NetlinkAttribute(55, "IFLA_PROTO_DOWN_REASON")]
    public ProtocolDownReason? ProtocolDownReason { get; init; }

    /// <summary>Where old hardware is found.</summary>
    [NetlinkAttribute(14, "IFLA_MAP", ReadOnly = true)]
    public LinkMap? Map { get; init; }

    /// <summary>Its hardware address. Tunnels have an IP address here.</summary>
    [NetlinkAttribute(1, "IFLA_ADDRESS")]
    public HardwareAddress? Address { get; init; }

    /// <summary>The hardware address of everyone, or of a tunnel's other end.</summary>
    [NetlinkAttribute(2, "IFLA_BROADCAST")]
    public HardwareAddress? Broadcast { get; init; }

    /// <summary>The hardware address that it was made with.</summary>
    [NetlinkAttribute(54, "IFLA_PERM_ADDRESS", ReadOnly = true)]
    public HardwareAddress? PermanentAddress { get; init; }

    /// <summary>What it has counted.</summary>
    [NetlinkAttribute(23, "IFLA_STATS64", ReadOnly = true)]
    public LinkStatistics? Statistics { get; init; }

    /// <summary>The counters in 32 bits.</summary>
    [NetlinkAttribute(7, "IFLA_STATS")]
    internal LinkStatistics32? Statistics32 { get; init; }

    /// <summary>How many virtual functions it has, where that was asked for.</summary>
    [NetlinkAttribute(21, "IFLA_NUM_VF", ReadOnly = true)]
    public uint? VirtualFunctionCount { get; init; }

    [NetlinkAttribute(22, "IFLA_VFINFO_LIST", NoNestedFlag = true, ShownAs = nameof(VirtualFunctions))]
    internal VirtualFunctionList? VirtualFunctionList { get; init; }

    [NetlinkAttribute(24, "IFLA_VF_PORTS", ShownAs = nameof(VirtualPorts))]
    internal VirtualPortList? VirtualPortList { get; init; }

    /// <summary>Its own port profile.</summary>
    [NetlinkAttribute(25, "IFLA_PORT_SELF")]
    public VirtualPort? VirtualPort { get; init; }

    /// <summary>Its XDP programs.</summary>
    [NetlinkAttribute(43, "IFLA_XDP")]
    public XdpState? Xdp { get; init; }

    /// <summary>Its kind, and the kind's settings.</summary>
    [NetlinkAttribute(18, "IFLA_LINKINFO", NoNestedFlag = true)]
    public LinkInfo? Info { get; init; }

    /// <summary>The namespace of the link below, as an id in this one, where it is not the same.</summary>
    [NetlinkAttribute(37, "IFLA_LINK_NETNSID")]
    public int? LowerLinkNamespaceId { get; init; }

    /// <summary>The link that it lies on: a VLAN's, a MACVLAN's; the peer of a veth. 0 is none.</summary>
    [NetlinkAttribute(5, "IFLA_LINK")]
    public int? LowerLinkIndex { get; init; }

    /// <summary>The link that it is a port of: a bridge, a bond, a VRF. 0 takes it out.</summary>
    [NetlinkAttribute(10, "IFLA_MASTER")]
    public int? MasterIndex { get; init; }

    /// <summary>A description for people. Empty takes it away.</summary>
    [NetlinkAttribute(20, "IFLA_IFALIAS", Wire = WireType.UnterminatedString)]
    public string? Alias { get; init; }

    /// <summary>Tells which links share a port.</summary>
    [NetlinkAttribute(34, "IFLA_PHYS_PORT_ID", ReadOnly = true)]
    public byte[]? PhysicalPortId { get; init; }

    /// <summary>The port's name on its switch.</summary>
    [NetlinkAttribute(38, "IFLA_PHYS_PORT_NAME", ReadOnly = true)]
    public string? PhysicalPortName { get; init; }

    /// <summary>Tells which links share a switch.</summary>
    [NetlinkAttribute(36, "IFLA_PHYS_SWITCH_ID", ReadOnly = true)]
    public byte[]? PhysicalSwitchId { get; init; }

    /// <summary>In a notification: what happened (<c>IFLA_EVENT_*</c>).</summary>
    [NetlinkAttribute(44, "IFLA_EVENT", ReadOnly = true)]
    public uint? Event { get; init; }

    /// <summary>In a notification: the namespace that it went to.</summary>
    [NetlinkAttribute(45, "IFLA_NEW_NETNSID", ReadOnly = true)]
    public int? NewNamespaceId { get; init; }

    /// <summary>In a notification: its number there. In a request that makes a link: the number that it is to have.</summary>
    [NetlinkAttribute(49, "IFLA_NEW_IFINDEX", ReadOnly = true)]
    public int? NewIndex { get; init; }

    /// <summary>In a request: the namespace that is meant, as an id in this one.</summary>
    [NetlinkAttribute(46, "IFLA_TARGET_NETNSID")]
    public int? TargetNamespaceId { get; init; }

    /// <summary>To move it: a process in the namespace.</summary>
    [NetlinkAttribute(19, "IFLA_NET_NS_PID")]
    public uint? NamespaceProcess { get; init; }

    /// <summary>To move it: a descriptor of the namespace.</summary>
    [NetlinkAttribute(28, "IFLA_NET_NS_FD")]
    public int? NamespaceDescriptor { get; init; }

    /// <summary>Whether it must stay in its namespace.</summary>
    [NetlinkAttribute(67, "IFLA_NETNS_IMMUTABLE", ReadOnly = true, Since = "6.15")]
    public bool? NamespaceImmutable { get; init; }

    /// <summary>What is known of it beyond the link itself: by the protocols (<see cref="LinkFamilies"/>), or by a bridge.</summary>
    [NetlinkAttribute(26, "IFLA_AF_SPEC", Selector = nameof(Family), NoNestedFlag = true)]
    public LinkSpecification? Specification { get; init; }

    [NetlinkAttribute(52, "IFLA_PROP_LIST", ShownAs = nameof(AlternativeNames))]
    internal LinkProperties? Properties { get; init; }

    /// <summary>In a request: the name to look for.</summary>
    [NetlinkAttribute(53, "IFLA_ALT_IFNAME")]
    internal string? AlternativeName { get; init; }

    /// <summary>The device below, as sysfs calls it: a PCI address.</summary>
    [NetlinkAttribute(56, "IFLA_PARENT_DEV_NAME", ReadOnly = true)]
    public string? ParentDeviceName { get; init; }

    /// <summary>The bus of the device below: <c>pci</c>, <c>virtio</c>.</summary>
    [NetlinkAttribute(57, "IFLA_PARENT_DEV_BUS_NAME", ReadOnly = true)]
    public string? ParentDeviceBus { get; init; }

    /// <summary>Its clock pin.</summary>
    [NetlinkAttribute(65, "IFLA_DPLL_PIN", ReadOnly = true, Since = "6.7")]
    public DpllPin? ClockPin { get; init; }

    /// <summary>The devlink port that it belongs to.</summary>
    [NetlinkAttribute(62, "IFLA_DEVLINK_PORT", ReadOnly = true, Since = "6.2")]
    public DevlinkPort? DevlinkPort { get; init; }

    /// <summary>In a bridge's own dumps: the port's settings. Other families' (IPv6 says there what it says in <see cref="Families"/>) are left as bytes.</summary>
    [NetlinkAttribute(12, "IFLA_PROTINFO", Selector = nameof(Family), ReadOnly = true)]
    public PortOptions? ProtocolInfo { get; init; }

    /// <summary>A relic.</summary>
    [NetlinkAttribute(15, "IFLA_WEIGHT")]
    public uint? Weight { get; init; }

    /// <summary>An event of the old wireless extensions.</summary>
    [NetlinkAttribute(11, "IFLA_WIRELESS", ReadOnly = true)]
    public byte[]? Wireless { get; init; }

    /// <summary>Whether its administrator has turned it on (<c>IFF_UP</c>).</summary>
    public bool Up => (Flags & LinkFlags.Up) != 0;

    /// <summary>Its kind, where it has one: <c>veth</c>, <c>bridge</c>, <c>vxlan</c>.</summary>
    public string? Kind => Info?.Kind;

    /// <summary>What the protocols know of it.</summary>
    public LinkFamilies? Families => Specification as LinkFamilies;

    /// <summary>The settings of its kind.</summary>
    public LinkOptions? Options => Info?.Options;

    /// <summary>What it is a port of, where it is one: <c>bridge</c>, <c>bond</c>, <c>vrf</c>.</summary>
    public string? PortKind => Info?.PortKind;

    /// <summary>The settings that it has as a port.</summary>
    public PortOptions? PortOptions => Info?.PortOptions;

    /// <summary>Its other names, of up to 127 bytes.</summary>
    public IReadOnlyList<string> AlternativeNames => Properties?.AlternativeNames ?? [];

    /// <summary>Its virtual functions, where they were asked for.</summary>
    public IReadOnlyList<VirtualFunction> VirtualFunctions => VirtualFunctionList?.Items ?? [];

    /// <summary>The port profiles of its virtual functions.</summary>
    public IReadOnlyList<VirtualPort> VirtualPorts => VirtualPortList?.Items ?? [];

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>The name of the link that it lies on, where that is known.</summary>
    public string? LowerLink => LowerLinkNamespaceId is null ? _origin?.LinkName(LowerLinkIndex) : null;

    /// <summary>The name of the link that it is a port of.</summary>
    public string? Master => _origin?.LinkName(MasterIndex);

    /// <inheritdoc/>
    public override string ToString() => Name ?? $"link {Index}";
}
