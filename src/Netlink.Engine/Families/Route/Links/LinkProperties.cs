using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A link's alternative names.</summary>
[NetlinkAttributeSet]
internal sealed partial record LinkProperties
{
    /// <summary>The names.</summary>
    [NetlinkAttribute(53, "IFLA_ALT_IFNAME", ArrayKind.Repeated)]
    public IReadOnlyList<string>? AlternativeNames { get; init; }
}
