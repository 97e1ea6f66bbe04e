using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Puts a value or a verdict into a register.</summary>
[NetlinkAttributeSet]
[SubMessage("immediate")]
public sealed partial record NftImmediateExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_IMMEDIATE_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>The value or verdict.</summary>
    [NetlinkAttribute(2, "NFTA_IMMEDIATE_DATA")]
    public NftData? Data { get; init; }
}
