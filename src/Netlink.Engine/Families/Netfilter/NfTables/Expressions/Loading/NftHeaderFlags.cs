using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a header is looked for.</summary>
[Flags]
public enum NftHeaderFlags : uint
{
    /// <summary>Its bytes.</summary>
    None = 0,

    /// <summary>Only whether it is there (<c>NFT_EXTHDR_F_PRESENT</c>).</summary>
    [KernelName("NFT_EXTHDR_F_PRESENT")] Present = 1,
}
