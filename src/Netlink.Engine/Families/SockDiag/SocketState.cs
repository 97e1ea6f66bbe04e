using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a socket does: the states of TCP, which other protocols borrow (<c>TCP_*</c>).</summary>
public enum SocketState : byte
{
    /// <summary>The kernel tells no state.</summary>
    None = 0,

    /// <summary>Connected (<c>TCP_ESTABLISHED</c>).</summary>
    [KernelName("BPF_TCP_ESTABLISHED")] Established = 1,

    /// <summary>Asks for a connection (<c>TCP_SYN_SENT</c>).</summary>
    [KernelName("BPF_TCP_SYN_SENT")] SynSent = 2,

    /// <summary>Was asked for a connection, and has answered (<c>TCP_SYN_RECV</c>).</summary>
    [KernelName("BPF_TCP_SYN_RECV")] SynReceived = 3,

    /// <summary>Closed here; the other side has not confirmed it (<c>TCP_FIN_WAIT1</c>).</summary>
    [KernelName("BPF_TCP_FIN_WAIT1")] FinWait1 = 4,

    /// <summary>Closed here and confirmed; the other side may still send (<c>TCP_FIN_WAIT2</c>).</summary>
    [KernelName("BPF_TCP_FIN_WAIT2")] FinWait2 = 5,

    /// <summary>Over; late packets are still waited for (<c>TCP_TIME_WAIT</c>).</summary>
    [KernelName("BPF_TCP_TIME_WAIT")] TimeWait = 6,

    /// <summary>Not connected (<c>TCP_CLOSE</c>). The usual state of UDP, raw and unconnected Unix sockets.</summary>
    [KernelName("BPF_TCP_CLOSE")] Closed = 7,

    /// <summary>The other side has closed; this one has not (<c>TCP_CLOSE_WAIT</c>).</summary>
    [KernelName("BPF_TCP_CLOSE_WAIT")] CloseWait = 8,

    /// <summary>Both sides have closed; the last confirmation is missing (<c>TCP_LAST_ACK</c>).</summary>
    [KernelName("BPF_TCP_LAST_ACK")] LastAck = 9,

    /// <summary>Waits for connections (<c>TCP_LISTEN</c>).</summary>
    [KernelName("BPF_TCP_LISTEN")] Listen = 10,

    /// <summary>Both sides closed at the same time (<c>TCP_CLOSING</c>).</summary>
    [KernelName("BPF_TCP_CLOSING")] Closing = 11,

    /// <summary>Was asked for a connection that has no socket yet (<c>TCP_NEW_SYN_RECV</c>). Reported as <see cref="SynReceived"/>.</summary>
    [KernelName("BPF_TCP_NEW_SYN_RECV")] NewSynReceived = 12,

    /// <summary>Has a port, and neither listens nor is connected (<c>TCP_BOUND_INACTIVE</c>). Since Linux 6.8, where asked for.</summary>
    [KernelName("BPF_TCP_BOUND_INACTIVE")] Bound = 13,
}
