using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Whether a bridge runs the spanning tree protocol.</summary>
public enum BridgeStpState : uint
{
    /// <summary>It does not.</summary>
    [KernelName("BR_NO_STP")] Off = 0,

    /// <summary>The kernel does.</summary>
    [KernelName("BR_KERNEL_STP")] Kernel = 1,

    /// <summary>A program does.</summary>
    [KernelName("BR_USER_STP")] User = 2,
}
