using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How far away a destination is.</summary>
public enum RouteScope : byte
{
    /// <summary>Anywhere, beyond a gateway.</summary>
    [KernelName("RT_SCOPE_UNIVERSE")] Universe = 0,

    /// <summary>In this site.</summary>
    [KernelName("RT_SCOPE_SITE")] Site = 200,

    /// <summary>On the link.</summary>
    [KernelName("RT_SCOPE_LINK")] Link = 253,

    /// <summary>This machine.</summary>
    [KernelName("RT_SCOPE_HOST")] Host = 254,

    /// <summary>Nowhere.</summary>
    [KernelName("RT_SCOPE_NOWHERE")] Nowhere = 255,
}
