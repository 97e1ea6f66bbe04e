using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of the IPsec transformation that a packet has gone through, or will.</summary>
[NetlinkAttributeSet]
[SubMessage("xfrm")]
public sealed partial record NftXfrmExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_XFRM_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(2, "NFTA_XFRM_KEY", BigEndian = true)]
    public NftXfrmKey? Key { get; init; }

    /// <summary>0 for packets that came in, 1 for those that go out.</summary>
    [NetlinkAttribute(3, "NFTA_XFRM_DIR")]
    public byte? Direction { get; init; }

    /// <summary>Which of several transformations, from 0.</summary>
    [NetlinkAttribute(4, "NFTA_XFRM_SPNUM", BigEndian = true)]
    public uint? Index { get; init; }
}
