using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What TCP knows of a connection (<c>struct tcp_info</c>). What the kernel does not tell yet is zero.</summary>
[NetlinkStruct("tcp_info", 280)]
public sealed partial record TcpInfo
{
    /// <summary>What the connection does.</summary>
    [NetlinkField(0, "tcpi_state")]
    public SocketState State { get; init; }

    /// <summary>What TCP thinks of the path.</summary>
    [NetlinkField(1, "tcpi_ca_state")]
    public TcpCongestionState CongestionState { get; init; }

    /// <summary>How often in a row the time for an answer ran out.</summary>
    [NetlinkField(2, "tcpi_retransmits")]
    public byte Retransmits { get; init; }

    /// <summary>How many probes, for a zero window or for life, were not answered.</summary>
    [NetlinkField(3, "tcpi_probes")]
    public byte Probes { get; init; }

    /// <summary>How often the time for an answer was doubled.</summary>
    [NetlinkField(4, "tcpi_backoff")]
    public byte Backoff { get; init; }

    /// <summary>What both sides agreed on.</summary>
    [NetlinkField(5, "tcpi_options")]
    public TcpOptions Options { get; init; }

    [NetlinkField(6, "tcpi_snd_wscale")]
    internal byte WindowScales { get; init; }

    [NetlinkField(7, "tcpi_delivery_rate_app_limited")]
    internal byte Bits { get; init; }

    /// <summary>How long an answer is waited for before data is sent again.</summary>
    [NetlinkField(8, "tcpi_rto", Time = TimeUnit.Microseconds)]
    public TimeSpan RetransmissionTimeout { get; init; }

    /// <summary>How long a confirmation is held back.</summary>
    [NetlinkField(12, "tcpi_ato", Time = TimeUnit.Microseconds)]
    public TimeSpan AcknowledgementTimeout { get; init; }

    /// <summary>The largest segment that is sent, in bytes.</summary>
    [NetlinkField(16, "tcpi_snd_mss")]
    public uint SendSegmentSize { get; init; }

    /// <summary>The largest segment that the other side seems to send, in bytes.</summary>
    [NetlinkField(20, "tcpi_rcv_mss")]
    public uint ReceiveSegmentSize { get; init; }

    /// <summary>Segments that were sent and not confirmed. Of a listening socket: connections that wait to be accepted.</summary>
    [NetlinkField(24, "tcpi_unacked")]
    public uint Unacknowledged { get; init; }

    /// <summary>Segments that were confirmed out of order. Of a listening socket: how many connections may wait.</summary>
    [NetlinkField(28, "tcpi_sacked")]
    public uint SelectivelyAcknowledged { get; init; }

    /// <summary>Segments that seem lost.</summary>
    [NetlinkField(32, "tcpi_lost")]
    public uint Lost { get; init; }

    /// <summary>Segments that were sent again and not confirmed yet.</summary>
    [NetlinkField(36, "tcpi_retrans")]
    public uint Retransmitted { get; init; }

    /// <summary>A relic: zero since Linux 4.15.</summary>
    [NetlinkField(40, "tcpi_fackets")]
    public uint ForwardAcknowledged { get; init; }

    /// <summary>How long ago data was sent.</summary>
    [NetlinkField(44, "tcpi_last_data_sent", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastDataSent { get; init; }

    /// <summary>Never told.</summary>
    [NetlinkField(48, "tcpi_last_ack_sent", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastAcknowledgementSent { get; init; }

    /// <summary>How long ago data came.</summary>
    [NetlinkField(52, "tcpi_last_data_recv", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastDataReceived { get; init; }

    /// <summary>How long ago a confirmation came.</summary>
    [NetlinkField(56, "tcpi_last_ack_recv", Time = TimeUnit.Milliseconds)]
    public TimeSpan LastAcknowledgementReceived { get; init; }

    /// <summary>The largest packet that the path takes, in bytes.</summary>
    [NetlinkField(60, "tcpi_pmtu")]
    public uint PathMtu { get; init; }

    /// <summary>How large the window offered may be now, in bytes.</summary>
    [NetlinkField(64, "tcpi_rcv_ssthresh")]
    public uint ReceiveSlowStartThreshold { get; init; }

    /// <summary>How long an answer takes, smoothed.</summary>
    [NetlinkField(68, "tcpi_rtt", Time = TimeUnit.Microseconds)]
    public TimeSpan RoundTripTime { get; init; }

    /// <summary>How much that varies.</summary>
    [NetlinkField(72, "tcpi_rttvar", Time = TimeUnit.Microseconds)]
    public TimeSpan RoundTripVariation { get; init; }

    /// <summary>The window, in segments, at which it grows slowly; 2147483647 is none yet.</summary>
    [NetlinkField(76, "tcpi_snd_ssthresh")]
    public uint SlowStartThreshold { get; init; }

    /// <summary>How many segments may be under way.</summary>
    [NetlinkField(80, "tcpi_snd_cwnd")]
    public uint CongestionWindow { get; init; }

    /// <summary>The largest segment that the other side was offered, in bytes.</summary>
    [NetlinkField(84, "tcpi_advmss")]
    public uint AdvertisedSegmentSize { get; init; }

    /// <summary>How many segments may be out of order before one counts as lost.</summary>
    [NetlinkField(88, "tcpi_reordering")]
    public uint Reordering { get; init; }

    /// <summary>How long an answer takes, as the receiver guesses.</summary>
    [NetlinkField(92, "tcpi_rcv_rtt", Time = TimeUnit.Microseconds)]
    public TimeSpan ReceiveRoundTripTime { get; init; }

    /// <summary>The receive buffer that seems right.</summary>
    [NetlinkField(96, "tcpi_rcv_space")]
    public ByteSize ReceiveSpace { get; init; }

    /// <summary>Segments sent again since the connection began.</summary>
    [NetlinkField(100, "tcpi_total_retrans")]
    public uint TotalRetransmitted { get; init; }

    [NetlinkField(104, "tcpi_pacing_rate", ShownAs = nameof(PacingRate))]
    internal ulong PacingRateField { get; init; }

    [NetlinkField(112, "tcpi_max_pacing_rate", ShownAs = nameof(MaximumPacingRate))]
    internal ulong MaximumPacingRateField { get; init; }

    /// <summary>Bytes that the other side confirmed.</summary>
    [NetlinkField(120, "tcpi_bytes_acked")]
    public ulong BytesAcknowledged { get; init; }

    /// <summary>Bytes that came in order.</summary>
    [NetlinkField(128, "tcpi_bytes_received")]
    public ulong BytesReceived { get; init; }

    /// <summary>Segments sent, those without data too.</summary>
    [NetlinkField(136, "tcpi_segs_out")]
    public uint SegmentsSent { get; init; }

    /// <summary>Segments that came, those without data too.</summary>
    [NetlinkField(140, "tcpi_segs_in")]
    public uint SegmentsReceived { get; init; }

    /// <summary>Bytes that wait to be sent for the first time.</summary>
    [NetlinkField(144, "tcpi_notsent_bytes")]
    public uint BytesNotSent { get; init; }

    /// <summary>The shortest time of an answer, of late; 4294967295 µs is none yet.</summary>
    [NetlinkField(148, "tcpi_min_rtt", Time = TimeUnit.Microseconds)]
    public TimeSpan MinimumRoundTripTime { get; init; }

    /// <summary>Segments with data that came.</summary>
    [NetlinkField(152, "tcpi_data_segs_in")]
    public uint DataSegmentsReceived { get; init; }

    /// <summary>Segments with data that were sent.</summary>
    [NetlinkField(156, "tcpi_data_segs_out")]
    public uint DataSegmentsSent { get; init; }

    [NetlinkField(160, "tcpi_delivery_rate", ShownAs = nameof(DeliveryRate))]
    internal ulong DeliveryRateField { get; init; }

    /// <summary>How long there was data to send or to be confirmed.</summary>
    [NetlinkField(168, "tcpi_busy_time", Wire = WireType.U64, Time = TimeUnit.Microseconds)]
    public TimeSpan BusyTime { get; init; }

    /// <summary>How long of it the other side had no room.</summary>
    [NetlinkField(176, "tcpi_rwnd_limited", Wire = WireType.U64, Time = TimeUnit.Microseconds)]
    public TimeSpan ReceiveWindowLimitedTime { get; init; }

    /// <summary>How long of it the send buffer was too small.</summary>
    [NetlinkField(184, "tcpi_sndbuf_limited", Wire = WireType.U64, Time = TimeUnit.Microseconds)]
    public TimeSpan SendBufferLimitedTime { get; init; }

    /// <summary>Segments that were delivered.</summary>
    [NetlinkField(192, "tcpi_delivered")]
    public uint Delivered { get; init; }

    /// <summary>Segments that were delivered with a mark of congestion.</summary>
    [NetlinkField(196, "tcpi_delivered_ce")]
    public uint DeliveredMarked { get; init; }

    /// <summary>Bytes sent, those sent again too.</summary>
    [NetlinkField(200, "tcpi_bytes_sent")]
    public ulong BytesSent { get; init; }

    /// <summary>Bytes sent again.</summary>
    [NetlinkField(208, "tcpi_bytes_retrans")]
    public ulong BytesRetransmitted { get; init; }

    /// <summary>Segments that the other side said it had already.</summary>
    [NetlinkField(216, "tcpi_dsack_dups")]
    public uint DuplicatesReported { get; init; }

    /// <summary>How often segments were seen out of order.</summary>
    [NetlinkField(220, "tcpi_reord_seen")]
    public uint ReorderingsSeen { get; init; }

    /// <summary>Segments that came out of order.</summary>
    [NetlinkField(224, "tcpi_rcv_ooopack")]
    public uint OutOfOrderReceived { get; init; }

    /// <summary>The window that the other side offers, in bytes.</summary>
    [NetlinkField(228, "tcpi_snd_wnd")]
    public uint SendWindow { get; init; }

    /// <summary>The window that is offered to the other side, in bytes. Since Linux 6.2.</summary>
    [NetlinkField(232, "tcpi_rcv_wnd")]
    public uint ReceiveWindow { get; init; }

    /// <summary>How often another path was tried. Since Linux 6.2.</summary>
    [NetlinkField(236, "tcpi_rehash")]
    public uint Rehashes { get; init; }

    /// <summary>How often an answer did not come in time. Since Linux 6.7.</summary>
    [NetlinkField(240, "tcpi_total_rto")]
    public ushort TotalTimeouts { get; init; }

    /// <summary>How often that was overcome. Since Linux 6.7.</summary>
    [NetlinkField(242, "tcpi_total_rto_recoveries")]
    public ushort TimeoutRecoveries { get; init; }

    /// <summary>How long that took. Since Linux 6.7.</summary>
    [NetlinkField(244, "tcpi_total_rto_time", Time = TimeUnit.Milliseconds)]
    public TimeSpan TimeoutTime { get; init; }

    /// <summary>Segments that came with a mark of congestion. Since Linux 6.18.</summary>
    [NetlinkField(248, "tcpi_received_ce")]
    public uint ReceivedMarked { get; init; }

    /// <summary>Bytes delivered as ECT(1). Since Linux 6.18.</summary>
    [NetlinkField(252, "tcpi_delivered_e1_bytes")]
    public uint DeliveredEct1Bytes { get; init; }

    /// <summary>Bytes delivered as ECT(0). Since Linux 6.18.</summary>
    [NetlinkField(256, "tcpi_delivered_e0_bytes")]
    public uint DeliveredEct0Bytes { get; init; }

    /// <summary>Bytes delivered with a mark of congestion. Since Linux 6.18.</summary>
    [NetlinkField(260, "tcpi_delivered_ce_bytes")]
    public uint DeliveredMarkedBytes { get; init; }

    /// <summary>Bytes that came as ECT(1). Since Linux 6.18.</summary>
    [NetlinkField(264, "tcpi_received_e1_bytes")]
    public uint ReceivedEct1Bytes { get; init; }

    /// <summary>Bytes that came as ECT(0). Since Linux 6.18.</summary>
    [NetlinkField(268, "tcpi_received_e0_bytes")]
    public uint ReceivedEct0Bytes { get; init; }

    /// <summary>Bytes that came with a mark of congestion. Since Linux 6.18.</summary>
    [NetlinkField(272, "tcpi_received_ce_bytes")]
    public uint ReceivedMarkedBytes { get; init; }

    [NetlinkField(276, "tcpi_ecn_mode")]
    internal uint EcnBits { get; init; }

    /// <summary>By how many bits the window that the other side offers is scaled.</summary>
    public int SendWindowScale => WindowScales & 0xf;

    /// <summary>By how many bits the window that is offered to the other side is scaled.</summary>
    public int ReceiveWindowScale => WindowScales >> 4;

    /// <summary>Whether the delivery rate is low because the program had no more to send.</summary>
    public bool DeliveryRateLimitedByProgram => (Bits & 1) != 0;

    /// <summary>Why the connection was not made by Fast Open.</summary>
    public TcpFastOpenFailure FastOpenFailure => (TcpFastOpenFailure)((Bits >> 1) & 3);

    /// <summary>How fast data is sent; null is as fast as can be.</summary>
    [NetlinkProperty]
    public BitRate? PacingRate => Rate(PacingRateField);

    /// <summary>How fast data may be sent at most (<c>SO_MAX_PACING_RATE</c>); null is without limit.</summary>
    [NetlinkProperty]
    public BitRate? MaximumPacingRate => Rate(MaximumPacingRateField);

    /// <summary>How fast data was delivered of late.</summary>
    [NetlinkProperty]
    public BitRate? DeliveryRate => Rate(DeliveryRateField);

    /// <summary>How the connection marks congestion. Since Linux 7.0.</summary>
    public TcpEcnMode EcnMode => (TcpEcnMode)(EcnBits & 3);

    /// <summary>What was seen of accurate ECN's option. Since Linux 7.0.</summary>
    public TcpAccurateEcnOption AccurateEcnOption => (TcpAccurateEcnOption)((EcnBits >> 2) & 3);

    /// <summary>What of accurate ECN does not work on the path. Since Linux 7.0.</summary>
    public TcpAccurateEcnFailures AccurateEcnFailures => (TcpAccurateEcnFailures)((EcnBits >> 4) & 0xf);

    private static BitRate? Rate(ulong bytesPerSecond) => bytesPerSecond > ulong.MaxValue / 8 ? null : BitRate.FromBytesPerSecond(bytesPerSecond);
}
