using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of a packet's IPsec transformation.</summary>
public enum NftXfrmKey : uint
{
    /// <summary>Where the tunnel goes to, in IPv4 (<c>NFT_XFRM_KEY_DADDR_IP4</c>).</summary>
    [KernelName("NFT_XFRM_KEY_DADDR_IP4")] DestinationAddress = 1,

    /// <summary>Where the tunnel goes to, in IPv6 (<c>NFT_XFRM_KEY_DADDR_IP6</c>).</summary>
    [KernelName("NFT_XFRM_KEY_DADDR_IP6")] DestinationAddress6 = 2,

    /// <summary>Where the tunnel comes from, in IPv4 (<c>NFT_XFRM_KEY_SADDR_IP4</c>).</summary>
    [KernelName("NFT_XFRM_KEY_SADDR_IP4")] SourceAddress = 3,

    /// <summary>Where the tunnel comes from, in IPv6 (<c>NFT_XFRM_KEY_SADDR_IP6</c>).</summary>
    [KernelName("NFT_XFRM_KEY_SADDR_IP6")] SourceAddress6 = 4,

    /// <summary>The number that ties it to a policy (<c>NFT_XFRM_KEY_REQID</c>).</summary>
    [KernelName("NFT_XFRM_KEY_REQID")] RequestId = 5,

    /// <summary>The security parameters index (<c>NFT_XFRM_KEY_SPI</c>).</summary>
    [KernelName("NFT_XFRM_KEY_SPI")] Spi = 6,
}
