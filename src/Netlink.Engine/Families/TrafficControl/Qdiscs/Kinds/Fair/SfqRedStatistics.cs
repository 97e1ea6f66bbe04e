using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What random early detection did within SFQ.</summary>
[NetlinkStruct("tc_sfqred_stats", 24)]
public sealed partial record SfqRedStatistics
{
    /// <summary>Packets dropped by chance.</summary>
    [NetlinkField(0, "prob_drop")]
    public uint EarlyDropped { get; init; }

    /// <summary>Packets dropped above the greatest average.</summary>
    [NetlinkField(4, "forced_drop")]
    public uint ForcedDropped { get; init; }

    /// <summary>Packets marked by chance.</summary>
    [NetlinkField(8, "prob_mark")]
    public uint EarlyMarked { get; init; }

    /// <summary>Packets marked above the greatest average.</summary>
    [NetlinkField(12, "forced_mark")]
    public uint ForcedMarked { get; init; }

    /// <summary>Packets at a flow's head marked by chance.</summary>
    [NetlinkField(16, "prob_mark_head")]
    public uint EarlyMarkedHead { get; init; }

    /// <summary>Packets at a flow's head marked above the greatest average.</summary>
    [NetlinkField(20, "forced_mark_head")]
    public uint ForcedMarkedHead { get; init; }
}
