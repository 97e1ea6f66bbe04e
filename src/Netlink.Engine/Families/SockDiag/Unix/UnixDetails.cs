using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a query of Unix sockets asks for (<c>UDIAG_SHOW_*</c>).</summary>
[Flags]
public enum UnixDetails : uint
{
    /// <summary>Nothing beyond.</summary>
    None = 0,

    /// <summary>The name.</summary>
    [KernelName("UDIAG_SHOW_NAME")] Name = 1,

    /// <summary>The file that the name is.</summary>
    [KernelName("UDIAG_SHOW_VFS")] File = 2,

    /// <summary>The other side.</summary>
    [KernelName("UDIAG_SHOW_PEER")] Peer = 4,

    /// <summary>Connections that wait to be accepted.</summary>
    [KernelName("UDIAG_SHOW_ICONS")] Pending = 8,

    /// <summary>The queues.</summary>
    [KernelName("UDIAG_SHOW_RQLEN")] Queues = 0x10,

    /// <summary>Memory.</summary>
    [KernelName("UDIAG_SHOW_MEMINFO")] Memory = 0x20,

    /// <summary>The user.</summary>
    [KernelName("UDIAG_SHOW_UID")] User = 0x40,

    /// <summary>Everything.</summary>
    All = 0x7f,
}
