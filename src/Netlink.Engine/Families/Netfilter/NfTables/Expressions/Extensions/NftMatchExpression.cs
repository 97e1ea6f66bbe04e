using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A match of <c>iptables</c>, in a rule that <c>iptables-nft</c> made.</summary>
[NetlinkAttributeSet]
[SubMessage("match")]
public sealed partial record NftMatchExpression : NftExpressionData
{
    /// <summary>Its name: <c>conntrack</c>, <c>comment</c>.</summary>
    [NetlinkAttribute(1, "NFTA_MATCH_NAME")]
    public string? Name { get; init; }

    /// <summary>Which version of <see cref="Info"/>.</summary>
    [NetlinkAttribute(2, "NFTA_MATCH_REV", BigEndian = true)]
    public uint? Revision { get; init; }

    /// <summary>Its own structure.</summary>
    [NetlinkAttribute(3, "NFTA_MATCH_INFO")]
    public byte[]? Info { get; init; }
}
