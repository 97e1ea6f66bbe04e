using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The virtual functions of a link.</summary>
[NetlinkAttributeSet]
internal sealed partial record VirtualFunctionList
{
    /// <summary>The functions.</summary>
    [NetlinkAttribute(1, "IFLA_VF_INFO", ArrayKind.Repeated, NoNestedFlag = true)]
    public IReadOnlyList<VirtualFunction>? Items { get; init; }
}
