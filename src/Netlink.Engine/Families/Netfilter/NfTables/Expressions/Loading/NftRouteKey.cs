using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of a packet's route.</summary>
public enum NftRouteKey : uint
{
    /// <summary>The realm (<c>NFT_RT_CLASSID</c>).</summary>
    [KernelName("NFT_RT_CLASSID")] Realm = 0,

    /// <summary>The next hop, IPv4 (<c>NFT_RT_NEXTHOP4</c>).</summary>
    [KernelName("NFT_RT_NEXTHOP4")] NextHop4 = 1,

    /// <summary>The next hop, IPv6 (<c>NFT_RT_NEXTHOP6</c>).</summary>
    [KernelName("NFT_RT_NEXTHOP6")] NextHop6 = 2,

    /// <summary>TCP's largest segment on the route (<c>NFT_RT_TCPMSS</c>).</summary>
    [KernelName("NFT_RT_TCPMSS")] MaximumSegment = 3,

    /// <summary>Whether it goes through IPsec (<c>NFT_RT_XFRM</c>).</summary>
    [KernelName("NFT_RT_XFRM")] Ipsec = 4,
}
