using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a query of XDP sockets asks for (<c>XDP_SHOW_*</c>).</summary>
[Flags]
public enum XdpDetails : uint
{
    /// <summary>Nothing beyond.</summary>
    None = 0,

    /// <summary>Link and queue, and the user.</summary>
    [KernelName("XDP_SHOW_INFO")] Info = 1,

    /// <summary>Its rings.</summary>
    [KernelName("XDP_SHOW_RING_CFG")] Rings = 2,

    /// <summary>The memory that packets lie in.</summary>
    [KernelName("XDP_SHOW_UMEM")] PacketMemory = 4,

    /// <summary>Memory.</summary>
    [KernelName("XDP_SHOW_MEMINFO")] Memory = 8,

    /// <summary>Statistics.</summary>
    [KernelName("XDP_SHOW_STATS")] Statistics = 0x10,

    /// <summary>Everything.</summary>
    All = 0x1f,
}
