using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a rule does with a packet (<c>FR_ACT_*</c>).</summary>
public enum RuleAction : byte
{
    /// <summary>Not said.</summary>
    [KernelName("FR_ACT_UNSPEC")] Unspecified = 0,

    /// <summary>It looks in a table.</summary>
    [KernelName("FR_ACT_TO_TBL")] Table = 1,

    /// <summary>It goes on with another rule.</summary>
    [KernelName("FR_ACT_GOTO")] Goto = 2,

    /// <summary>Nothing.</summary>
    [KernelName("FR_ACT_NOP")] Nop = 3,

    /// <summary>It drops the packet in silence.</summary>
    [KernelName("FR_ACT_BLACKHOLE")] Blackhole = 6,

    /// <summary>It drops the packet, and the sender is told that the network is unreachable.</summary>
    [KernelName("FR_ACT_UNREACHABLE")] Unreachable = 7,

    /// <summary>It drops the packet, and the sender is told that this is prohibited.</summary>
    [KernelName("FR_ACT_PROHIBIT")] Prohibit = 8,
}
