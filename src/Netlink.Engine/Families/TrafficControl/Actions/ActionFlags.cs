using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How an action is kept (<c>TCA_ACT_FLAGS_*</c>).</summary>
[Flags]
public enum ActionFlags : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its counters are not kept for each processor.</summary>
    [KernelName("TCA_ACT_FLAGS_NO_PERCPU_STATS")] NoPerProcessorCounters = 1,

    /// <summary>It is not given to hardware.</summary>
    [KernelName("TCA_ACT_FLAGS_SKIP_HW")] SkipHardware = 2,

    /// <summary>It is for hardware only.</summary>
    [KernelName("TCA_ACT_FLAGS_SKIP_SW")] SkipSoftware = 4,
}
