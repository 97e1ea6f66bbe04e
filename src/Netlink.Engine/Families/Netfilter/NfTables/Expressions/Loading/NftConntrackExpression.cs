using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of a packet's connection, or sets it.</summary>
[NetlinkAttributeSet]
[SubMessage("ct")]
public sealed partial record NftConntrackExpression : NftExpressionData
{
    /// <summary>The register to load into.</summary>
    [NetlinkAttribute(1, "NFTA_CT_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(2, "NFTA_CT_KEY", BigEndian = true)]
    public NftConntrackKey? Key { get; init; }

    /// <summary>Of which direction: 0 the original one, 1 the reply.</summary>
    [NetlinkAttribute(3, "NFTA_CT_DIRECTION")]
    public byte? Direction { get; init; }

    /// <summary>The register to set it from.</summary>
    [NetlinkAttribute(4, "NFTA_CT_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }
}
