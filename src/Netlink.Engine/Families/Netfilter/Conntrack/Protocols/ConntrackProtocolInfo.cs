using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the tracker knows beyond ports, by protocol.</summary>
[NetlinkAttributeSet]
internal readonly partial record struct ConntrackProtocolInfo
{
    [NetlinkAttribute(1, "CTA_PROTOINFO_TCP")]
    public ConntrackTcp? Tcp { get; init; }

    [NetlinkAttribute(2, "CTA_PROTOINFO_DCCP")]
    public ConntrackDccp? Dccp { get; init; }

    [NetlinkAttribute(3, "CTA_PROTOINFO_SCTP")]
    public ConntrackSctp? Sctp { get; init; }
}
