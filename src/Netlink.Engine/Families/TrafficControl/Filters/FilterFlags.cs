using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Where a filter works (<c>TCA_CLS_FLAGS_*</c>).</summary>
[Flags]
public enum FilterFlags : uint
{
    /// <summary>Where it can.</summary>
    None = 0,

    /// <summary>Not in hardware.</summary>
    [KernelName("TCA_CLS_FLAGS_SKIP_HW")] SkipHardware = 1,

    /// <summary>In hardware only.</summary>
    [KernelName("TCA_CLS_FLAGS_SKIP_SW")] SkipSoftware = 2,

    /// <summary>It is in hardware: the kernel tells it.</summary>
    [KernelName("TCA_CLS_FLAGS_IN_HW")] InHardware = 4,

    /// <summary>It is not in hardware: the kernel tells it.</summary>
    [KernelName("TCA_CLS_FLAGS_NOT_IN_HW")] NotInHardware = 8,

    /// <summary>The kernel says why hardware does not take it.</summary>
    [KernelName("TCA_CLS_FLAGS_VERBOSE")] Verbose = 16,
}
