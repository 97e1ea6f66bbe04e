using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What goes through a second, with room for more than 4 GB.</summary>
[NetlinkStruct("gnet_stats_rate_est64", 16)]
internal sealed partial record RateEstimate64
{
    /// <summary>Bytes a second.</summary>
    [NetlinkField(0, "bps")]
    public ulong BytesPerSecond { get; init; }

    /// <summary>Packets a second.</summary>
    [NetlinkField(8, "pps")]
    public ulong PacketsPerSecond { get; init; }
}
