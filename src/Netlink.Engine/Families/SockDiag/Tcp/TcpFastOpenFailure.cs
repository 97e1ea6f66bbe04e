using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Why a connection was not made by Fast Open.</summary>
public enum TcpFastOpenFailure : byte
{
    /// <summary>It was, or nobody tried.</summary>
    [KernelName("TFO_STATUS_UNSPEC")] Unspecified = 0,

    /// <summary>There was no cookie for the server.</summary>
    [KernelName("TFO_COOKIE_UNAVAILABLE")] CookieUnavailable = 1,

    /// <summary>The answer did not confirm the data.</summary>
    [KernelName("TFO_DATA_NOT_ACKED")] DataNotAcknowledged = 2,

    /// <summary>The request had to be sent again.</summary>
    [KernelName("TFO_SYN_RETRANSMITTED")] SynRetransmitted = 3,
}
