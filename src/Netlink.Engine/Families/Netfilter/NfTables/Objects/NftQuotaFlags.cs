using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a quota is meant, and how it stands.</summary>
[Flags]
public enum NftQuotaFlags : uint
{
    /// <summary>It matches until the bytes are used up.</summary>
    None = 0,

    /// <summary>It matches once the bytes are used up: <c>over</c> (<c>NFT_QUOTA_F_INV</c>).</summary>
    [KernelName("NFT_QUOTA_F_INV")] Over = 1,

    /// <summary>The bytes are used up (<c>NFT_QUOTA_F_DEPLETED</c>).</summary>
    [KernelName("NFT_QUOTA_F_DEPLETED")] Depleted = 2,
}
