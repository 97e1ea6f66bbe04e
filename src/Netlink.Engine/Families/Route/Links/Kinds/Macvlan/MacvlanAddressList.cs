using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The addresses of a MACVLAN in source mode.</summary>
[NetlinkAttributeSet]
internal sealed partial record MacvlanAddressList
{
    /// <summary>The addresses.</summary>
    [NetlinkAttribute(4, "IFLA_MACVLAN_MACADDR", ArrayKind.Repeated)]
    public IReadOnlyList<HardwareAddress>? Items { get; init; }
}
