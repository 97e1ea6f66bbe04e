using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which numbers come.</summary>
public enum NftNumberKind : uint
{
    /// <summary>One after the other (<c>NFT_NG_INCREMENTAL</c>).</summary>
    [KernelName("NFT_NG_INCREMENTAL")] Incremental = 0,

    /// <summary>Any (<c>NFT_NG_RANDOM</c>).</summary>
    [KernelName("NFT_NG_RANDOM")] Random = 1,
}
