using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The kinds of tunnels that the kernel reads specially.</summary>
public enum NftInnerType : uint
{
    /// <summary>Any other (<c>NFT_INNER_UNSPEC</c>).</summary>
    [KernelName("NFT_INNER_UNSPEC")] Other = 0,

    /// <summary>VXLAN (<c>NFT_INNER_VXLAN</c>).</summary>
    [KernelName("NFT_INNER_VXLAN")] Vxlan = 1,

    /// <summary>GENEVE, whose header has options (<c>NFT_INNER_GENEVE</c>).</summary>
    [KernelName("NFT_INNER_GENEVE")] Geneve = 2,
}
