using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Makes a hash.</summary>
[NetlinkAttributeSet]
[SubMessage("hash")]
public sealed partial record NftHashExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_HASH_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>The register for the hash.</summary>
    [NetlinkAttribute(2, "NFTA_HASH_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>How many bytes.</summary>
    [NetlinkAttribute(3, "NFTA_HASH_LEN", BigEndian = true, Unit = "bytes")]
    public uint? Length { get; init; }

    /// <summary>How many hashes there are.</summary>
    [NetlinkAttribute(4, "NFTA_HASH_MODULUS", BigEndian = true)]
    public uint? Modulus { get; init; }

    /// <summary>What makes it another hash; absent: the kernel chooses.</summary>
    [NetlinkAttribute(5, "NFTA_HASH_SEED", BigEndian = true)]
    public uint? Seed { get; init; }

    /// <summary>The least hash.</summary>
    [NetlinkAttribute(6, "NFTA_HASH_OFFSET", BigEndian = true)]
    public uint? Offset { get; init; }

    /// <summary>How it is made.</summary>
    [NetlinkAttribute(7, "NFTA_HASH_TYPE", BigEndian = true)]
    public NftHashKind? Kind { get; init; }
}
