using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Replaces the destination by this host.</summary>
[NetlinkAttributeSet]
[SubMessage("redir")]
public sealed partial record NftRedirectExpression : NftExpressionData
{
    /// <summary>The register with the first port.</summary>
    [NetlinkAttribute(1, "NFTA_REDIR_REG_PROTO_MIN", BigEndian = true)]
    public NftRegister? PortFrom { get; init; }

    /// <summary>The register with the last port.</summary>
    [NetlinkAttribute(2, "NFTA_REDIR_REG_PROTO_MAX", BigEndian = true)]
    public NftRegister? PortTo { get; init; }

    /// <summary>How ports are chosen.</summary>
    [NetlinkAttribute(3, "NFTA_REDIR_FLAGS", BigEndian = true)]
    public NftNatFlags? Flags { get; init; }
}
