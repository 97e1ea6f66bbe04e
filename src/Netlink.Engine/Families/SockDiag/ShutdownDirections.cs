namespace Netlink.SocketDiagnostics;

/// <summary>Which directions of a socket were closed.</summary>
[Flags]
public enum ShutdownDirections : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Nothing is received any more (<c>RCV_SHUTDOWN</c>).</summary>
    Receive = 1,

    /// <summary>Nothing is sent any more (<c>SEND_SHUTDOWN</c>).</summary>
    Send = 2,

    /// <summary>Neither.</summary>
    Both = 3,
}
