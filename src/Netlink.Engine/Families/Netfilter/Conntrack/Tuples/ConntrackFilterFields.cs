using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What of a request's tuples the kernel filters by.</summary>
[NetlinkAttributeSet]
internal sealed partial record ConntrackFilterFields
{
    [NetlinkAttribute(1, "CTA_FILTER_ORIG_FLAGS")]
    public ConntrackTupleFields? Original { get; init; }

    [NetlinkAttribute(2, "CTA_FILTER_REPLY_FLAGS")]
    public ConntrackTupleFields? Reply { get; init; }
}
