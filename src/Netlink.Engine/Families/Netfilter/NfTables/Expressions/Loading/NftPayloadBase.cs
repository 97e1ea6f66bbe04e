using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Where in a packet something is counted from.</summary>
public enum NftPayloadBase : uint
{
    /// <summary>The link layer's header (<c>NFT_PAYLOAD_LL_HEADER</c>).</summary>
    [KernelName("NFT_PAYLOAD_LL_HEADER")] LinkLayer = 0,

    /// <summary>The network layer's header (<c>NFT_PAYLOAD_NETWORK_HEADER</c>).</summary>
    [KernelName("NFT_PAYLOAD_NETWORK_HEADER")] Network = 1,

    /// <summary>The transport layer's header (<c>NFT_PAYLOAD_TRANSPORT_HEADER</c>).</summary>
    [KernelName("NFT_PAYLOAD_TRANSPORT_HEADER")] Transport = 2,

    /// <summary>What the transport layer carries (<c>NFT_PAYLOAD_INNER_HEADER</c>).</summary>
    [KernelName("NFT_PAYLOAD_INNER_HEADER")] Inner = 3,

    /// <summary>The header within a tunnel (<c>NFT_PAYLOAD_TUN_HEADER</c>).</summary>
    [KernelName("NFT_PAYLOAD_TUN_HEADER")] Tunnel = 4,
}
