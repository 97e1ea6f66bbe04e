using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Replaces the source by the address of the link that the packet leaves by.</summary>
[NetlinkAttributeSet]
[SubMessage("masq")]
public sealed partial record NftMasqueradeExpression : NftExpressionData
{
    /// <summary>How ports are chosen.</summary>
    [NetlinkAttribute(1, "NFTA_MASQ_FLAGS", BigEndian = true)]
    public NftNatFlags? Flags { get; init; }

    /// <summary>The register with the first port.</summary>
    [NetlinkAttribute(2, "NFTA_MASQ_REG_PROTO_MIN", BigEndian = true)]
    public NftRegister? PortFrom { get; init; }

    /// <summary>The register with the last port.</summary>
    [NetlinkAttribute(3, "NFTA_MASQ_REG_PROTO_MAX", BigEndian = true)]
    public NftRegister? PortTo { get; init; }
}
