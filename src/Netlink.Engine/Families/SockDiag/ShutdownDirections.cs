using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Which directions of a socket were closed.</summary>
[Flags]
public enum ShutdownDirections : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Nothing is received any more (<c>RCV_SHUTDOWN</c>).</summary>
    [KernelName("SHUT_RD + 1")] Receive = 1,

    /// <summary>Nothing is sent any more (<c>SEND_SHUTDOWN</c>).</summary>
    [KernelName("SHUT_WR + 1")] Send = 2,

    /// <summary>Neither.</summary>
    [KernelName("SHUT_RDWR + 1")] Both = 3,
}
