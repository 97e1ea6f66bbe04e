using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Who is to run a bridge's spanning tree protocol.</summary>
public enum BridgeStpMode : uint
{
    /// <summary>A program where there is one, else the kernel.</summary>
    [KernelName("BR_STP_MODE_AUTO")] Auto = 0,

    /// <summary>A program.</summary>
    [KernelName("BR_STP_MODE_USER")] User = 1,

    /// <summary>The kernel.</summary>
    [KernelName("BR_STP_MODE_KERNEL")] Kernel = 2,
}
