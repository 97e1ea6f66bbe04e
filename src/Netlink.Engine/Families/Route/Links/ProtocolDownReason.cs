using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Who holds a link down.</summary>
[NetlinkAttributeSet]
public sealed partial record ProtocolDownReason
{
    /// <summary>In a change: which reasons are meant.</summary>
    [NetlinkAttribute(1, "IFLA_PROTO_DOWN_REASON_MASK")]
    public uint? Mask { get; init; }

    /// <summary>The reasons, a bit each; what they mean is in <c>/etc/iproute2/protodown_reasons.d</c>.</summary>
    [NetlinkAttribute(2, "IFLA_PROTO_DOWN_REASON_VALUE")]
    public uint? Value { get; init; }
}
