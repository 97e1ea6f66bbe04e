using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What each protocol knows of a link; the attributes' numbers are address families.</summary>
[NetlinkAttributeSet]
[SubMessage(0)]
public sealed partial record LinkFamilies : LinkSpecification
{
    /// <summary>IPv4.</summary>
    [NetlinkAttribute(2, "AF_INET", NoNestedFlag = true)]
    public Inet4Link? Inet4 { get; init; }

    /// <summary>IPv6.</summary>
    [NetlinkAttribute(10, "AF_INET6", NoNestedFlag = true)]
    public Inet6Link? Inet6 { get; init; }

    /// <summary>MCTP.</summary>
    [NetlinkAttribute(45, "AF_MCTP", NoNestedFlag = true)]
    public MctpLink? Mctp { get; init; }
}
