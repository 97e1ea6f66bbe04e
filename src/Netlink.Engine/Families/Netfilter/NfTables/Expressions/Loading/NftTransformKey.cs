using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of an IPsec transformation.</summary>
public enum NftTransformKey : uint
{
    /// <summary>The IPv4 address that it goes to.</summary>
    [KernelName("NFT_XFRM_KEY_DADDR_IP4")] DestinationIP = 1,

    /// <summary>The IPv6 address that it goes to.</summary>
    [KernelName("NFT_XFRM_KEY_DADDR_IP6")] DestinationIP6 = 2,

    /// <summary>The IPv4 address that it comes from.</summary>
    [KernelName("NFT_XFRM_KEY_SADDR_IP4")] SourceIP = 3,

    /// <summary>The IPv6 address that it comes from.</summary>
    [KernelName("NFT_XFRM_KEY_SADDR_IP6")] SourceIP6 = 4,

    /// <summary>The request's number.</summary>
    [KernelName("NFT_XFRM_KEY_REQID")] RequestId = 5,

    /// <summary>The security parameter index.</summary>
    [KernelName("NFT_XFRM_KEY_SPI")] SecurityParameterIndex = 6,
}
