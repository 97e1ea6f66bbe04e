using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What MCTP knows of a link.</summary>
[NetlinkAttributeSet]
public sealed partial record MctpLink
{
    /// <summary>The network's number.</summary>
    [NetlinkAttribute(1, "IFLA_MCTP_NET")]
    public uint? Network { get; init; }

    /// <summary>The physical binding's kind.</summary>
    [NetlinkAttribute(2, "IFLA_MCTP_PHYS_BINDING")]
    public byte? PhysicalBinding { get; init; }
}
