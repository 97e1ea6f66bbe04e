using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a limit counts.</summary>
public enum NftLimitType : uint
{
    /// <summary>Packets (<c>NFT_LIMIT_PKTS</c>).</summary>
    [KernelName("NFT_LIMIT_PKTS")] Packets = 0,

    /// <summary>Bytes (<c>NFT_LIMIT_PKT_BYTES</c>).</summary>
    [KernelName("NFT_LIMIT_PKT_BYTES")] Bytes = 1,
}
