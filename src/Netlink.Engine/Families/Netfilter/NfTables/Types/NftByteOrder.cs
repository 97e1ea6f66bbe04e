namespace Netlink.Netfilter;

/// <summary>How a type's bytes stand in registers and sets, by the numbers that <c>nft</c> notes with a set.</summary>
public enum NftByteOrder
{
    /// <summary>It has no order: one byte, or none that matters.</summary>
    None = 0,

    /// <summary>The machine's.</summary>
    Host = 1,

    /// <summary>Network byte order.</summary>
    Network = 2,
}
