using Netlink.Contracts;

namespace Netlink.TrafficControl;

// The kernel has attributes of their own for the ports of each protocol: which of them is written, the protocol says.
public sealed partial record FlowerOptions
{
    private PortRange? _sourcePort, _destinationPort;
    private ushort? _sourceMask, _destinationMask;
    private byte? _icmpType, _icmpTypeMask, _icmpCode, _icmpCodeMask;

    [NetlinkAttribute(18, "TCA_FLOWER_KEY_TCP_SRC", BigEndian = true, ShownAs = nameof(SourcePort))]
    internal ushort? TcpSource
    {
        get => field ?? Single(Netlink.IPProtocol.Tcp, _sourcePort);
        init;
    }

    [NetlinkAttribute(35, "TCA_FLOWER_KEY_TCP_SRC_MASK", BigEndian = true, ShownAs = nameof(SourcePortMask))]
    internal ushort? TcpSourceMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Tcp ? _sourceMask : null);
        init;
    }

    [NetlinkAttribute(19, "TCA_FLOWER_KEY_TCP_DST", BigEndian = true, ShownAs = nameof(DestinationPort))]
    internal ushort? TcpDestination
    {
        get => field ?? Single(Netlink.IPProtocol.Tcp, _destinationPort);
        init;
    }

    [NetlinkAttribute(36, "TCA_FLOWER_KEY_TCP_DST_MASK", BigEndian = true, ShownAs = nameof(DestinationPortMask))]
    internal ushort? TcpDestinationMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Tcp ? _destinationMask : null);
        init;
    }

    [NetlinkAttribute(20, "TCA_FLOWER_KEY_UDP_SRC", BigEndian = true, ShownAs = nameof(SourcePort))]
    internal ushort? UdpSource
    {
        get => field ?? Single(Netlink.IPProtocol.Udp, _sourcePort);
        init;
    }

    [NetlinkAttribute(37, "TCA_FLOWER_KEY_UDP_SRC_MASK", BigEndian = true, ShownAs = nameof(SourcePortMask))]
    internal ushort? UdpSourceMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Udp ? _sourceMask : null);
        init;
    }

    [NetlinkAttribute(21, "TCA_FLOWER_KEY_UDP_DST", BigEndian = true, ShownAs = nameof(DestinationPort))]
    internal ushort? UdpDestination
    {
        get => field ?? Single(Netlink.IPProtocol.Udp, _destinationPort);
        init;
    }

    [NetlinkAttribute(38, "TCA_FLOWER_KEY_UDP_DST_MASK", BigEndian = true, ShownAs = nameof(DestinationPortMask))]
    internal ushort? UdpDestinationMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Udp ? _destinationMask : null);
        init;
    }

    [NetlinkAttribute(41, "TCA_FLOWER_KEY_SCTP_SRC", BigEndian = true, ShownAs = nameof(SourcePort))]
    internal ushort? SctpSource
    {
        get => field ?? Single(Netlink.IPProtocol.Sctp, _sourcePort);
        init;
    }

    [NetlinkAttribute(39, "TCA_FLOWER_KEY_SCTP_SRC_MASK", BigEndian = true, ShownAs = nameof(SourcePortMask))]
    internal ushort? SctpSourceMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Sctp ? _sourceMask : null);
        init;
    }

    [NetlinkAttribute(42, "TCA_FLOWER_KEY_SCTP_DST", BigEndian = true, ShownAs = nameof(DestinationPort))]
    internal ushort? SctpDestination
    {
        get => field ?? Single(Netlink.IPProtocol.Sctp, _destinationPort);
        init;
    }

    [NetlinkAttribute(40, "TCA_FLOWER_KEY_SCTP_DST_MASK", BigEndian = true, ShownAs = nameof(DestinationPortMask))]
    internal ushort? SctpDestinationMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Sctp ? _destinationMask : null);
        init;
    }

    [NetlinkAttribute(87, "TCA_FLOWER_KEY_PORT_SRC_MIN", BigEndian = true, ShownAs = nameof(SourcePort))]
    internal ushort? SourceLow
    {
        get => field ?? (_sourcePort is { } range && range.Low != range.High ? range.Low : null);
        init;
    }

    [NetlinkAttribute(88, "TCA_FLOWER_KEY_PORT_SRC_MAX", BigEndian = true, ShownAs = nameof(SourcePort))]
    internal ushort? SourceHigh
    {
        get => field ?? (_sourcePort is { } range && range.Low != range.High ? range.High : null);
        init;
    }

    [NetlinkAttribute(89, "TCA_FLOWER_KEY_PORT_DST_MIN", BigEndian = true, ShownAs = nameof(DestinationPort))]
    internal ushort? DestinationLow
    {
        get => field ?? (_destinationPort is { } range && range.Low != range.High ? range.Low : null);
        init;
    }

    [NetlinkAttribute(90, "TCA_FLOWER_KEY_PORT_DST_MAX", BigEndian = true, ShownAs = nameof(DestinationPort))]
    internal ushort? DestinationHigh
    {
        get => field ?? (_destinationPort is { } range && range.Low != range.High ? range.High : null);
        init;
    }

    /// <summary>The port that packets come from, or a range; needs <see cref="IPProtocol"/>: TCP, UDP or SCTP.</summary>
    [NetlinkProperty]
    public PortRange? SourcePort
    {
        get => _sourcePort ?? Range(TcpSource ?? UdpSource ?? SctpSource, SourceLow, SourceHigh);
        init
        {
            // What was read stands aside: a port and a range would contradict each other.
            TcpSource = UdpSource = SctpSource = SourceLow = SourceHigh = null;
            TcpSourceMask = UdpSourceMask = SctpSourceMask = null;
            _sourcePort = value;
        }
    }

    /// <summary>The bits of a single source port that are compared.</summary>
    [NetlinkProperty(Default = "all")]
    public ushort? SourcePortMask
    {
        get => _sourceMask ?? TcpSourceMask ?? UdpSourceMask ?? SctpSourceMask;
        init => _sourceMask = value;
    }

    /// <summary>The port that packets go to, or a range; needs <see cref="IPProtocol"/>: TCP, UDP or SCTP.</summary>
    [NetlinkProperty]
    public PortRange? DestinationPort
    {
        get => _destinationPort ?? Range(TcpDestination ?? UdpDestination ?? SctpDestination, DestinationLow, DestinationHigh);
        init
        {
            // What was read stands aside: a port and a range would contradict each other.
            TcpDestination = UdpDestination = SctpDestination = DestinationLow = DestinationHigh = null;
            TcpDestinationMask = UdpDestinationMask = SctpDestinationMask = null;
            _destinationPort = value;
        }
    }

    /// <summary>The bits of a single destination port that are compared.</summary>
    [NetlinkProperty(Default = "all")]
    public ushort? DestinationPortMask
    {
        get => _destinationMask ?? TcpDestinationMask ?? UdpDestinationMask ?? SctpDestinationMask;
        init => _destinationMask = value;
    }

    [NetlinkAttribute(49, "TCA_FLOWER_KEY_ICMPV4_CODE", ShownAs = nameof(IcmpCode))]
    internal byte? Icmp4Code
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Icmp ? _icmpCode : null);
        init;
    }

    [NetlinkAttribute(50, "TCA_FLOWER_KEY_ICMPV4_CODE_MASK", ShownAs = nameof(IcmpCodeMask))]
    internal byte? Icmp4CodeMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Icmp ? _icmpCodeMask : null);
        init;
    }

    [NetlinkAttribute(51, "TCA_FLOWER_KEY_ICMPV4_TYPE", ShownAs = nameof(IcmpType))]
    internal byte? Icmp4Type
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Icmp ? _icmpType : null);
        init;
    }

    [NetlinkAttribute(52, "TCA_FLOWER_KEY_ICMPV4_TYPE_MASK", ShownAs = nameof(IcmpTypeMask))]
    internal byte? Icmp4TypeMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.Icmp ? _icmpTypeMask : null);
        init;
    }

    [NetlinkAttribute(53, "TCA_FLOWER_KEY_ICMPV6_CODE", ShownAs = nameof(IcmpCode))]
    internal byte? Icmp6Code
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.IcmpV6 ? _icmpCode : null);
        init;
    }

    [NetlinkAttribute(54, "TCA_FLOWER_KEY_ICMPV6_CODE_MASK", ShownAs = nameof(IcmpCodeMask))]
    internal byte? Icmp6CodeMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.IcmpV6 ? _icmpCodeMask : null);
        init;
    }

    [NetlinkAttribute(55, "TCA_FLOWER_KEY_ICMPV6_TYPE", ShownAs = nameof(IcmpType))]
    internal byte? Icmp6Type
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.IcmpV6 ? _icmpType : null);
        init;
    }

    [NetlinkAttribute(56, "TCA_FLOWER_KEY_ICMPV6_TYPE_MASK", ShownAs = nameof(IcmpTypeMask))]
    internal byte? Icmp6TypeMask
    {
        get => field ?? (IPProtocol == Netlink.IPProtocol.IcmpV6 ? _icmpTypeMask : null);
        init;
    }

    /// <summary>The type of ICMP packets; needs <see cref="IPProtocol"/>: ICMP or ICMPv6.</summary>
    [NetlinkProperty]
    public byte? IcmpType
    {
        get => _icmpType ?? Icmp4Type ?? Icmp6Type;
        init => _icmpType = value;
    }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkProperty(Default = "all")]
    public byte? IcmpTypeMask
    {
        get => _icmpTypeMask ?? Icmp4TypeMask ?? Icmp6TypeMask;
        init => _icmpTypeMask = value;
    }

    /// <summary>The code of ICMP packets; needs <see cref="IPProtocol"/>: ICMP or ICMPv6.</summary>
    [NetlinkProperty]
    public byte? IcmpCode
    {
        get => _icmpCode ?? Icmp4Code ?? Icmp6Code;
        init => _icmpCode = value;
    }

    /// <summary>The bits of it that are compared.</summary>
    [NetlinkProperty(Default = "all")]
    public byte? IcmpCodeMask
    {
        get => _icmpCodeMask ?? Icmp4CodeMask ?? Icmp6CodeMask;
        init => _icmpCodeMask = value;
    }

    private static PortRange? Range(ushort? single, ushort? low, ushort? high) =>
        single is { } port ? new PortRange(port) : low is { } least && high is { } most && least <= most ? new PortRange(least, most) : null;

    private ushort? Single(IPProtocol protocol, PortRange? range) =>
        IPProtocol == protocol && range is { } ports && ports.Low == ports.High ? ports.Low : null;
}
