using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What random early detection does with packets.</summary>
[Flags]
public enum RedFlags : byte
{
    /// <summary>They are dropped.</summary>
    None = 0,

    /// <summary>They are marked instead, where both ends can take that.</summary>
    [KernelName("TC_RED_ECN")] Ecn = 1,

    /// <summary>They are dropped above the greatest average even then.</summary>
    [KernelName("TC_RED_HARDDROP")] HardDrop = 2,

    /// <summary>The average goes down while nothing is sent, too.</summary>
    [KernelName("TC_RED_ADAPTATIVE")] Adaptive = 4,

    /// <summary>Those that cannot be marked are let through.</summary>
    [KernelName("TC_RED_NODROP")] NoDrop = 8,
}
