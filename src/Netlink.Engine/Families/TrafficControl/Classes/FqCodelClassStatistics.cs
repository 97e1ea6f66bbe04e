using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How a flow of fq_codel is doing.</summary>
[NetlinkStruct("tc_fq_codel_xstats", 40)]
[SubMessage("fq_codel")]
public sealed partial record FqCodelClassStatistics : ClassStatistics
{
    /// <summary>1: these are a flow's.</summary>
    [NetlinkField(0, "type")]
    internal uint Type { get; init; }

    /// <summary>Bytes that it may still send in its turn.</summary>
    [NetlinkField(4, "class_stats.deficit")]
    public int Deficit { get; init; }

    /// <summary>How long the last packet waited.</summary>
    [NetlinkField(8, "class_stats.ldelay", Time = TimeUnit.Microseconds)]
    public TimeSpan LastDelay { get; init; }

    /// <summary>How many packets were dropped in a row.</summary>
    [NetlinkField(12, "class_stats.count")]
    public uint Count { get; init; }

    /// <summary>How many were dropped the time before.</summary>
    [NetlinkField(16, "class_stats.lastcount")]
    public uint LastCount { get; init; }

    /// <summary>Whether it drops packets now.</summary>
    [NetlinkField(20, "class_stats.dropping", Wire = WireType.U32)]
    public bool Dropping { get; init; }

    /// <summary>When it drops the next one; less than 0 is overdue.</summary>
    [NetlinkField(24, "class_stats.drop_next", Wire = WireType.S32, Time = TimeUnit.Microseconds)]
    public TimeSpan DropNext { get; init; }
}
