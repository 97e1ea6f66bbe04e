using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Drops a packet, and tells the sender.</summary>
[NetlinkAttributeSet]
[SubMessage("reject")]
public sealed partial record NftRejectExpression : NftExpressionData
{
    /// <summary>How it is told.</summary>
    [NetlinkAttribute(1, "NFTA_REJECT_TYPE", BigEndian = true)]
    public NftRejectType? Type { get; init; }

    /// <summary>What is told.</summary>
    [NetlinkAttribute(2, "NFTA_REJECT_ICMP_CODE")]
    public byte? Code { get; init; }
}
