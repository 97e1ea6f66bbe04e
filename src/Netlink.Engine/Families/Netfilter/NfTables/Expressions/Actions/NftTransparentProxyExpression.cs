using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Hands a packet to a local socket without changing it.</summary>
[NetlinkAttributeSet]
[SubMessage("tproxy")]
public sealed partial record NftTransparentProxyExpression : NftExpressionData
{
    /// <summary>The family of the address.</summary>
    [NetlinkAttribute(1, "NFTA_TPROXY_FAMILY", BigEndian = true)]
    public uint? Family { get; init; }

    /// <summary>The register with the address.</summary>
    [NetlinkAttribute(2, "NFTA_TPROXY_REG_ADDR", BigEndian = true)]
    public NftRegister? Address { get; init; }

    /// <summary>The register with the port.</summary>
    [NetlinkAttribute(3, "NFTA_TPROXY_REG_PORT", BigEndian = true)]
    public NftRegister? Port { get; init; }
}
