namespace Netlink.SocketDiagnostics;

/// <summary>What an SCTP association does (<c>SCTP_STATE_*</c>, which no header for programs has).</summary>
public enum SctpState : uint
{
    /// <summary>It is closed.</summary>
    Closed = 0,

    /// <summary>It waits for the other side's cookie.</summary>
    CookieWait = 1,

    /// <summary>It has sent the cookie back.</summary>
    CookieEchoed = 2,

    /// <summary>It is connected.</summary>
    Established = 3,

    /// <summary>It is to be closed when all is sent.</summary>
    ShutdownPending = 4,

    /// <summary>It has asked the other side to close.</summary>
    ShutdownSent = 5,

    /// <summary>The other side has asked to close.</summary>
    ShutdownReceived = 6,

    /// <summary>It has confirmed the end.</summary>
    ShutdownAcknowledged = 7,
}
