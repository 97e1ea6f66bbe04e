using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Goes on when a register is within a range, or outside of it.</summary>
[NetlinkAttributeSet]
[SubMessage("range")]
public sealed partial record NftRangeExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_RANGE_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>Within or outside.</summary>
    [NetlinkAttribute(2, "NFTA_RANGE_OP", BigEndian = true)]
    public NftRangeComparison? Comparison { get; init; }

    /// <summary>The first value.</summary>
    [NetlinkAttribute(3, "NFTA_RANGE_FROM_DATA")]
    public NftData? From { get; init; }

    /// <summary>The last value.</summary>
    [NetlinkAttribute(4, "NFTA_RANGE_TO_DATA")]
    public NftData? To { get; init; }
}
