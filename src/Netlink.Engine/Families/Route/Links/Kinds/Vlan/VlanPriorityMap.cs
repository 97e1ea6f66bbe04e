using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A map of priorities.</summary>
[NetlinkAttributeSet]
internal sealed partial record VlanPriorityMap
{
    /// <summary>The pairs.</summary>
    [NetlinkAttribute(1, "IFLA_VLAN_QOS_MAPPING", ArrayKind.Repeated)]
    public IReadOnlyList<VlanPriority>? Items { get; init; }
}
