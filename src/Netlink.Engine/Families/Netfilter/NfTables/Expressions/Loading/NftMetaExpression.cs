using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of a packet beside its bytes, or sets it.</summary>
[NetlinkAttributeSet]
[SubMessage("meta")]
public sealed partial record NftMetaExpression : NftExpressionData
{
    /// <summary>The register to load into.</summary>
    [NetlinkAttribute(1, "NFTA_META_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(2, "NFTA_META_KEY", BigEndian = true)]
    public NftMetaKey? Key { get; init; }

    /// <summary>The register to set it from.</summary>
    [NetlinkAttribute(3, "NFTA_META_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }
}
