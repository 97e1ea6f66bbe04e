using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a rule changes a set.</summary>
[Flags]
public enum NftDynamicSetFlags : uint
{
    /// <summary>It matches when the set was changed.</summary>
    None = 0,

    /// <summary>It matches when the set was not changed (<c>NFT_DYNSET_F_INV</c>).</summary>
    [KernelName("NFT_DYNSET_F_INV")] Invert = 1,

    /// <summary>Elements have expressions (<c>NFT_DYNSET_F_EXPR</c>).</summary>
    [KernelName("NFT_DYNSET_F_EXPR")] Expressions = 2,
}
