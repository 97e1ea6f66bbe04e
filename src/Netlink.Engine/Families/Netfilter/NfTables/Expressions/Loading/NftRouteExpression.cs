using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of a packet's route.</summary>
[NetlinkAttributeSet]
[SubMessage("rt")]
public sealed partial record NftRouteExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_RT_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(2, "NFTA_RT_KEY", BigEndian = true)]
    public NftRouteKey? Key { get; init; }
}
