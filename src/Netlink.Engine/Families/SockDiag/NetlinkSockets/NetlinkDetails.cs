using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a query of netlink sockets asks for (<c>NDIAG_SHOW_*</c>).</summary>
[Flags]
public enum NetlinkDetails : uint
{
    /// <summary>Nothing beyond.</summary>
    None = 0,

    /// <summary>Memory.</summary>
    [KernelName("NDIAG_SHOW_MEMINFO")] Memory = 1,

    /// <summary>The groups it listens to.</summary>
    [KernelName("NDIAG_SHOW_GROUPS")] Groups = 2,

    /// <summary>What it is.</summary>
    [KernelName("NDIAG_SHOW_FLAGS")] Flags = 8,

    /// <summary>Everything.</summary>
    All = 0xb,
}
