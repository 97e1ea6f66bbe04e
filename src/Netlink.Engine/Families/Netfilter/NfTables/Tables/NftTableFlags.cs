using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a table is.</summary>
[Flags]
public enum NftTableFlags : uint
{
    /// <summary>Nothing special.</summary>
    None = 0,

    /// <summary>Its chains see no packets (<c>NFT_TABLE_F_DORMANT</c>).</summary>
    [KernelName("NFT_TABLE_F_DORMANT")] Dormant = 0x1,

    /// <summary>Only the socket that made it may change it, and it goes with that socket (<c>NFT_TABLE_F_OWNER</c>).</summary>
    [KernelName("NFT_TABLE_F_OWNER")] Owner = 0x2,

    /// <summary>It stays when its owner goes (<c>NFT_TABLE_F_PERSIST</c>, since 6.9).</summary>
    [KernelName("NFT_TABLE_F_PERSIST")] Persist = 0x4,
}
