using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Goes on when a register compares so with a value, from the first byte to the last.</summary>
[NetlinkAttributeSet]
[SubMessage("cmp")]
public sealed partial record NftCompareExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_CMP_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>How it must compare.</summary>
    [NetlinkAttribute(2, "NFTA_CMP_OP", BigEndian = true)]
    public NftComparison? Comparison { get; init; }

    /// <summary>The value.</summary>
    [NetlinkAttribute(3, "NFTA_CMP_DATA")]
    public NftData? Data { get; init; }
}
