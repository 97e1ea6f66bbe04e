using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How far an SCTP association is, as the tracker sees it pass by (<c>SCTP_CONNTRACK_*</c>).</summary>
public enum ConntrackSctpState : byte
{
    /// <summary>Nothing seen.</summary>
    [KernelName("SCTP_CONNTRACK_NONE")] None = 0,

    /// <summary>INIT seen, or ended.</summary>
    [KernelName("SCTP_CONNTRACK_CLOSED")] Closed = 1,

    /// <summary>INIT and its answer seen.</summary>
    [KernelName("SCTP_CONNTRACK_COOKIE_WAIT")] CookieWait = 2,

    /// <summary>The cookie was sent back.</summary>
    [KernelName("SCTP_CONNTRACK_COOKIE_ECHOED")] CookieEchoed = 3,

    /// <summary>It stands.</summary>
    [KernelName("SCTP_CONNTRACK_ESTABLISHED")] Established = 4,

    /// <summary>The initiator ends it.</summary>
    [KernelName("SCTP_CONNTRACK_SHUTDOWN_SENT")] ShutdownSent = 5,

    /// <summary>The other side ends it.</summary>
    [KernelName("SCTP_CONNTRACK_SHUTDOWN_RECD")] ShutdownReceived = 6,

    /// <summary>The end was confirmed.</summary>
    [KernelName("SCTP_CONNTRACK_SHUTDOWN_ACK_SENT")] ShutdownAckSent = 7,

    /// <summary>Another path of the association is being tried.</summary>
    [KernelName("SCTP_CONNTRACK_HEARTBEAT_SENT")] HeartbeatSent = 8,

    /// <summary>Another path of the association works. No longer used.</summary>
    [KernelName("SCTP_CONNTRACK_HEARTBEAT_ACKED")] HeartbeatAcked = 9,
}
