using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link with IP addresses of its own, and the hardware address of the link that it lies on.</summary>
[NetlinkAttributeSet]
[SubMessage("ipvlan"), SubMessage("ipvtap")]
public sealed partial record IpvlanOptions : LinkOptions
{
    /// <summary>On which layer packets are told apart.</summary>
    [NetlinkAttribute(1, "IFLA_IPVLAN_MODE", Default = "l3")]
    public IpvlanMode? Mode { get; init; }

    /// <summary>How it and its siblings reach each other; directly where nothing is set.</summary>
    [NetlinkAttribute(2, "IFLA_IPVLAN_FLAGS")]
    public IpvlanFlags? Flags { get; init; }
}
