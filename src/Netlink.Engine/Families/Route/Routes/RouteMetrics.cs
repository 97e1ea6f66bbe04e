using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What connections over a route begin with (<c>RTAX_*</c>).</summary>
[NetlinkAttributeSet]
public sealed partial record RouteMetrics
{
    private const long Eighth = TimeSpan.TicksPerMillisecond / 8, Quarter = TimeSpan.TicksPerMillisecond / 4;

    /// <summary>Which of these may not be changed by what is learnt, a bit for each number.</summary>
    [NetlinkAttribute(1, "RTAX_LOCK")]
    public uint? Lock { get; init; }

    /// <summary>The path's MTU.</summary>
    [NetlinkAttribute(2, "RTAX_MTU", Unit = "bytes")]
    public uint? Mtu { get; init; }

    /// <summary>The largest window that is offered.</summary>
    [NetlinkAttribute(3, "RTAX_WINDOW", Unit = "bytes")]
    public uint? Window { get; init; }

    [NetlinkAttribute(4, "RTAX_RTT", ShownAs = nameof(RoundTripTime))]
    internal uint? RoundTripEighths { get; init; }

    [NetlinkAttribute(5, "RTAX_RTTVAR", ShownAs = nameof(RoundTripVariance))]
    internal uint? VarianceQuarters { get; init; }

    /// <summary>Where slow start ends.</summary>
    [NetlinkAttribute(6, "RTAX_SSTHRESH", Unit = "packets")]
    public uint? SlowStartThreshold { get; init; }

    /// <summary>The congestion window's bound, where locked.</summary>
    [NetlinkAttribute(7, "RTAX_CWND", Unit = "packets")]
    public uint? CongestionWindow { get; init; }

    /// <summary>The segment size that others are told.</summary>
    [NetlinkAttribute(8, "RTAX_ADVMSS", Unit = "bytes")]
    public uint? AdvertisedMss { get; init; }

    /// <summary>How far packets may be out of order.</summary>
    [NetlinkAttribute(9, "RTAX_REORDERING", Unit = "packets")]
    public uint? Reordering { get; init; }

    /// <summary>The hop limit of packets sent.</summary>
    [NetlinkAttribute(10, "RTAX_HOPLIMIT")]
    public uint? HopLimit { get; init; }

    /// <summary>The congestion window at the start.</summary>
    [NetlinkAttribute(11, "RTAX_INITCWND", Unit = "packets")]
    public uint? InitialCongestionWindow { get; init; }

    /// <summary>Switches: 1 is ECN (<c>RTAX_FEATURE_*</c>).</summary>
    [NetlinkAttribute(12, "RTAX_FEATURES")]
    public uint? Features { get; init; }

    /// <summary>The least time before a packet is sent again.</summary>
    [NetlinkAttribute(13, "RTAX_RTO_MIN", Time = TimeUnit.Milliseconds)]
    public TimeSpan? MinimumRetransmission { get; init; }

    /// <summary>The receive window at the start.</summary>
    [NetlinkAttribute(14, "RTAX_INITRWND", Unit = "packets")]
    public uint? InitialReceiveWindow { get; init; }

    /// <summary>Whether packets are confirmed at once.</summary>
    [NetlinkAttribute(15, "RTAX_QUICKACK", Wire = WireType.U32)]
    public bool? QuickAck { get; init; }

    /// <summary>The congestion control: <c>bbr</c>, <c>cubic</c>.</summary>
    [NetlinkAttribute(16, "RTAX_CC_ALGO")]
    public string? CongestionControl { get; init; }

    /// <summary>Whether TCP fast open does without a cookie.</summary>
    [NetlinkAttribute(17, "RTAX_FASTOPEN_NO_COOKIE", Wire = WireType.U32)]
    public bool? FastOpenNoCookie { get; init; }

    /// <summary>The first guess of the round trip (<c>RTAX_RTT</c>), in steps of an eighth of a millisecond.</summary>
    [NetlinkProperty]
    public TimeSpan? RoundTripTime { get => Time(RoundTripEighths, Eighth); init => RoundTripEighths = Count(value, Eighth); }

    /// <summary>The first guess of the round trip's variance (<c>RTAX_RTTVAR</c>), in steps of a quarter of a millisecond.</summary>
    [NetlinkProperty]
    public TimeSpan? RoundTripVariance { get => Time(VarianceQuarters, Quarter); init => VarianceQuarters = Count(value, Quarter); }

    private static TimeSpan? Time(uint? count, long ticks) => count is { } known ? new TimeSpan(known * ticks) : null;

    private static uint? Count(TimeSpan? time, long ticks) => time is { } known ? checked((uint)(known.Ticks / ticks)) : null;
}
