using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a virtual function has counted.</summary>
[NetlinkAttributeSet(Padding = 6)]
public sealed partial record VirtualFunctionStatistics
{
    /// <summary>Packets received.</summary>
    [NetlinkAttribute(0, "IFLA_VF_STATS_RX_PACKETS")]
    public ulong? ReceivedPackets { get; init; }

    /// <summary>Packets sent.</summary>
    [NetlinkAttribute(1, "IFLA_VF_STATS_TX_PACKETS")]
    public ulong? SentPackets { get; init; }

    /// <summary>Bytes received.</summary>
    [NetlinkAttribute(2, "IFLA_VF_STATS_RX_BYTES")]
    public ulong? ReceivedBytes { get; init; }

    /// <summary>Bytes sent.</summary>
    [NetlinkAttribute(3, "IFLA_VF_STATS_TX_BYTES")]
    public ulong? SentBytes { get; init; }

    /// <summary>Broadcast packets received.</summary>
    [NetlinkAttribute(4, "IFLA_VF_STATS_BROADCAST")]
    public ulong? Broadcast { get; init; }

    /// <summary>Multicast packets received.</summary>
    [NetlinkAttribute(5, "IFLA_VF_STATS_MULTICAST")]
    public ulong? Multicast { get; init; }

    /// <summary>Packets dropped on their way in.</summary>
    [NetlinkAttribute(7, "IFLA_VF_STATS_RX_DROPPED")]
    public ulong? ReceiveDropped { get; init; }

    /// <summary>Packets dropped on their way out.</summary>
    [NetlinkAttribute(8, "IFLA_VF_STATS_TX_DROPPED")]
    public ulong? SendDropped { get; init; }
}
