using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a set is asked.</summary>
[Flags]
public enum NftLookupFlags : uint
{
    /// <summary>It matches what is in the set.</summary>
    None = 0,

    /// <summary>It matches what is not in the set (<c>NFT_LOOKUP_F_INV</c>).</summary>
    [KernelName("NFT_LOOKUP_F_INV")] Invert = 1,
}
