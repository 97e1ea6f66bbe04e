using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What an XDP socket counts.</summary>
[NetlinkStruct("xdp_diag_stats", 48)]
public sealed partial record XdpStatistics
{
    /// <summary>Packets dropped for other reasons.</summary>
    [NetlinkField(0, "n_rx_dropped")]
    public ulong ReceiveDropped { get; init; }

    /// <summary>Wrong entries in the fill ring.</summary>
    [NetlinkField(8, "n_rx_invalid")]
    public ulong ReceiveInvalid { get; init; }

    /// <summary>Packets dropped as the ring was full.</summary>
    [NetlinkField(16, "n_rx_full")]
    public ulong ReceiveRingFull { get; init; }

    /// <summary>How often the fill ring was empty.</summary>
    [NetlinkField(24, "n_fill_ring_empty")]
    public ulong FillRingEmpty { get; init; }

    /// <summary>Wrong entries in the send ring.</summary>
    [NetlinkField(32, "n_tx_invalid")]
    public ulong SendInvalid { get; init; }

    /// <summary>How often the send ring was empty.</summary>
    [NetlinkField(40, "n_tx_ring_empty")]
    public ulong SendRingEmpty { get; init; }
}
