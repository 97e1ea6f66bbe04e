using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of the tunnel that a packet came out of, or will go into.</summary>
[NetlinkAttributeSet]
[SubMessage("tunnel")]
public sealed partial record NftTunnelExpression : NftExpressionData
{
    /// <summary>What it is.</summary>
    [NetlinkAttribute(1, "NFTA_TUNNEL_KEY", BigEndian = true)]
    public NftTunnelKey? Key { get; init; }

    /// <summary>The register.</summary>
    [NetlinkAttribute(2, "NFTA_TUNNEL_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>Which packets: 0 all that have been or will be in one, 1 those that came out of one, 2 those that will go into one.</summary>
    [NetlinkAttribute(3, "NFTA_TUNNEL_MODE", BigEndian = true)]
    public uint? Mode { get; init; }
}
