using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>When a connection began and ended, in nanoseconds since 1970.</summary>
[NetlinkAttributeSet(Padding = 3)]
internal sealed partial record ConntrackTimes
{
    [NetlinkAttribute(1, "CTA_TIMESTAMP_START", BigEndian = true)]
    public ulong? Start { get; init; }

    [NetlinkAttribute(2, "CTA_TIMESTAMP_STOP", BigEndian = true)]
    public ulong? Stop { get; init; }

    public static DateTimeOffset? Time(ulong? nanoseconds) => nanoseconds is > 0 and { } known ? DateTimeOffset.UnixEpoch.AddTicks((long)(known / 100)) : null;
}
