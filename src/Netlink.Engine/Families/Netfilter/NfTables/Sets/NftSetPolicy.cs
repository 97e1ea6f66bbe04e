using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the kernel chooses a set's data structure for.</summary>
public enum NftSetPolicy : uint
{
    /// <summary>Speed (<c>NFT_SET_POL_PERFORMANCE</c>).</summary>
    [KernelName("NFT_SET_POL_PERFORMANCE")] Performance = 0,

    /// <summary>Little memory (<c>NFT_SET_POL_MEMORY</c>).</summary>
    [KernelName("NFT_SET_POL_MEMORY")] Memory = 1,
}
