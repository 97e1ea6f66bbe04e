using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A connection that is expected because of another.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NftObjectType.ConntrackExpectation)]
public sealed partial record NftConntrackExpectationObject : NftObjectData
{
    /// <summary>Of which packets.</summary>
    [NetlinkAttribute(1, "NFTA_CT_EXPECT_L3PROTO", BigEndian = true, Wire = WireType.U16, Default = "the table's family")]
    public NftFamily? L3Protocol { get; init; }

    /// <summary>Of which protocol, by number: 6 is TCP, 17 is UDP.</summary>
    [NetlinkAttribute(2, "NFTA_CT_EXPECT_L4PROTO")]
    public byte? L4Protocol { get; init; }

    /// <summary>To which port.</summary>
    [NetlinkAttribute(3, "NFTA_CT_EXPECT_DPORT", BigEndian = true)]
    public ushort? DestinationPort { get; init; }

    /// <summary>How long it is expected.</summary>
    [NetlinkAttribute(4, "NFTA_CT_EXPECT_TIMEOUT", Time = TimeUnit.Milliseconds)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many are expected at a time.</summary>
    [NetlinkAttribute(5, "NFTA_CT_EXPECT_SIZE")]
    public byte? Size { get; init; }
}
