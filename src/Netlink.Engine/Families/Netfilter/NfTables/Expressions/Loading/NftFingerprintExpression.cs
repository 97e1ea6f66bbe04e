using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads the name of the operating system that opens a TCP connection, as its options give it away.</summary>
[NetlinkAttributeSet]
[SubMessage("osf")]
public sealed partial record NftFingerprintExpression : NftExpressionData
{
    /// <summary>The register.</summary>
    [NetlinkAttribute(1, "NFTA_OSF_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>How the time to live is compared: 0 with the hop count of the local network, 1 loosely, 2 not at all.</summary>
    [NetlinkAttribute(2, "NFTA_OSF_TTL")]
    public byte? TimeToLive { get; init; }

    /// <summary>1 (<c>NFT_OSF_F_VERSION</c>): the system's version is loaded behind its name.</summary>
    [NetlinkAttribute(3, "NFTA_OSF_FLAGS", BigEndian = true)]
    public uint? Flags { get; init; }
}
