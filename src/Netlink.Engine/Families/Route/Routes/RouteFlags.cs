using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a route's next hop is and does, and what a look-up wants (<c>RTNH_F_*</c>, <c>RTM_F_*</c>).</summary>
[Flags]
public enum RouteFlags : uint
{
    /// <summary>It does not work.</summary>
    [KernelName("RTNH_F_DEAD")] Dead = 0x1,

    /// <summary>Its gateway is looked up in turn.</summary>
    [KernelName("RTNH_F_PERVASIVE")] Pervasive = 0x2,

    /// <summary>Its gateway is on the link, whatever other routes say.</summary>
    [KernelName("RTNH_F_ONLINK")] OnLink = 0x4,

    /// <summary>The hardware has it.</summary>
    [KernelName("RTNH_F_OFFLOAD")] Offload = 0x8,

    /// <summary>Its link has no carrier.</summary>
    [KernelName("RTNH_F_LINKDOWN")] LinkDown = 0x10,

    /// <summary>Its multicast entry is not resolved.</summary>
    [KernelName("RTNH_F_UNRESOLVED")] Unresolved = 0x20,

    /// <summary>The hardware hands its packets to the kernel.</summary>
    [KernelName("RTNH_F_TRAP")] Trap = 0x40,

    /// <summary>A relic.</summary>
    [KernelName("RTM_F_NOTIFY")] Notify = 0x100,

    /// <summary>It is from the cache.</summary>
    [KernelName("RTM_F_CLONED")] Cloned = 0x200,

    /// <summary>A relic.</summary>
    [KernelName("RTM_F_EQUALIZE")] Equalize = 0x400,

    /// <summary>It is a prefix.</summary>
    [KernelName("RTM_F_PREFIX")] Prefix = 0x800,

    /// <summary>A look-up tells the table.</summary>
    [KernelName("RTM_F_LOOKUP_TABLE")] LookupTable = 0x1000,

    /// <summary>A look-up gives the route itself, not what it makes of the packet.</summary>
    [KernelName("RTM_F_FIB_MATCH")] FibMatch = 0x2000,

    /// <summary>The hardware has the route.</summary>
    [KernelName("RTM_F_OFFLOAD")] HardwareOffload = 0x4000,

    /// <summary>The hardware hands the route's packets to the kernel.</summary>
    [KernelName("RTM_F_TRAP")] HardwareTrap = 0x8000,

    /// <summary>The hardware refused the route.</summary>
    [KernelName("RTM_F_OFFLOAD_FAILED")] HardwareOffloadFailed = 0x20000000,
}
