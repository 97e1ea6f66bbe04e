using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a query of TCP, UDP, SCTP and raw sockets asks for beyond addresses, states and queues. Each costs the kernel time.</summary>
[Flags]
public enum InetDetails : byte
{
    /// <summary>Nothing beyond.</summary>
    None = 0,

    /// <summary>Memory, the short form: <see cref="InetSocketEntry.MemoryInfo"/>.</summary>
    [KernelName("1 << (INET_DIAG_MEMINFO - 1)")] MemoryInfo = 1 << 0,

    /// <summary>What the protocol knows of the connection, with the upper layer and keys: <see cref="InetSocketEntry.Tcp"/>.</summary>
    [KernelName("1 << (INET_DIAG_INFO - 1)")] Info = 1 << 1,

    /// <summary>What the congestion control knows: <see cref="InetSocketEntry.Bbr"/>.</summary>
    [KernelName("1 << (INET_DIAG_VEGASINFO - 1)")] CongestionInfo = 1 << 2,

    /// <summary>The congestion control: <see cref="InetSocketEntry.CongestionControl"/>.</summary>
    [KernelName("1 << (INET_DIAG_CONG - 1)")] Congestion = 1 << 3,

    /// <summary><see cref="InetSocketEntry.TypeOfService"/>.</summary>
    [KernelName("1 << (INET_DIAG_TOS - 1)")] TypeOfService = 1 << 4,

    /// <summary><see cref="InetSocketEntry.TrafficClass"/>, and <see cref="InetSocketEntry.ClassId"/> with it.</summary>
    [KernelName("1 << (INET_DIAG_TCLASS - 1)")] TrafficClass = 1 << 5,

    /// <summary>Memory: <see cref="InetSocketEntry.Memory"/>.</summary>
    [KernelName("1 << (INET_DIAG_SKMEMINFO - 1)")] Memory = 1 << 6,

    /// <summary><see cref="InetSocketEntry.Shutdown"/>, which most sockets tell anyway.</summary>
    [KernelName("1 << (INET_DIAG_SHUTDOWN - 1)")] Shutdown = 1 << 7,

    /// <summary>Everything.</summary>
    All = 0xff,
}
