using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How a list of actions is wanted.</summary>
[Flags]
public enum ActionListFlags : uint
{
    /// <summary>At most 32 actions a message.</summary>
    None = 0,

    /// <summary>As many actions a message as fit (<c>TCA_ACT_FLAG_LARGE_DUMP_ON</c>).</summary>
    [KernelName("TCA_ACT_FLAG_LARGE_DUMP_ON")] Large = 1,

    /// <summary>Without settings and counters (<c>TCA_ACT_FLAG_TERSE_DUMP</c>).</summary>
    [KernelName("TCA_ACT_FLAG_TERSE_DUMP")] Terse = 2,
}
