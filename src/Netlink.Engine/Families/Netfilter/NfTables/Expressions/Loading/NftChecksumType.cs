using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The checksum that a change of a packet keeps right.</summary>
public enum NftChecksumType : uint
{
    /// <summary>None (<c>NFT_PAYLOAD_CSUM_NONE</c>).</summary>
    [KernelName("NFT_PAYLOAD_CSUM_NONE")] None = 0,

    /// <summary>The checksum of IP, TCP and UDP (<c>NFT_PAYLOAD_CSUM_INET</c>).</summary>
    [KernelName("NFT_PAYLOAD_CSUM_INET")] Inet = 1,

    /// <summary>SCTP's checksum (<c>NFT_PAYLOAD_CSUM_SCTP</c>).</summary>
    [KernelName("NFT_PAYLOAD_CSUM_SCTP")] Sctp = 2,
}
