using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How far a TCP connection is, as the tracker sees it pass by (<c>TCP_CONNTRACK_*</c>).</summary>
public enum ConntrackTcpState : byte
{
    /// <summary>Nothing seen.</summary>
    [KernelName("TCP_CONNTRACK_NONE")] None = 0,

    /// <summary>SYN seen.</summary>
    [KernelName("TCP_CONNTRACK_SYN_SENT")] SynSent = 1,

    /// <summary>SYN and its answer seen.</summary>
    [KernelName("TCP_CONNTRACK_SYN_RECV")] SynReceived = 2,

    /// <summary>It stands.</summary>
    [KernelName("TCP_CONNTRACK_ESTABLISHED")] Established = 3,

    /// <summary>One side has ended it.</summary>
    [KernelName("TCP_CONNTRACK_FIN_WAIT")] FinWait = 4,

    /// <summary>The other side knows.</summary>
    [KernelName("TCP_CONNTRACK_CLOSE_WAIT")] CloseWait = 5,

    /// <summary>Both sides have ended it; the last confirmation is missing.</summary>
    [KernelName("TCP_CONNTRACK_LAST_ACK")] LastAck = 6,

    /// <summary>Ended; late packets are still waited for.</summary>
    [KernelName("TCP_CONNTRACK_TIME_WAIT")] TimeWait = 7,

    /// <summary>Reset, or long ended.</summary>
    [KernelName("TCP_CONNTRACK_CLOSE")] Close = 8,

    /// <summary>SYN seen from both sides.</summary>
    [KernelName("TCP_CONNTRACK_SYN_SENT2")] SynSentTwice = 9,
}
