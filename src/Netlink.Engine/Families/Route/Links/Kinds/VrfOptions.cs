using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A routing domain: what goes through its ports is routed by its table.</summary>
[NetlinkAttributeSet]
[SubMessage("vrf")]
public sealed partial record VrfOptions : LinkOptions
{
    /// <summary>The routing table's number.</summary>
    [NetlinkAttribute(1, "IFLA_VRF_TABLE")]
    public uint? Table { get; init; }
}
