using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The port profiles of a link's virtual functions.</summary>
[NetlinkAttributeSet]
internal sealed partial record VirtualPortList
{
    /// <summary>The profiles.</summary>
    [NetlinkAttribute(1, "IFLA_VF_PORT", ArrayKind.Repeated)]
    public IReadOnlyList<VirtualPort>? Items { get; init; }
}
