using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What an element of a set is.</summary>
[Flags]
public enum NftSetElementFlags : uint
{
    /// <summary>A key, or the beginning of a range.</summary>
    None = 0,

    /// <summary>The first key behind a range (<c>NFT_SET_ELEM_INTERVAL_END</c>).</summary>
    [KernelName("NFT_SET_ELEM_INTERVAL_END")] IntervalEnd = 0x1,

    /// <summary>What holds for all keys that no other element has: <c>*</c> (<c>NFT_SET_ELEM_CATCHALL</c>).</summary>
    [KernelName("NFT_SET_ELEM_CATCHALL")] CatchAll = 0x2,
}
