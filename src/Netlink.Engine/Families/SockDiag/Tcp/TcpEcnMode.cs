using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>How a connection marks congestion. Since Linux 7.0.</summary>
public enum TcpEcnMode : byte
{
    /// <summary>Not at all.</summary>
    [KernelName("TCPI_ECN_MODE_DISABLED")] Disabled = 0,

    /// <summary>As in RFC 3168.</summary>
    [KernelName("TCPI_ECN_MODE_RFC3168")] Classic = 1,

    /// <summary>Accurately.</summary>
    [KernelName("TCPI_ECN_MODE_ACCECN")] Accurate = 2,

    /// <summary>It is being agreed on.</summary>
    [KernelName("TCPI_ECN_MODE_PENDING")] Pending = 3,
}
