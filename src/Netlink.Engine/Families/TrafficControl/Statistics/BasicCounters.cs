using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Bytes and packets.</summary>
[NetlinkStruct("gnet_stats_basic", 16)]
internal sealed partial record BasicCounters
{
    /// <summary>The bytes.</summary>
    [NetlinkField(0, "bytes")]
    public ulong Bytes { get; init; }

    /// <summary>The packets.</summary>
    [NetlinkField(8, "packets")]
    public uint Packets { get; init; }
}
