using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a hash is made.</summary>
public enum NftHashKind : uint
{
    /// <summary>Of a register (<c>NFT_HASH_JENKINS</c>).</summary>
    [KernelName("NFT_HASH_JENKINS")] Jenkins = 0,

    /// <summary>Of the connection, the same in both directions (<c>NFT_HASH_SYM</c>).</summary>
    [KernelName("NFT_HASH_SYM")] Symmetric = 1,
}
