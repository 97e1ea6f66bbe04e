using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>TCP: what SYNPROXY promised the client in the server's name.</summary>
[NetlinkAttributeSet]
public sealed partial record ConntrackSynproxy
{
    /// <summary>The sequence number that it began with.</summary>
    [NetlinkAttribute(1, "CTA_SYNPROXY_ISN", BigEndian = true)]
    public uint? InitialSequence { get; init; }

    /// <summary>The time stamp that it began with.</summary>
    [NetlinkAttribute(2, "CTA_SYNPROXY_ITS", BigEndian = true)]
    public uint? InitialTimestamp { get; init; }

    /// <summary>How far the server's time stamps are from those.</summary>
    [NetlinkAttribute(3, "CTA_SYNPROXY_TSOFF", BigEndian = true)]
    public uint? TimestampOffset { get; init; }
}
