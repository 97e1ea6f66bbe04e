using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A connection's security context.</summary>
[NetlinkAttributeSet]
internal sealed partial record ConntrackSecurity
{
    [NetlinkAttribute(1, "CTA_SECCTX_NAME")]
    public string? Name { get; init; }
}
