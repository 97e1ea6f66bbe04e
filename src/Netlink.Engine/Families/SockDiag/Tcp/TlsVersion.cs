using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A version of TLS.</summary>
public enum TlsVersion : ushort
{
    /// <summary>TLS 1.2.</summary>
    [KernelName("TLS_1_2_VERSION")] Tls12 = 0x0303,

    /// <summary>TLS 1.3.</summary>
    [KernelName("TLS_1_3_VERSION")] Tls13 = 0x0304,
}
