using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A key of TCP's MD5 signatures, and for whom it is (<c>TCP_MD5SIG</c>). The key itself is not shown.</summary>
[NetlinkStruct("tcp_diag_md5sig", 100)]
public sealed partial record TcpSignatureKey : INetlinkSecret
{
    [NetlinkField(0, "tcpm_family")]
    internal byte Family { get; init; }

    [NetlinkField(1, "tcpm_prefixlen")]
    internal byte PrefixLength { get; init; }

    [NetlinkField(2, "tcpm_keylen")]
    internal ushort KeyLength { get; init; }

    [NetlinkField(4, "tcpm_addr", Length = 16, ShownAs = nameof(Peers))]
    internal SocketAddressBytes AddressBytes { get; init; }

    [NetlinkField(20, "tcpm_key", Length = 80)]
    internal byte[] KeyBytes { get; init; } = new byte[80];

    /// <summary>The peers that it is for.</summary>
    [NetlinkProperty]
    public IPPrefix Peers
    {
        get
        {
            InetAddress address = AddressBytes.ToAddress(Family);
            return new(address, Math.Min(PrefixLength, address.BitLength()));
        }
    }

    /// <summary>The key. It is a method so that nothing prints it by accident.</summary>
    /// <returns>The key's bytes.</returns>
    public byte[] GetKey() => KeyBytes[..Math.Min(KeyLength, KeyBytes.Length)];

    /// <inheritdoc/>
    public override string ToString() => $"{Peers} (key not shown)";
}
