using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads what is known of the local socket that a packet is for.</summary>
[NetlinkAttributeSet]
[SubMessage("socket")]
public sealed partial record NftSocketExpression : NftExpressionData
{
    /// <summary>What it is.</summary>
    [NetlinkAttribute(1, "NFTA_SOCKET_KEY", BigEndian = true)]
    public NftSocketKey? Key { get; init; }

    /// <summary>The register.</summary>
    [NetlinkAttribute(2, "NFTA_SOCKET_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>Which of the control group's ancestors, from the root.</summary>
    [NetlinkAttribute(3, "NFTA_SOCKET_LEVEL", BigEndian = true)]
    public uint? Level { get; init; }
}
