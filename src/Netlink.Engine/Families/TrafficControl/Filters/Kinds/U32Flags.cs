using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a u32 filter does when its keys match (<c>TC_U32_*</c>).</summary>
[Flags]
public enum U32Flags : byte
{
    /// <summary>The next table is looked in.</summary>
    None = 0,

    /// <summary>The packet is chosen, and no further filter is asked.</summary>
    [KernelName("TC_U32_TERMINAL")] Terminal = 1,

    /// <summary>The next table's offsets begin further on.</summary>
    [KernelName("TC_U32_OFFSET")] Offset = 2,

    /// <summary>How much further stands in the packet.</summary>
    [KernelName("TC_U32_VAROFFSET")] VariableOffset = 4,

    /// <summary>All further offsets begin there.</summary>
    [KernelName("TC_U32_EAT")] Eat = 8,
}
