using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What goes through a second.</summary>
[NetlinkStruct("gnet_stats_rate_est", 8)]
internal sealed partial record RateEstimate
{
    /// <summary>Bytes a second.</summary>
    [NetlinkField(0, "bps")]
    public uint BytesPerSecond { get; init; }

    /// <summary>Packets a second.</summary>
    [NetlinkField(4, "pps")]
    public uint PacketsPerSecond { get; init; }
}
