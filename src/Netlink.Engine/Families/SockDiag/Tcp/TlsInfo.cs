using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What the kernel's TLS does for a socket.</summary>
[NetlinkAttributeSet]
public sealed partial record TlsInfo
{
    /// <summary>The version.</summary>
    [NetlinkAttribute(1, "TLS_INFO_VERSION")]
    public TlsVersion? Version { get; init; }

    /// <summary>The cipher.</summary>
    [NetlinkAttribute(2, "TLS_INFO_CIPHER")]
    public TlsCipher? Cipher { get; init; }

    /// <summary>Who encrypts what is sent.</summary>
    [NetlinkAttribute(3, "TLS_INFO_TXCONF")]
    public TlsMode? Send { get; init; }

    /// <summary>Who decrypts what comes.</summary>
    [NetlinkAttribute(4, "TLS_INFO_RXCONF")]
    public TlsMode? Receive { get; init; }

    /// <summary>Whether files are sent without a copy.</summary>
    [NetlinkAttribute(5, "TLS_INFO_ZC_RO_TX", Wire = WireType.Flag)]
    public bool ZeroCopySend { get; init; }

    /// <summary>Whether the other side is expected not to pad records.</summary>
    [NetlinkAttribute(6, "TLS_INFO_RX_NO_PAD", Wire = WireType.Flag)]
    public bool NoPaddingReceive { get; init; }

    /// <summary>The largest record that is sent, in bytes. Since Linux 6.19.</summary>
    [NetlinkAttribute(7, "TLS_INFO_TX_MAX_PAYLOAD_LEN", Since = "6.19")]
    public ushort? MaximumPayload { get; init; }
}
