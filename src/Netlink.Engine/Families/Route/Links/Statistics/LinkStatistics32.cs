using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The counters in 32 bits, which wrap around: kept so that they are written back.</summary>
[NetlinkStruct("rtnl_link_stats", 96)]
internal sealed partial record LinkStatistics32
{
    /// <summary>Good packets received.</summary>
    [NetlinkField(0, "rx_packets")]
    public uint ReceivedPackets { get; init; }
}
