using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a link has counted since it was made.</summary>
[NetlinkStruct("rtnl_link_stats64", 200)]
public sealed partial record LinkStatistics
{
    /// <summary>Good packets received.</summary>
    [NetlinkField(0, "rx_packets")]
    public ulong ReceivedPackets { get; init; }

    /// <summary>Packets sent.</summary>
    [NetlinkField(8, "tx_packets")]
    public ulong SentPackets { get; init; }

    /// <summary>Bytes received.</summary>
    [NetlinkField(16, "rx_bytes")]
    public ulong ReceivedBytes { get; init; }

    /// <summary>Bytes sent.</summary>
    [NetlinkField(24, "tx_bytes")]
    public ulong SentBytes { get; init; }

    /// <summary>Bad packets received.</summary>
    [NetlinkField(32, "rx_errors")]
    public ulong ReceiveErrors { get; init; }

    /// <summary>Packets that could not be sent.</summary>
    [NetlinkField(40, "tx_errors")]
    public ulong SendErrors { get; init; }

    /// <summary>Good packets received and not processed, for want of memory or of a taker.</summary>
    [NetlinkField(48, "rx_dropped")]
    public ulong ReceiveDropped { get; init; }

    /// <summary>Packets dropped on their way out.</summary>
    [NetlinkField(56, "tx_dropped")]
    public ulong SendDropped { get; init; }

    /// <summary>Multicast packets received.</summary>
    [NetlinkField(64, "multicast")]
    public ulong Multicast { get; init; }

    /// <summary>Collisions while sending.</summary>
    [NetlinkField(72, "collisions")]
    public ulong Collisions { get; init; }

    /// <summary>Packets of a wrong length.</summary>
    [NetlinkField(80, "rx_length_errors")]
    public ulong ReceiveLengthErrors { get; init; }

    /// <summary>Packets that the receive buffer had no room for.</summary>
    [NetlinkField(88, "rx_over_errors")]
    public ulong ReceiveOverErrors { get; init; }

    /// <summary>Packets with a wrong checksum.</summary>
    [NetlinkField(96, "rx_crc_errors")]
    public ulong ReceiveCrcErrors { get; init; }

    /// <summary>Packets that were not aligned.</summary>
    [NetlinkField(104, "rx_frame_errors")]
    public ulong ReceiveFrameErrors { get; init; }

    /// <summary>Packets lost for the queue was full.</summary>
    [NetlinkField(112, "rx_fifo_errors")]
    public ulong ReceiveFifoErrors { get; init; }

    /// <summary>Packets that the machine was too slow for.</summary>
    [NetlinkField(120, "rx_missed_errors")]
    public ulong ReceiveMissedErrors { get; init; }

    /// <summary>Sends that were given up.</summary>
    [NetlinkField(128, "tx_aborted_errors")]
    public ulong SendAbortedErrors { get; init; }

    /// <summary>Sends that lost carrier.</summary>
    [NetlinkField(136, "tx_carrier_errors")]
    public ulong SendCarrierErrors { get; init; }

    /// <summary>Sends that the queue ran dry under.</summary>
    [NetlinkField(144, "tx_fifo_errors")]
    public ulong SendFifoErrors { get; init; }

    /// <summary>Sends without a heartbeat.</summary>
    [NetlinkField(152, "tx_heartbeat_errors")]
    public ulong SendHeartbeatErrors { get; init; }

    /// <summary>Sends that collided late.</summary>
    [NetlinkField(160, "tx_window_errors")]
    public ulong SendWindowErrors { get; init; }

    /// <summary>Compressed packets received.</summary>
    [NetlinkField(168, "rx_compressed")]
    public ulong ReceivedCompressed { get; init; }

    /// <summary>Compressed packets sent.</summary>
    [NetlinkField(176, "tx_compressed")]
    public ulong SentCompressed { get; init; }

    /// <summary>Packets received that nothing wanted, on an inactive port.</summary>
    [NetlinkField(184, "rx_nohandler")]
    public ulong ReceivedUnhandled { get; init; }

    /// <summary>Packets received for another host's hardware address.</summary>
    [NetlinkField(192, "rx_otherhost_dropped")]
    public ulong ReceivedForOthers { get; init; }
}
