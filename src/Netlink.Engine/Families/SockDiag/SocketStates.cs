namespace Netlink.SocketDiagnostics;

/// <summary>Some of the states of sockets: what a query asks for. Each bit is <c>1 &lt;&lt;</c> a <see cref="SocketState"/>.</summary>
[Flags]
public enum SocketStates : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary><see cref="SocketState.Established"/>.</summary>
    Established = 1 << 1,

    /// <summary><see cref="SocketState.SynSent"/>.</summary>
    SynSent = 1 << 2,

    /// <summary><see cref="SocketState.SynReceived"/>.</summary>
    SynReceived = 1 << 3,

    /// <summary><see cref="SocketState.FinWait1"/>.</summary>
    FinWait1 = 1 << 4,

    /// <summary><see cref="SocketState.FinWait2"/>.</summary>
    FinWait2 = 1 << 5,

    /// <summary><see cref="SocketState.TimeWait"/>.</summary>
    TimeWait = 1 << 6,

    /// <summary><see cref="SocketState.Closed"/>.</summary>
    Closed = 1 << 7,

    /// <summary><see cref="SocketState.CloseWait"/>.</summary>
    CloseWait = 1 << 8,

    /// <summary><see cref="SocketState.LastAck"/>.</summary>
    LastAck = 1 << 9,

    /// <summary><see cref="SocketState.Listen"/>.</summary>
    Listen = 1 << 10,

    /// <summary><see cref="SocketState.Closing"/>.</summary>
    Closing = 1 << 11,

    /// <summary><see cref="SocketState.NewSynReceived"/>.</summary>
    NewSynReceived = 1 << 12,

    /// <summary><see cref="SocketState.Bound"/>.</summary>
    Bound = 1 << 13,

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
