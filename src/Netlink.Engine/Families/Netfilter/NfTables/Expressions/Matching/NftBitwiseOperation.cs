using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is done with bits.</summary>
public enum NftBitwiseOperation : uint
{
    /// <summary>A mask, then an exclusive or (<c>NFT_BITWISE_MASK_XOR</c>).</summary>
    [KernelName("NFT_BITWISE_MASK_XOR")] MaskXor = 0,

    /// <summary>Shifted to the left (<c>NFT_BITWISE_LSHIFT</c>).</summary>
    [KernelName("NFT_BITWISE_LSHIFT")] LeftShift = 1,

    /// <summary>Shifted to the right (<c>NFT_BITWISE_RSHIFT</c>).</summary>
    [KernelName("NFT_BITWISE_RSHIFT")] RightShift = 2,

    /// <summary>And, with a second register (since 6.13) (<c>NFT_BITWISE_AND</c>).</summary>
    [KernelName("NFT_BITWISE_AND")] And = 3,

    /// <summary>Or, with a second register (since 6.13) (<c>NFT_BITWISE_OR</c>).</summary>
    [KernelName("NFT_BITWISE_OR")] Or = 4,

    /// <summary>Exclusive or, with a second register (since 6.13) (<c>NFT_BITWISE_XOR</c>).</summary>
    [KernelName("NFT_BITWISE_XOR")] Xor = 5,
}
