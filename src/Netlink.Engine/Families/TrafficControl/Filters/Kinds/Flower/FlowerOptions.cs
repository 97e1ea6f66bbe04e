using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A filter that looks at what packets are: addresses, ports, protocols, VLANs, tunnels.</summary>
[NetlinkAttributeSet]
[SubMessage("flower")]
public sealed partial record FlowerOptions : FilterOptions
{
    /// <summary>The class that packets are put in.</summary>
    [NetlinkAttribute(1, "TCA_FLOWER_CLASSID")]
    public TcHandle? ClassId { get; init; }

    /// <summary>The link that packets must have come in by.</summary>
    [NetlinkAttribute(2, "TCA_FLOWER_INDEV")]
    public string? InputLink { get; init; }

    /// <summary>What is done with packets.</summary>
    [NetlinkAttribute(3, "TCA_FLOWER_ACT", ArrayKind.Indexed)]
    public IReadOnlyList<TcAction>? Actions { get; init; }

    /// <summary>Where it works.</summary>
    [NetlinkAttribute(22, "TCA_FLOWER_FLAGS")]
    public FilterFlags? Flags { get; init; }

    /// <summary>How many pieces of hardware do it.</summary>
    [NetlinkAttribute(86, "TCA_FLOWER_IN_HW_COUNT", ReadOnly = true)]
    public uint? HardwareCount { get; init; }

    /// <summary>The hardware address that frames go to.</summary>
    [NetlinkAttribute(4, "TCA_FLOWER_KEY_ETH_DST")]
    public HardwareAddress? DestinationHardwareAddress { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(5, "TCA_FLOWER_KEY_ETH_DST_MASK", Default = "all")]
    public HardwareAddress? DestinationHardwareAddressMask { get; init; }

    /// <summary>The hardware address that frames come from.</summary>
    [NetlinkAttribute(6, "TCA_FLOWER_KEY_ETH_SRC")]
    public HardwareAddress? SourceHardwareAddress { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(7, "TCA_FLOWER_KEY_ETH_SRC_MASK", Default = "all")]
    public HardwareAddress? SourceHardwareAddressMask { get; init; }

    [NetlinkAttribute(8, "TCA_FLOWER_KEY_ETH_TYPE", ShownAs = nameof(EtherType), BigEndian = true)]
    internal EtherType? EtherTypeValue { get; init; }

    /// <summary>What IP packets carry.</summary>
    [NetlinkAttribute(9, "TCA_FLOWER_KEY_IP_PROTO")]
    public IPProtocol? IPProtocol { get; init; }

    /// <summary>The outermost VLAN.</summary>
    [NetlinkAttribute(23, "TCA_FLOWER_KEY_VLAN_ID")]
    public ushort? VlanId { get; init; }

    /// <summary>The priority within the outermost VLAN.</summary>
    [NetlinkAttribute(24, "TCA_FLOWER_KEY_VLAN_PRIO")]
    public byte? VlanPriority { get; init; }

    /// <summary>What the outermost VLAN carries.</summary>
    [NetlinkAttribute(25, "TCA_FLOWER_KEY_VLAN_ETH_TYPE", BigEndian = true)]
    public EtherType? VlanEtherType { get; init; }

    /// <summary>The VLAN within the outermost.</summary>
    [NetlinkAttribute(77, "TCA_FLOWER_KEY_CVLAN_ID")]
    public ushort? InnerVlanId { get; init; }

    /// <summary>The priority within that.</summary>
    [NetlinkAttribute(78, "TCA_FLOWER_KEY_CVLAN_PRIO")]
    public byte? InnerVlanPriority { get; init; }

    /// <summary>What that carries.</summary>
    [NetlinkAttribute(79, "TCA_FLOWER_KEY_CVLAN_ETH_TYPE", BigEndian = true)]
    public EtherType? InnerVlanEtherType { get; init; }

    /// <summary>How many VLANs lie one in the other.</summary>
    [NetlinkAttribute(102, "TCA_FLOWER_KEY_NUM_OF_VLANS")]
    public byte? VlanCount { get; init; }

    /// <summary>The type of service.</summary>
    [NetlinkAttribute(73, "TCA_FLOWER_KEY_IP_TOS")]
    public byte? Tos { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(74, "TCA_FLOWER_KEY_IP_TOS_MASK", Default = "all")]
    public byte? TosMask { get; init; }

    /// <summary>The time to live.</summary>
    [NetlinkAttribute(75, "TCA_FLOWER_KEY_IP_TTL")]
    public byte? Ttl { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(76, "TCA_FLOWER_KEY_IP_TTL_MASK", Default = "all")]
    public byte? TtlMask { get; init; }

    /// <summary>The TCP flags: 2 is SYN, 16 is ACK.</summary>
    [NetlinkAttribute(71, "TCA_FLOWER_KEY_TCP_FLAGS", BigEndian = true)]
    public ushort? TcpFlags { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(72, "TCA_FLOWER_KEY_TCP_FLAGS_MASK", BigEndian = true, Default = "all")]
    public ushort? TcpFlagsMask { get; init; }

    /// <summary>The MPLS label's time to live.</summary>
    [NetlinkAttribute(67, "TCA_FLOWER_KEY_MPLS_TTL")]
    public byte? MplsTtl { get; init; }

    /// <summary>Whether it is the last MPLS label: 0 or 1.</summary>
    [NetlinkAttribute(68, "TCA_FLOWER_KEY_MPLS_BOS")]
    public byte? MplsBottom { get; init; }

    /// <summary>The MPLS label's traffic class.</summary>
    [NetlinkAttribute(69, "TCA_FLOWER_KEY_MPLS_TC")]
    public byte? MplsTrafficClass { get; init; }

    /// <summary>The MPLS label.</summary>
    [NetlinkAttribute(70, "TCA_FLOWER_KEY_MPLS_LABEL")]
    public uint? MplsLabel { get; init; }

    /// <summary>What an ARP packet does: 1 asks, 2 answers.</summary>
    [NetlinkAttribute(61, "TCA_FLOWER_KEY_ARP_OP")]
    public byte? ArpOperation { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(62, "TCA_FLOWER_KEY_ARP_OP_MASK", Default = "all")]
    public byte? ArpOperationMask { get; init; }

    /// <summary>The hardware address of who sent an ARP packet.</summary>
    [NetlinkAttribute(63, "TCA_FLOWER_KEY_ARP_SHA")]
    public HardwareAddress? ArpSenderHardwareAddress { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(64, "TCA_FLOWER_KEY_ARP_SHA_MASK", Default = "all")]
    public HardwareAddress? ArpSenderHardwareAddressMask { get; init; }

    /// <summary>The hardware address that an ARP packet is for.</summary>
    [NetlinkAttribute(65, "TCA_FLOWER_KEY_ARP_THA")]
    public HardwareAddress? ArpTargetHardwareAddress { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(66, "TCA_FLOWER_KEY_ARP_THA_MASK", Default = "all")]
    public HardwareAddress? ArpTargetHardwareAddressMask { get; init; }

    /// <summary>The tunnel number that packets came with.</summary>
    [NetlinkAttribute(26, "TCA_FLOWER_KEY_ENC_KEY_ID", BigEndian = true)]
    public uint? TunnelId { get; init; }

    /// <summary>The type of service of the tunnel's packets.</summary>
    [NetlinkAttribute(80, "TCA_FLOWER_KEY_ENC_IP_TOS")]
    public byte? TunnelTos { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(81, "TCA_FLOWER_KEY_ENC_IP_TOS_MASK", Default = "all")]
    public byte? TunnelTosMask { get; init; }

    /// <summary>The time to live of the tunnel's packets.</summary>
    [NetlinkAttribute(82, "TCA_FLOWER_KEY_ENC_IP_TTL")]
    public byte? TunnelTtl { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(83, "TCA_FLOWER_KEY_ENC_IP_TTL_MASK", Default = "all")]
    public byte? TunnelTtlMask { get; init; }

    /// <summary>The source port of the tunnel's packets.</summary>
    [NetlinkAttribute(43, "TCA_FLOWER_KEY_ENC_UDP_SRC_PORT", BigEndian = true)]
    public ushort? TunnelSourcePort { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(44, "TCA_FLOWER_KEY_ENC_UDP_SRC_PORT_MASK", BigEndian = true, Default = "all")]
    public ushort? TunnelSourcePortMask { get; init; }

    /// <summary>The destination port of the tunnel's packets.</summary>
    [NetlinkAttribute(45, "TCA_FLOWER_KEY_ENC_UDP_DST_PORT", BigEndian = true)]
    public ushort? TunnelDestinationPort { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(46, "TCA_FLOWER_KEY_ENC_UDP_DST_PORT_MASK", BigEndian = true, Default = "all")]
    public ushort? TunnelDestinationPortMask { get; init; }

    /// <summary>What connection tracking knows of packets, after an action ct.</summary>
    [NetlinkAttribute(91, "TCA_FLOWER_KEY_CT_STATE")]
    public FlowerState? ConnectionState { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(92, "TCA_FLOWER_KEY_CT_STATE_MASK", Default = "all")]
    public FlowerState? ConnectionStateMask { get; init; }

    /// <summary>The zone of the packet's connection.</summary>
    [NetlinkAttribute(93, "TCA_FLOWER_KEY_CT_ZONE")]
    public ushort? ConnectionZone { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(94, "TCA_FLOWER_KEY_CT_ZONE_MASK", Default = "all")]
    public ushort? ConnectionZoneMask { get; init; }

    /// <summary>The labels of the packet's connection, 16 bytes.</summary>
    [NetlinkAttribute(97, "TCA_FLOWER_KEY_CT_LABELS")]
    public byte[]? ConnectionLabels { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(98, "TCA_FLOWER_KEY_CT_LABELS_MASK", Default = "all")]
    public byte[]? ConnectionLabelsMask { get; init; }

    /// <summary>The packet's hash.</summary>
    [NetlinkAttribute(100, "TCA_FLOWER_KEY_HASH")]
    public uint? Hash { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(101, "TCA_FLOWER_KEY_HASH_MASK", Default = "all")]
    public uint? HashMask { get; init; }

    /// <summary>The PPPoE session.</summary>
    [NetlinkAttribute(103, "TCA_FLOWER_KEY_PPPOE_SID", BigEndian = true)]
    public ushort? PppoeSession { get; init; }

    /// <summary>What PPP carries.</summary>
    [NetlinkAttribute(104, "TCA_FLOWER_KEY_PPP_PROTO", BigEndian = true)]
    public ushort? PppProtocol { get; init; }

    /// <summary>The L2TPv3 session.</summary>
    [NetlinkAttribute(105, "TCA_FLOWER_KEY_L2TPV3_SID", BigEndian = true)]
    public uint? L2tpSession { get; init; }

    /// <summary>Whether the bridge did not know where the packet goes: 0 or 1.</summary>
    [NetlinkAttribute(106, "TCA_FLOWER_L2_MISS", Since = "6.5")]
    public byte? L2Miss { get; init; }

    /// <summary>The security association's number.</summary>
    [NetlinkAttribute(108, "TCA_FLOWER_KEY_SPI", BigEndian = true, Since = "6.6")]
    public uint? Spi { get; init; }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkAttribute(109, "TCA_FLOWER_KEY_SPI_MASK", BigEndian = true, Since = "6.6", Default = "all")]
    public uint? SpiMask { get; init; }

    /// <summary>What packets are, which the filter's protocol says where this does not.</summary>
    [NetlinkProperty]
    public EtherType? EtherType
    {
        get => EtherTypeValue;
        init => EtherTypeValue = value;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<TcAction>? ChosenActions => Actions;

    /// <inheritdoc/>
    public override EtherType ImpliedProtocol => EtherTypeValue
        ?? (VlanId is not null || VlanPriority is not null || VlanEtherType is not null ? TrafficControl.EtherType.Vlan
            : ArpOperation is not null || ArpSenderValue is not null || ArpTargetValue is not null ? TrafficControl.EtherType.Arp
            : (Destination ?? Source) is { } prefix ? prefix.Address.IsIPv4() ? TrafficControl.EtherType.IPv4 : TrafficControl.EtherType.IPv6
            : IPProtocol is Netlink.IPProtocol.Icmp ? TrafficControl.EtherType.IPv4
            : IPProtocol is Netlink.IPProtocol.IcmpV6 ? TrafficControl.EtherType.IPv6
            : TrafficControl.EtherType.None);

    /// <inheritdoc/>
    public override FilterOptions WithActions(IReadOnlyList<TcAction> actions) => this with { Actions = actions };

    /// <inheritdoc/>
    public override FilterOptions WithClass(TcHandle classId) => this with { ClassId = classId };

    internal override FilterOptions For(EtherType protocol)
    {
        if (IPProtocol is not null && protocol is not (TrafficControl.EtherType.IPv4 or TrafficControl.EtherType.IPv6) && VlanEtherType is null)
            throw new ArgumentException($"{nameof(FlowerOptions)}.{nameof(IPProtocol)} needs the filter's protocol to be ip or ipv6, not {FilterWords.Protocol(protocol)}.");
        FlowerOptions asked = this with { Flags = FilterWords.Askable(Flags) };
        return protocol is TrafficControl.EtherType.All or TrafficControl.EtherType.None || EtherTypeValue is not null ? asked : asked with { EtherTypeValue = protocol };
    }
}
