using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How much a router advertisement recommends a route (RFC 4191).</summary>
public enum RoutePreference : byte
{
    /// <summary>As usual.</summary>
    [KernelName("ICMPV6_ROUTER_PREF_MEDIUM")] Medium = 0,

    /// <summary>More.</summary>
    [KernelName("ICMPV6_ROUTER_PREF_HIGH")] High = 1,

    /// <summary>Not valid.</summary>
    [KernelName("ICMPV6_ROUTER_PREF_INVALID")] Invalid = 2,

    /// <summary>Less.</summary>
    [KernelName("ICMPV6_ROUTER_PREF_LOW")] Low = 3,
}
