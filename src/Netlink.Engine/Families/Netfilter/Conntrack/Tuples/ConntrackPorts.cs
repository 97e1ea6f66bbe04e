using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>
/// A tuple's protocol, and the ports or ICMP numbers that tell its connections apart. The kernel has other attributes for ICMPv6 than for
/// ICMP; here they are the same, and the protocol chooses.
/// </summary>
[NetlinkAttributeSet]
internal readonly partial record struct ConntrackPorts
{
    private readonly ushort? _icmpId;
    private readonly byte? _icmpType;
    private readonly byte? _icmpCode;

    [NetlinkAttribute(1, "CTA_PROTO_NUM")]
    public IPProtocol? Protocol { get; init; }

    [NetlinkAttribute(2, "CTA_PROTO_SRC_PORT", BigEndian = true)]
    public ushort? SourcePort { get; init; }

    [NetlinkAttribute(3, "CTA_PROTO_DST_PORT", BigEndian = true)]
    public ushort? DestinationPort { get; init; }

    public ushort? IcmpId { get => _icmpId; init => _icmpId = value; }

    public byte? IcmpType { get => _icmpType; init => _icmpType = value; }

    public byte? IcmpCode { get => _icmpCode; init => _icmpCode = value; }

    [NetlinkAttribute(4, "CTA_PROTO_ICMP_ID", BigEndian = true, ShownAs = nameof(IcmpId))]
    internal ushort? IcmpV4Id { get => IsV6 ? null : _icmpId; init => _icmpId = value ?? _icmpId; }

    [NetlinkAttribute(5, "CTA_PROTO_ICMP_TYPE", ShownAs = nameof(IcmpType))]
    internal byte? IcmpV4Type { get => IsV6 ? null : _icmpType; init => _icmpType = value ?? _icmpType; }

    [NetlinkAttribute(6, "CTA_PROTO_ICMP_CODE", ShownAs = nameof(IcmpCode))]
    internal byte? IcmpV4Code { get => IsV6 ? null : _icmpCode; init => _icmpCode = value ?? _icmpCode; }

    [NetlinkAttribute(7, "CTA_PROTO_ICMPV6_ID", BigEndian = true, ShownAs = nameof(IcmpId))]
    internal ushort? IcmpV6Id { get => IsV6 ? _icmpId : null; init => _icmpId = value ?? _icmpId; }

    [NetlinkAttribute(8, "CTA_PROTO_ICMPV6_TYPE", ShownAs = nameof(IcmpType))]
    internal byte? IcmpV6Type { get => IsV6 ? _icmpType : null; init => _icmpType = value ?? _icmpType; }

    [NetlinkAttribute(9, "CTA_PROTO_ICMPV6_CODE", ShownAs = nameof(IcmpCode))]
    internal byte? IcmpV6Code { get => IsV6 ? _icmpCode : null; init => _icmpCode = value ?? _icmpCode; }

    private bool IsV6 => Protocol == IPProtocol.IcmpV6;
}
