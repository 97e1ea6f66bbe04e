using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of the IPsec transformation that a packet came through, or will go through.</summary>
[NetlinkAttributeSet]
[SubMessage("xfrm")]
public sealed partial record NftTransformExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_XFRM_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>What is loaded.</summary>
    [NetlinkAttribute(2, "NFTA_XFRM_KEY", BigEndian = true)]
    public NftTransformKey? Key { get; init; }

    /// <summary>0: the one that it came through; 1: the one that it will go through.</summary>
    [NetlinkAttribute(3, "NFTA_XFRM_DIR")]
    public byte? Direction { get; init; }

    /// <summary>Which of several, from 0.</summary>
    [NetlinkAttribute(4, "NFTA_XFRM_SPNUM", BigEndian = true)]
    public uint? Number { get; init; }
}
