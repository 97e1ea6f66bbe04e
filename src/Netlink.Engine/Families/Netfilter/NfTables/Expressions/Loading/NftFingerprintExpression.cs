using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads the name of the system that a TCP connection's first packet looks to come from.</summary>
[NetlinkAttributeSet]
[SubMessage("osf")]
public sealed partial record NftFingerprintExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_OSF_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>How the time to live is looked at: 0 as it is for hosts on this network, 1 for hosts further away, 2 not at all.</summary>
    [NetlinkAttribute(2, "NFTA_OSF_TTL")]
    public byte? TimeToLive { get; init; }

    /// <summary>1: with the system's version.</summary>
    [NetlinkAttribute(3, "NFTA_OSF_FLAGS", BigEndian = true)]
    public uint? Flags { get; init; }
}
