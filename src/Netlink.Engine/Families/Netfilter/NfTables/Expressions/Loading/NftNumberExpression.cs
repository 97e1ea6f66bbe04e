using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Makes a number for each packet.</summary>
[NetlinkAttributeSet]
[SubMessage("numgen")]
public sealed partial record NftNumberExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_NG_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>How many numbers there are.</summary>
    [NetlinkAttribute(2, "NFTA_NG_MODULUS", BigEndian = true)]
    public uint? Modulus { get; init; }

    /// <summary>Which come.</summary>
    [NetlinkAttribute(3, "NFTA_NG_TYPE", BigEndian = true)]
    public NftNumberKind? Kind { get; init; }

    /// <summary>The least number.</summary>
    [NetlinkAttribute(4, "NFTA_NG_OFFSET", BigEndian = true)]
    public uint? Offset { get; init; }
}
