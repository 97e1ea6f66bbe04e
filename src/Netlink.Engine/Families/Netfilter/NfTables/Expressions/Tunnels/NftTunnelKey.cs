using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is known of a packet's tunnel.</summary>
public enum NftTunnelKey : uint
{
    /// <summary>Whether there is one (<c>NFT_TUNNEL_PATH</c>).</summary>
    [KernelName("NFT_TUNNEL_PATH")] Presence = 0,

    /// <summary>Its number (<c>NFT_TUNNEL_ID</c>).</summary>
    [KernelName("NFT_TUNNEL_ID")] Id = 1,
}
