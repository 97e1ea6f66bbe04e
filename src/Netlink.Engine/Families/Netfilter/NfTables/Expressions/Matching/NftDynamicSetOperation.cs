using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What a rule does with a set.</summary>
public enum NftDynamicSetOperation : uint
{
    /// <summary>Adds an element (<c>NFT_DYNSET_OP_ADD</c>).</summary>
    [KernelName("NFT_DYNSET_OP_ADD")] Add = 0,

    /// <summary>Adds an element, or begins its time anew (<c>NFT_DYNSET_OP_UPDATE</c>).</summary>
    [KernelName("NFT_DYNSET_OP_UPDATE")] Update = 1,

    /// <summary>Deletes an element (<c>NFT_DYNSET_OP_DELETE</c>).</summary>
    [KernelName("NFT_DYNSET_OP_DELETE")] Delete = 2,
}
