using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the tracker knows of a TCP connection.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackTcp
{
    /// <summary>How far it is.</summary>
    [NetlinkAttribute(1, "CTA_PROTOINFO_TCP_STATE")]
    public ConntrackTcpState? State { get; init; }

    /// <summary>By how many bits the initiator shifts its window.</summary>
    [NetlinkAttribute(2, "CTA_PROTOINFO_TCP_WSCALE_ORIGINAL")]
    public byte? OriginalWindowScale { get; init; }

    /// <summary>By how many bits the other side shifts its window.</summary>
    [NetlinkAttribute(3, "CTA_PROTOINFO_TCP_WSCALE_REPLY")]
    public byte? ReplyWindowScale { get; init; }

    /// <summary>What is known of the initiator.</summary>
    [NetlinkAttribute(4, "CTA_PROTOINFO_TCP_FLAGS_ORIGINAL")]
    public ConntrackTcpFlagSet? OriginalFlags { get; init; }

    /// <summary>What is known of the other side.</summary>
    [NetlinkAttribute(5, "CTA_PROTOINFO_TCP_FLAGS_REPLY")]
    public ConntrackTcpFlagSet? ReplyFlags { get; init; }
}
