using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a chain is.</summary>
[Flags]
public enum NftChainFlags : uint
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>It hangs on a hook (<c>NFT_CHAIN_BASE</c>).</summary>
    [KernelName("NFT_CHAIN_BASE")] Base = 1,

    /// <summary>The hardware does it (<c>NFT_CHAIN_HW_OFFLOAD</c>).</summary>
    [KernelName("NFT_CHAIN_HW_OFFLOAD")] Offload = 2,

    /// <summary>It belongs to the rule that names it, and goes with it (<c>NFT_CHAIN_BINDING</c>).</summary>
    [KernelName("NFT_CHAIN_BINDING")] Binding = 4,
}
