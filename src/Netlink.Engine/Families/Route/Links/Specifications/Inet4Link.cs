using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What IPv4 knows of a link.</summary>
[NetlinkAttributeSet]
public sealed partial record Inet4Link
{
    /// <summary>The settings of <c>/proc/sys/net/ipv4/conf</c>, by number from 1 (<c>IPV4_DEVCONF_*</c>).</summary>
    [NetlinkAttribute(1, "IFLA_INET_CONF", ArrayKind.Packed)]
    public IReadOnlyList<uint>? Settings { get; init; }
}
