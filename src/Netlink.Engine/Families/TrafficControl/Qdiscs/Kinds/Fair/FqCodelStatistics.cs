using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What fq_codel has counted.</summary>
[NetlinkStruct("tc_fq_codel_xstats", 40)]
[SubMessage("fq_codel")]
public sealed partial record FqCodelStatistics : QdiscStatistics
{
    /// <summary>0: these are a qdisc's.</summary>
    [NetlinkField(0, "type")]
    internal uint Type { get; init; }

    /// <summary>The largest packet so far.</summary>
    [NetlinkField(4, "qdisc_stats.maxpacket")]
    public ByteSize LargestPacket { get; init; }

    /// <summary>Packets dropped because there were too many.</summary>
    [NetlinkField(8, "qdisc_stats.drop_overlimit")]
    public uint LimitDropped { get; init; }

    /// <summary>Packets marked instead of dropped.</summary>
    [NetlinkField(12, "qdisc_stats.ecn_mark")]
    public uint EcnMarked { get; init; }

    /// <summary>How often a packet began a new flow.</summary>
    [NetlinkField(16, "qdisc_stats.new_flow_count")]
    public uint NewFlows { get; init; }

    /// <summary>New flows that wait.</summary>
    [NetlinkField(20, "qdisc_stats.new_flows_len")]
    public uint WaitingNewFlows { get; init; }

    /// <summary>Other flows that wait.</summary>
    [NetlinkField(24, "qdisc_stats.old_flows_len")]
    public uint WaitingOldFlows { get; init; }

    /// <summary>Packets marked because they waited longer than the threshold.</summary>
    [NetlinkField(28, "qdisc_stats.ce_mark")]
    public uint CongestionMarked { get; init; }

    /// <summary>The memory that waiting packets take.</summary>
    [NetlinkField(32, "qdisc_stats.memory_usage")]
    public ByteSize MemoryUsed { get; init; }

    /// <summary>Packets dropped because they took too much memory.</summary>
    [NetlinkField(36, "qdisc_stats.drop_overmemory")]
    public uint MemoryDropped { get; init; }
}
