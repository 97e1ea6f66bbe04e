using Netlink.Contracts;

namespace Netlink.TrafficControl;

public sealed partial record FlowerOptions
{
    [NetlinkAttribute(12, "TCA_FLOWER_KEY_IPV4_DST", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationValue4 { get; init; }

    [NetlinkAttribute(13, "TCA_FLOWER_KEY_IPV4_DST_MASK", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationValue4Mask { get; init; }

    [NetlinkAttribute(16, "TCA_FLOWER_KEY_IPV6_DST", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationValue6 { get; init; }

    [NetlinkAttribute(17, "TCA_FLOWER_KEY_IPV6_DST_MASK", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationValue6Mask { get; init; }

    /// <summary>The network that packets go to.</summary>
    [NetlinkProperty]
    public IPPrefix? Destination
    {
        get => FlowerMasks.Prefix(DestinationValue4, DestinationValue4Mask) ?? FlowerMasks.Prefix(DestinationValue6, DestinationValue6Mask);
        init => ((DestinationValue4, DestinationValue4Mask), (DestinationValue6, DestinationValue6Mask)) = FlowerMasks.Split(value);
    }

    [NetlinkAttribute(10, "TCA_FLOWER_KEY_IPV4_SRC", ShownAs = nameof(Source))]
    internal InetAddress? SourceValue4 { get; init; }

    [NetlinkAttribute(11, "TCA_FLOWER_KEY_IPV4_SRC_MASK", ShownAs = nameof(Source))]
    internal InetAddress? SourceValue4Mask { get; init; }

    [NetlinkAttribute(14, "TCA_FLOWER_KEY_IPV6_SRC", ShownAs = nameof(Source))]
    internal InetAddress? SourceValue6 { get; init; }

    [NetlinkAttribute(15, "TCA_FLOWER_KEY_IPV6_SRC_MASK", ShownAs = nameof(Source))]
    internal InetAddress? SourceValue6Mask { get; init; }

    /// <summary>The network that packets come from.</summary>
    [NetlinkProperty]
    public IPPrefix? Source
    {
        get => FlowerMasks.Prefix(SourceValue4, SourceValue4Mask) ?? FlowerMasks.Prefix(SourceValue6, SourceValue6Mask);
        init => ((SourceValue4, SourceValue4Mask), (SourceValue6, SourceValue6Mask)) = FlowerMasks.Split(value);
    }

    [NetlinkAttribute(29, "TCA_FLOWER_KEY_ENC_IPV4_DST", ShownAs = nameof(TunnelDestination))]
    internal InetAddress? TunnelDestinationValue4 { get; init; }

    [NetlinkAttribute(30, "TCA_FLOWER_KEY_ENC_IPV4_DST_MASK", ShownAs = nameof(TunnelDestination))]
    internal InetAddress? TunnelDestinationValue4Mask { get; init; }

    [NetlinkAttribute(33, "TCA_FLOWER_KEY_ENC_IPV6_DST", ShownAs = nameof(TunnelDestination))]
    internal InetAddress? TunnelDestinationValue6 { get; init; }

    [NetlinkAttribute(34, "TCA_FLOWER_KEY_ENC_IPV6_DST_MASK", ShownAs = nameof(TunnelDestination))]
    internal InetAddress? TunnelDestinationValue6Mask { get; init; }

    /// <summary>The network that the tunnel's packets go to.</summary>
    [NetlinkProperty]
    public IPPrefix? TunnelDestination
    {
        get => FlowerMasks.Prefix(TunnelDestinationValue4, TunnelDestinationValue4Mask) ?? FlowerMasks.Prefix(TunnelDestinationValue6, TunnelDestinationValue6Mask);
        init => ((TunnelDestinationValue4, TunnelDestinationValue4Mask), (TunnelDestinationValue6, TunnelDestinationValue6Mask)) = FlowerMasks.Split(value);
    }

    [NetlinkAttribute(27, "TCA_FLOWER_KEY_ENC_IPV4_SRC", ShownAs = nameof(TunnelSource))]
    internal InetAddress? TunnelSourceValue4 { get; init; }

    [NetlinkAttribute(28, "TCA_FLOWER_KEY_ENC_IPV4_SRC_MASK", ShownAs = nameof(TunnelSource))]
    internal InetAddress? TunnelSourceValue4Mask { get; init; }

    [NetlinkAttribute(31, "TCA_FLOWER_KEY_ENC_IPV6_SRC", ShownAs = nameof(TunnelSource))]
    internal InetAddress? TunnelSourceValue6 { get; init; }

    [NetlinkAttribute(32, "TCA_FLOWER_KEY_ENC_IPV6_SRC_MASK", ShownAs = nameof(TunnelSource))]
    internal InetAddress? TunnelSourceValue6Mask { get; init; }

    /// <summary>The network that the tunnel's packets come from.</summary>
    [NetlinkProperty]
    public IPPrefix? TunnelSource
    {
        get => FlowerMasks.Prefix(TunnelSourceValue4, TunnelSourceValue4Mask) ?? FlowerMasks.Prefix(TunnelSourceValue6, TunnelSourceValue6Mask);
        init => ((TunnelSourceValue4, TunnelSourceValue4Mask), (TunnelSourceValue6, TunnelSourceValue6Mask)) = FlowerMasks.Split(value);
    }

    [NetlinkAttribute(57, "TCA_FLOWER_KEY_ARP_SIP", ShownAs = nameof(ArpSender))]
    internal InetAddress? ArpSenderValue { get; init; }

    [NetlinkAttribute(58, "TCA_FLOWER_KEY_ARP_SIP_MASK", ShownAs = nameof(ArpSender))]
    internal InetAddress? ArpSenderValueMask { get; init; }

    /// <summary>Who sent an ARP packet, by its IPv4 address.</summary>
    [NetlinkProperty]
    public IPPrefix? ArpSender
    {
        get => FlowerMasks.Prefix(ArpSenderValue, ArpSenderValueMask);
        init => (ArpSenderValue, ArpSenderValueMask) = (value?.Address, value?.NetMask());
    }

    [NetlinkAttribute(59, "TCA_FLOWER_KEY_ARP_TIP", ShownAs = nameof(ArpTarget))]
    internal InetAddress? ArpTargetValue { get; init; }

    [NetlinkAttribute(60, "TCA_FLOWER_KEY_ARP_TIP_MASK", ShownAs = nameof(ArpTarget))]
    internal InetAddress? ArpTargetValueMask { get; init; }

    /// <summary>Whom an ARP packet is for, by its IPv4 address.</summary>
    [NetlinkProperty]
    public IPPrefix? ArpTarget
    {
        get => FlowerMasks.Prefix(ArpTargetValue, ArpTargetValueMask);
        init => (ArpTargetValue, ArpTargetValueMask) = (value?.Address, value?.NetMask());
    }

    [NetlinkAttribute(95, "TCA_FLOWER_KEY_CT_MARK", ShownAs = nameof(ConnectionMark))]
    internal uint? ConnectionMarkValue { get; init; }

    [NetlinkAttribute(96, "TCA_FLOWER_KEY_CT_MARK_MASK", ShownAs = nameof(ConnectionMark))]
    internal uint? ConnectionMarkMask { get; init; }

    /// <summary>The mark of the packet's connection.</summary>
    [NetlinkProperty]
    public Mark? ConnectionMark
    {
        get => ConnectionMarkValue is { } value ? new Mark(value, ConnectionMarkMask ?? uint.MaxValue) : null;
        init => (ConnectionMarkValue, ConnectionMarkMask) = (value?.Value, value?.Mask);
    }

    [NetlinkAttribute(47, "TCA_FLOWER_KEY_FLAGS", BigEndian = true, ShownAs = nameof(Fragment))]
    internal FlowerFlags? PacketFlags { get; init; }

    [NetlinkAttribute(48, "TCA_FLOWER_KEY_FLAGS_MASK", BigEndian = true, ShownAs = nameof(Fragment))]
    internal FlowerFlags? PacketFlagsMask { get; init; }

    /// <summary>Whether packets are fragments.</summary>
    [NetlinkProperty]
    public bool? Fragment
    {
        get => Flag(FlowerFlags.Fragment);
        init => (PacketFlags, PacketFlagsMask) = WithFlag(FlowerFlags.Fragment, value);
    }

    /// <summary>Whether packets are the first of their fragments.</summary>
    [NetlinkProperty]
    public bool? FirstFragment
    {
        get => Flag(FlowerFlags.FirstFragment);
        init => (PacketFlags, PacketFlagsMask) = WithFlag(FlowerFlags.FirstFragment, value);
    }

    private bool? Flag(FlowerFlags flag) => ((PacketFlagsMask ?? 0) & flag) == 0 ? null : ((PacketFlags ?? 0) & flag) != 0;

    private (FlowerFlags? Flags, FlowerFlags? Mask) WithFlag(FlowerFlags flag, bool? value) =>
        (((PacketFlags ?? 0) & ~flag) | (value == true ? flag : 0), ((PacketFlagsMask ?? 0) & ~flag) | (value is null ? 0 : flag));
}
