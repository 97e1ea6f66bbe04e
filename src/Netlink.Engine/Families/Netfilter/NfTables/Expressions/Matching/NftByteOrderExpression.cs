using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Turns the byte order of numbers around.</summary>
[NetlinkAttributeSet]
[SubMessage("byteorder")]
public sealed partial record NftByteOrderExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_BYTEORDER_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>The register for the result.</summary>
    [NetlinkAttribute(2, "NFTA_BYTEORDER_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>Between which byte orders.</summary>
    [NetlinkAttribute(3, "NFTA_BYTEORDER_OP", BigEndian = true)]
    public NftByteOrderOperation? Operation { get; init; }

    /// <summary>How many bytes.</summary>
    [NetlinkAttribute(4, "NFTA_BYTEORDER_LEN", BigEndian = true, Unit = "bytes")]
    public uint? Length { get; init; }

    /// <summary>How many bytes one number has: 2, 4 or 8.</summary>
    [NetlinkAttribute(5, "NFTA_BYTEORDER_SIZE", BigEndian = true, Unit = "bytes")]
    public uint? Size { get; init; }
}
