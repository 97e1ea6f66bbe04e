using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a connection's timer is for.</summary>
public enum InetTimer : byte
{
    /// <summary>No timer runs.</summary>
    [KernelName("IDIAG_TIMER_OFF")] Off = 0,

    /// <summary>Data is sent again.</summary>
    [KernelName("IDIAG_TIMER_ON")] Retransmission = 1,

    /// <summary>The other side is asked whether it is alive.</summary>
    [KernelName("IDIAG_TIMER_KEEPALIVE")] KeepAlive = 2,

    /// <summary>The end is forgotten.</summary>
    [KernelName("IDIAG_TIMER_TIMEWAIT")] TimeWait = 3,

    /// <summary>The other side, which has no room, is asked again.</summary>
    [KernelName("IDIAG_TIMER_PROBE0")] ZeroWindowProbe = 4,

    /// <summary>Received data is confirmed. Newer than Linux 6.1.</summary>
    [KernelName("IDIAG_TIMER_DELACK")] DelayedAcknowledgement = 5,
}
