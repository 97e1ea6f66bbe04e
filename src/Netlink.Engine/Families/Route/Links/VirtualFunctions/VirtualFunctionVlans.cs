using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The VLANs of a virtual function.</summary>
[NetlinkAttributeSet]
public sealed partial record VirtualFunctionVlans
{
    /// <summary>The VLANs.</summary>
    [NetlinkAttribute(1, "IFLA_VF_VLAN_INFO", ArrayKind.Repeated)]
    public IReadOnlyList<VirtualFunctionVlanInfo>? Items { get; init; }
}
