using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of a packet's socket.</summary>
public enum NftSocketKey : uint
{
    /// <summary>Whether it takes what is for others (<c>NFT_SOCKET_TRANSPARENT</c>).</summary>
    [KernelName("NFT_SOCKET_TRANSPARENT")] Transparent = 0,

    /// <summary>Its mark (<c>NFT_SOCKET_MARK</c>).</summary>
    [KernelName("NFT_SOCKET_MARK")] Mark = 1,

    /// <summary>Whether it is bound to no address (<c>NFT_SOCKET_WILDCARD</c>).</summary>
    [KernelName("NFT_SOCKET_WILDCARD")] Wildcard = 2,

    /// <summary>Its control group (<c>NFT_SOCKET_CGROUPV2</c>).</summary>
    [KernelName("NFT_SOCKET_CGROUPV2")] ControlGroup = 3,
}
