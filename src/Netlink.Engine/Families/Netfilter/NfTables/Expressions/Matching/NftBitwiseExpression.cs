using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Changes bits of a register.</summary>
[NetlinkAttributeSet]
[SubMessage("bitwise")]
public sealed partial record NftBitwiseExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_BITWISE_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>The register for the result.</summary>
    [NetlinkAttribute(2, "NFTA_BITWISE_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>How many bytes.</summary>
    [NetlinkAttribute(3, "NFTA_BITWISE_LEN", BigEndian = true, Unit = "bytes")]
    public uint? Length { get; init; }

    /// <summary>The bits that stay.</summary>
    [NetlinkAttribute(4, "NFTA_BITWISE_MASK")]
    public NftData? Mask { get; init; }

    /// <summary>The bits that are turned around after that.</summary>
    [NetlinkAttribute(5, "NFTA_BITWISE_XOR")]
    public NftData? Xor { get; init; }

    /// <summary>What is done.</summary>
    [NetlinkAttribute(6, "NFTA_BITWISE_OP", BigEndian = true, Default = "MaskXor")]
    public NftBitwiseOperation? Operation { get; init; }

    /// <summary>By how many bits it is shifted; the other side of and, or, xor.</summary>
    [NetlinkAttribute(7, "NFTA_BITWISE_DATA")]
    public NftData? Data { get; init; }

    /// <summary>The register of the other side of and, or, xor.</summary>
    [NetlinkAttribute(8, "NFTA_BITWISE_SREG2", BigEndian = true, Since = "6.13")]
    public NftRegister? Source2 { get; init; }
}
