using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a link has as the port of a VRF.</summary>
[NetlinkAttributeSet]
[SubMessage("vrf")]
public sealed partial record VrfPortOptions : PortOptions
{
    /// <summary>The VRF's routing table.</summary>
    [NetlinkAttribute(1, "IFLA_VRF_PORT_TABLE", ReadOnly = true)]
    public uint? Table { get; init; }
}
