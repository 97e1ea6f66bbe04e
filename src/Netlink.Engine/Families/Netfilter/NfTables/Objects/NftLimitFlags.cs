using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a limit is meant.</summary>
[Flags]
public enum NftLimitFlags : uint
{
    /// <summary>It matches below the rate.</summary>
    None = 0,

    /// <summary>It matches above the rate: <c>over</c> (<c>NFT_LIMIT_F_INV</c>).</summary>
    [KernelName("NFT_LIMIT_F_INV")] Over = 1,
}
