using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Ethernet in UDP: a network of its own over an IP network (RFC 7348).</summary>
[NetlinkAttributeSet]
[SubMessage("vxlan")]
public sealed partial record VxlanOptions : LinkOptions
{
    /// <summary>The network's number, 0 to 16777215.</summary>
    [NetlinkAttribute(1, "IFLA_VXLAN_ID")]
    public uint? Vni { get; init; }

    [NetlinkAttribute(2, "IFLA_VXLAN_GROUP", ShownAs = nameof(Remote))]
    internal InetAddress? Group { get; init; }

    [NetlinkAttribute(16, "IFLA_VXLAN_GROUP6", ShownAs = nameof(Remote))]
    internal InetAddress? Group6 { get; init; }

    /// <summary>The link that packets leave by, as its number.</summary>
    [NetlinkAttribute(3, "IFLA_VXLAN_LINK")]
    public int? UnderlayIndex { get; init; }

    [NetlinkAttribute(4, "IFLA_VXLAN_LOCAL", ShownAs = nameof(Local))]
    internal InetAddress? Local4 { get; init; }

    [NetlinkAttribute(17, "IFLA_VXLAN_LOCAL6", ShownAs = nameof(Local))]
    internal InetAddress? Local6 { get; init; }

    /// <summary>The outer packets' time to live.</summary>
    [NetlinkAttribute(5, "IFLA_VXLAN_TTL", Default = "0, which lets the kernel choose")]
    public byte? Ttl { get; init; }

    /// <summary>The kernel takes a flag without a value here, and always tells a byte.</summary>
    [NetlinkAttribute(28, "IFLA_VXLAN_TTL_INHERIT", ShownAs = nameof(TtlInherit))]
    internal byte[]? TtlInheritBytes { get; init; }

    /// <summary>Whether the outer packets take the inner ones' time to live. It can be chosen only when the link is made.</summary>
    [NetlinkProperty(Default = "off")]
    public bool TtlInherit
    {
        get => TtlInheritBytes is [] or [not 0, ..];
        init => TtlInheritBytes = value ? [] : null;
    }

    /// <summary>The outer packets' type of service; 1 takes the inner ones'.</summary>
    [NetlinkAttribute(6, "IFLA_VXLAN_TOS", Default = "0")]
    public byte? Tos { get; init; }

    /// <summary>Whether the outer packets may be cut.</summary>
    [NetlinkAttribute(29, "IFLA_VXLAN_DF", Default = "Unset")]
    public VxlanDontFragment? DontFragment { get; init; }

    /// <summary>The outer IPv6 packets' flow label.</summary>
    [NetlinkAttribute(26, "IFLA_VXLAN_LABEL", BigEndian = true)]
    public uint? FlowLabel { get; init; }

    /// <summary>Where the flow label comes from.</summary>
    [NetlinkAttribute(32, "IFLA_VXLAN_LABEL_POLICY", Since = "6.7")]
    public VxlanLabelPolicy? FlowLabelPolicy { get; init; }

    /// <summary>Whether it learns where hardware addresses are.</summary>
    [NetlinkAttribute(7, "IFLA_VXLAN_LEARNING", Default = "on")]
    public bool? Learning { get; init; }

    /// <summary>Whether packets to a known host pass the router by.</summary>
    [NetlinkAttribute(12, "IFLA_VXLAN_RSC", Default = "off")]
    public bool? RouteShortCircuit { get; init; }

    /// <summary>Whether it answers ARP and neighbour solicitations itself.</summary>
    [NetlinkAttribute(11, "IFLA_VXLAN_PROXY", Default = "off")]
    public bool? Proxy { get; init; }

    /// <summary>Whether a hardware address that is not known is reported.</summary>
    [NetlinkAttribute(13, "IFLA_VXLAN_L2MISS", Default = "off")]
    public bool? L2Miss { get; init; }

    /// <summary>Whether an IP address that is not known is reported.</summary>
    [NetlinkAttribute(14, "IFLA_VXLAN_L3MISS", Default = "off")]
    public bool? L3Miss { get; init; }

    /// <summary>Whether routes and filters say where packets go, not the link's own table.</summary>
    [NetlinkAttribute(25, "IFLA_VXLAN_COLLECT_METADATA", Default = "off")]
    public bool? External { get; init; }

    /// <summary>Whether only numbers on a list are taken; needs <see cref="External"/>.</summary>
    [NetlinkAttribute(30, "IFLA_VXLAN_VNIFILTER", Default = "off")]
    public bool? VniFilter { get; init; }

    /// <summary>How long a learnt address is kept.</summary>
    [NetlinkAttribute(8, "IFLA_VXLAN_AGEING", Time = TimeUnit.Seconds, Default = "300 s")]
    public TimeSpan? Ageing { get; init; }

    /// <summary>How many addresses are learnt at most.</summary>
    [NetlinkAttribute(9, "IFLA_VXLAN_LIMIT", Default = "0, which is no bound")]
    public uint? Limit { get; init; }

    /// <summary>The UDP port that packets go to.</summary>
    [NetlinkAttribute(15, "IFLA_VXLAN_PORT", BigEndian = true, Default = "8472, which is not the standard's 4789")]
    public ushort? Port { get; init; }

    /// <summary>Whether outer IPv4 packets have a UDP checksum.</summary>
    [NetlinkAttribute(18, "IFLA_VXLAN_UDP_CSUM", Default = "on")]
    public bool? UdpChecksum { get; init; }

    /// <summary>Whether outer IPv6 packets are sent without a UDP checksum.</summary>
    [NetlinkAttribute(19, "IFLA_VXLAN_UDP_ZERO_CSUM6_TX", Default = "off")]
    public bool? UdpZeroChecksum6Send { get; init; }

    /// <summary>Whether outer IPv6 packets without a UDP checksum are taken.</summary>
    [NetlinkAttribute(20, "IFLA_VXLAN_UDP_ZERO_CSUM6_RX", Default = "off")]
    public bool? UdpZeroChecksum6Receive { get; init; }

    /// <summary>Whether the other end is left to fill in inner checksums.</summary>
    [NetlinkAttribute(21, "IFLA_VXLAN_REMCSUM_TX", Default = "off")]
    public bool? RemoteChecksumSend { get; init; }

    /// <summary>Whether inner checksums are filled in here.</summary>
    [NetlinkAttribute(22, "IFLA_VXLAN_REMCSUM_RX", Default = "off")]
    public bool? RemoteChecksumReceive { get; init; }

    /// <summary>Whether packets to this machine stay in it.</summary>
    [NetlinkAttribute(31, "IFLA_VXLAN_LOCALBYPASS", Default = "on", Since = "6.5")]
    public bool? LocalBypass { get; init; }

    [NetlinkAttribute(10, "IFLA_VXLAN_PORT_RANGE", ShownAs = nameof(SourcePorts))]
    internal VxlanPortRange? PortRange { get; init; }

    /// <summary>Whether packets carry a group policy's number.</summary>
    [NetlinkAttribute(23, "IFLA_VXLAN_GBP", Wire = WireType.Flag)]
    public bool GroupPolicy { get; init; }

    /// <summary>Whether packets other than Ethernet are carried (VXLAN-GPE).</summary>
    [NetlinkAttribute(27, "IFLA_VXLAN_GPE", Wire = WireType.Flag)]
    public bool ProtocolExtension { get; init; }

    /// <summary>Whether inner checksums are filled in at once on receipt.</summary>
    [NetlinkAttribute(24, "IFLA_VXLAN_REMCSUM_NOPARTIAL", Wire = WireType.Flag)]
    public bool RemoteChecksumNoPartial { get; init; }

    /// <summary>The header's bits that must be zero, 8 bytes.</summary>
    [NetlinkAttribute(33, "IFLA_VXLAN_RESERVED_BITS", Since = "6.14")]
    public byte[]? ReservedBits { get; init; }

    /// <summary>Whether multicast packets go through the machine's multicast routing.</summary>
    [NetlinkAttribute(34, "IFLA_VXLAN_MC_ROUTE", Default = "off", Since = "6.16")]
    public bool? MulticastRoute { get; init; }

    /// <summary>Where packets go whose address is not known: another machine, or a multicast group.</summary>
    [NetlinkProperty]
    public InetAddress? Remote
    {
        get => Group ?? Group6;
        init => (Group, Group6) = Split(value);
    }

    /// <summary>The address that packets are sent from.</summary>
    [NetlinkProperty]
    public InetAddress? Local
    {
        get => Local4 ?? Local6;
        init => (Local4, Local6) = Split(value);
    }

    /// <summary>The UDP ports that packets are sent from.</summary>
    [NetlinkProperty(Default = "the machine's range of local ports")]
    public PortRange? SourcePorts
    {
        get => PortRange is { } range ? new PortRange(range.Low, range.High) : null;
        init => PortRange = value is { } range ? new VxlanPortRange { Low = range.Low, High = range.High } : null;
    }

    private static (InetAddress? IPv4, InetAddress? IPv6) Split(InetAddress? address) =>
        address is { } known && known.IsIPv6() ? (null, address) : (address, null);
}
