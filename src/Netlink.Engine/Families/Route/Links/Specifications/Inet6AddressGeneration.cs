using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How a link makes its IPv6 addresses.</summary>
public enum Inet6AddressGeneration : byte
{
    /// <summary>From the hardware address.</summary>
    [KernelName("IN6_ADDR_GEN_MODE_EUI64")] Eui64 = 0,

    /// <summary>No link-local address.</summary>
    [KernelName("IN6_ADDR_GEN_MODE_NONE")] None = 1,

    /// <summary>From a secret: stable, and not to be traced (RFC 7217).</summary>
    [KernelName("IN6_ADDR_GEN_MODE_STABLE_PRIVACY")] StablePrivacy = 2,

    /// <summary>From a random secret.</summary>
    [KernelName("IN6_ADDR_GEN_MODE_RANDOM")] Random = 3,
}
