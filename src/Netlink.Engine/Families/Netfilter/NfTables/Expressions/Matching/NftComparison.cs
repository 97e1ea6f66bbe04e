using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a register is compared.</summary>
public enum NftComparison : uint
{
    /// <summary>Equal (<c>NFT_CMP_EQ</c>).</summary>
    [KernelName("NFT_CMP_EQ")] Equal = 0,

    /// <summary>Not equal (<c>NFT_CMP_NEQ</c>).</summary>
    [KernelName("NFT_CMP_NEQ")] NotEqual = 1,

    /// <summary>Less (<c>NFT_CMP_LT</c>).</summary>
    [KernelName("NFT_CMP_LT")] Less = 2,

    /// <summary>Less or equal (<c>NFT_CMP_LTE</c>).</summary>
    [KernelName("NFT_CMP_LTE")] LessOrEqual = 3,

    /// <summary>Greater (<c>NFT_CMP_GT</c>).</summary>
    [KernelName("NFT_CMP_GT")] Greater = 4,

    /// <summary>Greater or equal (<c>NFT_CMP_GTE</c>).</summary>
    [KernelName("NFT_CMP_GTE")] GreaterOrEqual = 5,
}
