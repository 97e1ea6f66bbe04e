using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What fq has counted.</summary>
[NetlinkStruct("tc_fq_qd_stats", 152)]
[SubMessage("fq")]
public sealed partial record FqStatistics : QdiscStatistics
{
    /// <summary>Flows forgotten.</summary>
    [NetlinkField(0, "gc_flows")]
    public ulong ForgottenFlows { get; init; }

    /// <summary>Packets of high priority; newer kernels do not count them.</summary>
    [NetlinkField(8, "highprio_packets")]
    public ulong HighPriorityPackets { get; init; }

    /// <summary>TCP's packets sent again; newer kernels do not count them.</summary>
    [NetlinkField(16, "tcp_retrans")]
    public ulong TcpRetransmissions { get; init; }

    /// <summary>How often a flow was held back.</summary>
    [NetlinkField(24, "throttled")]
    public ulong Throttled { get; init; }

    /// <summary>Packets dropped because their flow had too many.</summary>
    [NetlinkField(32, "flows_plimit")]
    public ulong FlowLimitDropped { get; init; }

    /// <summary>Packets too long for the pace.</summary>
    [NetlinkField(40, "pkts_too_long")]
    public ulong TooLong { get; init; }

    /// <summary>Packets dropped for want of memory.</summary>
    [NetlinkField(48, "allocation_errors")]
    public ulong AllocationErrors { get; init; }

    /// <summary>When the next flow that is held back goes on.</summary>
    [NetlinkField(56, "time_next_delayed_flow", Wire = WireType.S64, Time = TimeUnit.Nanoseconds)]
    public TimeSpan NextDelayedFlow { get; init; }

    /// <summary>Flows.</summary>
    [NetlinkField(64, "flows")]
    public uint Flows { get; init; }

    /// <summary>Those that have nothing to send.</summary>
    [NetlinkField(68, "inactive_flows")]
    public uint InactiveFlows { get; init; }

    /// <summary>Those that are held back.</summary>
    [NetlinkField(72, "throttled_flows")]
    public uint ThrottledFlows { get; init; }

    /// <summary>How late flows went on, on average.</summary>
    [NetlinkField(76, "unthrottle_latency_ns", Time = TimeUnit.Nanoseconds)]
    public TimeSpan UnthrottleLatency { get; init; }

    /// <summary>Packets marked because they waited long.</summary>
    [NetlinkField(80, "ce_mark")]
    public ulong CongestionMarked { get; init; }

    /// <summary>Packets dropped beyond the horizon.</summary>
    [NetlinkField(88, "horizon_drops")]
    public ulong HorizonDropped { get; init; }

    /// <summary>Packets sent sooner because they were beyond the horizon.</summary>
    [NetlinkField(96, "horizon_caps")]
    public ulong HorizonCapped { get; init; }

    /// <summary>Packets that did not have to queue, since Linux 6.7.</summary>
    [NetlinkField(104, "fastpath_packets")]
    public ulong FastPathPackets { get; init; }

    /// <summary>Packets dropped by band, since Linux 6.7.</summary>
    [NetlinkField(112, "band_drops", Length = 3)]
    public IReadOnlyList<ulong> BandDropped { get; init; } = [0, 0, 0];

    /// <summary>Packets that wait by band, since Linux 6.7.</summary>
    [NetlinkField(136, "band_pkt_count", Length = 3)]
    public IReadOnlyList<uint> BandPackets { get; init; } = [0, 0, 0];
}
