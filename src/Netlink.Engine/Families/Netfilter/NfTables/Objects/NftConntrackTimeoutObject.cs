using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How long connection tracking remembers chosen connections. The times themselves are kept as they came.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NftObjectType.ConntrackTimeout)]
public sealed partial record NftConntrackTimeoutObject : NftObjectData
{
    /// <summary>Of which packets.</summary>
    [NetlinkAttribute(1, "NFTA_CT_TIMEOUT_L3PROTO", BigEndian = true, Wire = WireType.U16)]
    public NftFamily? L3Protocol { get; init; }

    /// <summary>Of which protocol, by number: 6 is TCP, 17 is UDP.</summary>
    [NetlinkAttribute(2, "NFTA_CT_TIMEOUT_L4PROTO")]
    public byte? L4Protocol { get; init; }

    /// <summary>The times; which state each number stands for depends on the protocol.</summary>
    [NetlinkAttribute(3, "NFTA_CT_TIMEOUT_DATA")]
    public byte[]? Times { get; init; }
}
