using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What waits and what was lost.</summary>
[NetlinkStruct("gnet_stats_queue", 20)]
internal sealed partial record QueueCounters
{
    /// <summary>Packets that wait.</summary>
    [NetlinkField(0, "qlen")]
    public uint Length { get; init; }

    /// <summary>Bytes that wait.</summary>
    [NetlinkField(4, "backlog")]
    public uint Backlog { get; init; }

    /// <summary>Packets dropped.</summary>
    [NetlinkField(8, "drops")]
    public uint Dropped { get; init; }

    /// <summary>Packets put back.</summary>
    [NetlinkField(12, "requeues")]
    public uint Requeued { get; init; }

    /// <summary>How often a limit was reached.</summary>
    [NetlinkField(16, "overlimits")]
    public uint OverLimits { get; init; }
}
