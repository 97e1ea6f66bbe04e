using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Replaces the source or destination.</summary>
[NetlinkAttributeSet]
[SubMessage("nat")]
public sealed partial record NftNatExpression : NftExpressionData
{
    /// <summary>Which is replaced.</summary>
    [NetlinkAttribute(1, "NFTA_NAT_TYPE", BigEndian = true)]
    public NftNatType? Type { get; init; }

    /// <summary>The family of the addresses: 2 is IPv4, 10 IPv6.</summary>
    [NetlinkAttribute(2, "NFTA_NAT_FAMILY", BigEndian = true)]
    public uint? Family { get; init; }

    /// <summary>The register with the first address.</summary>
    [NetlinkAttribute(3, "NFTA_NAT_REG_ADDR_MIN", BigEndian = true)]
    public NftRegister? AddressFrom { get; init; }

    /// <summary>The register with the last address.</summary>
    [NetlinkAttribute(4, "NFTA_NAT_REG_ADDR_MAX", BigEndian = true)]
    public NftRegister? AddressTo { get; init; }

    /// <summary>The register with the first port.</summary>
    [NetlinkAttribute(5, "NFTA_NAT_REG_PROTO_MIN", BigEndian = true)]
    public NftRegister? PortFrom { get; init; }

    /// <summary>The register with the last port.</summary>
    [NetlinkAttribute(6, "NFTA_NAT_REG_PROTO_MAX", BigEndian = true)]
    public NftRegister? PortTo { get; init; }

    /// <summary>How they are chosen.</summary>
    [NetlinkAttribute(7, "NFTA_NAT_FLAGS", BigEndian = true)]
    public NftNatFlags? Flags { get; init; }
}
