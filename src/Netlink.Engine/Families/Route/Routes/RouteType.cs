using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What happens with a packet that a route matches.</summary>
public enum RouteType : byte
{
    /// <summary>Not said.</summary>
    [KernelName("RTN_UNSPEC")] Unspecified = 0,

    /// <summary>It goes by a gateway or a link.</summary>
    [KernelName("RTN_UNICAST")] Unicast = 1,

    /// <summary>It is for this machine.</summary>
    [KernelName("RTN_LOCAL")] Local = 2,

    /// <summary>It is for this machine, and goes out as a broadcast.</summary>
    [KernelName("RTN_BROADCAST")] Broadcast = 3,

    /// <summary>It is for this machine, and goes out as usual.</summary>
    [KernelName("RTN_ANYCAST")] Anycast = 4,

    /// <summary>It is for a multicast group.</summary>
    [KernelName("RTN_MULTICAST")] Multicast = 5,

    /// <summary>It is dropped in silence.</summary>
    [KernelName("RTN_BLACKHOLE")] Blackhole = 6,

    /// <summary>It is dropped, and the sender told that the host is unreachable.</summary>
    [KernelName("RTN_UNREACHABLE")] Unreachable = 7,

    /// <summary>It is dropped, and the sender told that this is prohibited.</summary>
    [KernelName("RTN_PROHIBIT")] Prohibit = 8,

    /// <summary>The search goes on in the next table.</summary>
    [KernelName("RTN_THROW")] Throw = 9,

    /// <summary>A relic.</summary>
    [KernelName("RTN_NAT")] Nat = 10,

    /// <summary>A relic.</summary>
    [KernelName("RTN_XRESOLVE")] ExternalResolve = 11,
}
