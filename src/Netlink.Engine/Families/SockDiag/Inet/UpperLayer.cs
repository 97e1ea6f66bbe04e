using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What lies over a TCP socket (<c>TCP_ULP</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record UpperLayer
{
    /// <summary>Its name: <c>tls</c>, <c>mptcp</c>, <c>smc</c>.</summary>
    [NetlinkAttribute(1, "INET_ULP_INFO_NAME")]
    public string? Name { get; init; }

    /// <summary>The kernel's TLS.</summary>
    [NetlinkAttribute(2, "INET_ULP_INFO_TLS")]
    public TlsInfo? Tls { get; init; }

    /// <summary>The MPTCP connection that the socket is a path of.</summary>
    [NetlinkAttribute(3, "INET_ULP_INFO_MPTCP")]
    public MptcpSubflow? Mptcp { get; init; }
}
