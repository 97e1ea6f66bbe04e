using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A target of <c>iptables</c>, in a rule that <c>iptables-nft</c> made.</summary>
[NetlinkAttributeSet]
[SubMessage("target")]
public sealed partial record NftTargetExpression : NftExpressionData
{
    /// <summary>Its name: <c>MASQUERADE</c>, <c>TCPMSS</c>.</summary>
    [NetlinkAttribute(1, "NFTA_TARGET_NAME")]
    public string? Name { get; init; }

    /// <summary>Which version of <see cref="Info"/>.</summary>
    [NetlinkAttribute(2, "NFTA_TARGET_REV", BigEndian = true)]
    public uint? Revision { get; init; }

    /// <summary>Its own structure.</summary>
    [NetlinkAttribute(3, "NFTA_TARGET_INFO")]
    public byte[]? Info { get; init; }
}
