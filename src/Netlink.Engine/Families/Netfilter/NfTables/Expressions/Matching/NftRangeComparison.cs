using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a register is compared with a range.</summary>
public enum NftRangeComparison : uint
{
    /// <summary>Within the range (<c>NFT_RANGE_EQ</c>).</summary>
    [KernelName("NFT_RANGE_EQ")] Inside = 0,

    /// <summary>Outside of the range (<c>NFT_RANGE_NEQ</c>).</summary>
    [KernelName("NFT_RANGE_NEQ")] Outside = 1,
}
