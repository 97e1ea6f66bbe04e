using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Some of the states of sockets: what a query asks for. Each bit is <c>1 &lt;&lt;</c> a <see cref="SocketState"/>.</summary>
[Flags]
public enum SocketStates : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="SocketState.Established"/>.</summary>
    [KernelName("1 << BPF_TCP_ESTABLISHED")] Established = 1 << 1,

    /// <summary><see cref="SocketState.SynSent"/>.</summary>
    [KernelName("1 << BPF_TCP_SYN_SENT")] SynSent = 1 << 2,

    /// <summary><see cref="SocketState.SynReceived"/>.</summary>
    [KernelName("1 << BPF_TCP_SYN_RECV")] SynReceived = 1 << 3,

    /// <summary><see cref="SocketState.FinWait1"/>.</summary>
    [KernelName("1 << BPF_TCP_FIN_WAIT1")] FinWait1 = 1 << 4,

    /// <summary><see cref="SocketState.FinWait2"/>.</summary>
    [KernelName("1 << BPF_TCP_FIN_WAIT2")] FinWait2 = 1 << 5,

    /// <summary><see cref="SocketState.TimeWait"/>.</summary>
    [KernelName("1 << BPF_TCP_TIME_WAIT")] TimeWait = 1 << 6,

    /// <summary><see cref="SocketState.Closed"/>.</summary>
    [KernelName("1 << BPF_TCP_CLOSE")] Closed = 1 << 7,

    /// <summary><see cref="SocketState.CloseWait"/>.</summary>
    [KernelName("1 << BPF_TCP_CLOSE_WAIT")] CloseWait = 1 << 8,

    /// <summary><see cref="SocketState.LastAck"/>.</summary>
    [KernelName("1 << BPF_TCP_LAST_ACK")] LastAck = 1 << 9,

    /// <summary><see cref="SocketState.Listen"/>.</summary>
    [KernelName("1 << BPF_TCP_LISTEN")] Listen = 1 << 10,

    /// <summary><see cref="SocketState.Closing"/>.</summary>
    [KernelName("1 << BPF_TCP_CLOSING")] Closing = 1 << 11,

    /// <summary><see cref="SocketState.NewSynReceived"/>.</summary>
    [KernelName("1 << BPF_TCP_NEW_SYN_RECV")] NewSynReceived = 1 << 12,

    /// <summary><see cref="SocketState.Bound"/>.</summary>
    [KernelName("1 << BPF_TCP_BOUND_INACTIVE")] Bound = 1 << 13,

    /// <summary>All that are or were connected: neither listening nor closed.</summary>
    Connected = Established | SynSent | SynReceived | FinWait1 | FinWait2 | TimeWait | CloseWait | LastAck | Closing | NewSynReceived,

    /// <summary>Connected, but for those that only ask for a connection.</summary>
    Synchronized = Connected & ~SynSent,

    /// <summary>What the kernel keeps as less than a socket: <c>ss</c> calls it <c>bucket</c>.</summary>
    Small = SynReceived | TimeWait | NewSynReceived,

    /// <summary>What the kernel keeps as a whole socket.</summary>
    Big = All & ~Small,

    /// <summary>All.</summary>
    All = (1 << 14) - 2,
}
