using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What MPTCP knows of a connection (<c>struct mptcp_info</c>). What the kernel does not tell yet is zero.</summary>
[NetlinkStruct("mptcp_info", 96)]
public sealed partial record MptcpInfo
{
    /// <summary>Subflows beside the first.</summary>
    [NetlinkField(0, "mptcpi_subflows")]
    public byte Subflows { get; init; }

    /// <summary>Addresses that the other side was told.</summary>
    [NetlinkField(1, "mptcpi_add_addr_signal")]
    public byte AddressesAnnounced { get; init; }

    /// <summary>Addresses of the other side that were taken.</summary>
    [NetlinkField(2, "mptcpi_add_addr_accepted")]
    public byte AddressesAccepted { get; init; }

    /// <summary>How many subflows there may be beside the first.</summary>
    [NetlinkField(3, "mptcpi_subflows_max")]
    public byte MaximumSubflows { get; init; }

    /// <summary>How many addresses may be told.</summary>
    [NetlinkField(4, "mptcpi_add_addr_signal_max")]
    public byte MaximumAddressesAnnounced { get; init; }

    /// <summary>How many addresses may be taken.</summary>
    [NetlinkField(5, "mptcpi_add_addr_accepted_max")]
    public byte MaximumAddressesAccepted { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkField(8, "mptcpi_flags")]
    public MptcpFlags Flags { get; init; }

    /// <summary>The connection's name.</summary>
    [NetlinkField(12, "mptcpi_token")]
    public uint Token { get; init; }

    /// <summary>The number of the next byte to send.</summary>
    [NetlinkField(16, "mptcpi_write_seq")]
    public ulong WriteSequence { get; init; }

    /// <summary>The number of the first byte that was not confirmed.</summary>
    [NetlinkField(24, "mptcpi_snd_una")]
    public ulong FirstUnacknowledged { get; init; }

    /// <summary>The number of the next byte to come.</summary>
    [NetlinkField(32, "mptcpi_rcv_nxt")]
    public ulong NextToReceive { get; init; }

    /// <summary>Local addresses in use.</summary>
    [NetlinkField(40, "mptcpi_local_addr_used")]
    public byte LocalAddressesUsed { get; init; }

    /// <summary>How many there may be.</summary>
    [NetlinkField(41, "mptcpi_local_addr_max")]
    public byte MaximumLocalAddresses { get; init; }

    /// <summary>Whether data carries checksums.</summary>
    [NetlinkField(42, "mptcpi_csum_enabled")]
    public bool Checksums { get; init; }

    /// <summary>How often data was sent again on another subflow.</summary>
    [NetlinkField(44, "mptcpi_retransmits")]
    public uint Retransmits { get; init; }

    /// <summary>Bytes sent again. Since Linux 6.5.</summary>
    [NetlinkField(48, "mptcpi_bytes_retrans")]
    public ulong BytesRetransmitted { get; init; }

    /// <summary>Bytes sent. Since Linux 6.5.</summary>
    [NetlinkField(56, "mptcpi_bytes_sent")]
    public ulong BytesSent { get; init; }

    /// <summary>Bytes that came. Since Linux 6.5.</summary>
    [NetlinkField(64, "mptcpi_bytes_received")]
    public ulong BytesReceived { get; init; }

    /// <summary>Bytes confirmed. Since Linux 6.5.</summary>
    [NetlinkField(72, "mptcpi_bytes_acked")]
    public ulong BytesAcknowledged { get; init; }

    /// <summary>All subflows. Since Linux 6.8.</summary>
    [NetlinkField(80, "mptcpi_subflows_total")]
    public byte TotalSubflows { get; init; }

    /// <summary>How many laminar endpoints there are. Since Linux 6.18.</summary>
    [NetlinkField(81, "mptcpi_endp_laminar_max")]
    public byte MaximumLaminarEndpoints { get; init; }

    /// <summary>How many endpoints take part in a full mesh. Since Linux 6.19.</summary>
    [NetlinkField(82, "mptcpi_endp_fullmesh_max")]
    public byte MaximumFullMeshEndpoints { get; init; }

    /// <summary>How long ago data was sent. Since Linux 6.10.</summary>
    [NetlinkField(84, "mptcpi_last_data_sent", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastDataSent { get; init; }

    /// <summary>How long ago data came. Since Linux 6.10.</summary>
    [NetlinkField(88, "mptcpi_last_data_recv", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastDataReceived { get; init; }

    /// <summary>How long ago a confirmation came. Since Linux 6.10.</summary>
    [NetlinkField(92, "mptcpi_last_ack_recv", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastAcknowledgementReceived { get; init; }
}
