using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A pair of virtual Ethernet links: what goes in at one comes out at the other.</summary>
[NetlinkAttributeSet]
[SubMessage("veth")]
public sealed partial record VethOptions : LinkOptions
{
    /// <summary>The other end: its name, address, MTU, namespace, as for any link.</summary>
    [NetlinkAttribute(1, "VETH_INFO_PEER")]
    public Link? Peer { get; init; }
}
