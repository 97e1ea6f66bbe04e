using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which headers are inside a tunnel's packet.</summary>
[Flags]
public enum NftInnerFlags : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The tunnel's own (<c>NFT_INNER_HDRSIZE</c>).</summary>
    [KernelName("NFT_INNER_HDRSIZE")] TunnelHeader = 1,

    /// <summary>That of the link layer (<c>NFT_INNER_LL</c>).</summary>
    [KernelName("NFT_INNER_LL")] LinkLayer = 2,

    /// <summary>That of the network layer (<c>NFT_INNER_NH</c>).</summary>
    [KernelName("NFT_INNER_NH")] NetworkLayer = 4,

    /// <summary>That of the transport layer (<c>NFT_INNER_TH</c>).</summary>
    [KernelName("NFT_INNER_TH")] TransportLayer = 8,
}
