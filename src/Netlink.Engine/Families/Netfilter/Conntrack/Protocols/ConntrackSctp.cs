using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the tracker knows of an SCTP association.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackSctp
{
    /// <summary>How far it is.</summary>
    [NetlinkAttribute(1, "CTA_PROTOINFO_SCTP_STATE")]
    public ConntrackSctpState? State { get; init; }

    /// <summary>The tag in the initiator's packets.</summary>
    [NetlinkAttribute(2, "CTA_PROTOINFO_SCTP_VTAG_ORIGINAL", BigEndian = true)]
    public uint? OriginalTag { get; init; }

    /// <summary>The tag in the other side's packets.</summary>
    [NetlinkAttribute(3, "CTA_PROTOINFO_SCTP_VTAG_REPLY", BigEndian = true)]
    public uint? ReplyTag { get; init; }
}
