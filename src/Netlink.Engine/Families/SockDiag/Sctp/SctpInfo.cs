using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What SCTP knows of an association (<c>struct sctp_info</c>). What the kernel does not tell yet is zero.</summary>
[NetlinkStruct("sctp_info", 368)]
public sealed partial record SctpInfo
{
    /// <summary>The association's own tag.</summary>
    [NetlinkField(0, "sctpi_tag")]
    public uint Tag { get; init; }

    /// <summary>What it does.</summary>
    [NetlinkField(4, "sctpi_state")]
    public SctpState State { get; init; }

    /// <summary>The window that is offered to the other side, in bytes.</summary>
    [NetlinkField(8, "sctpi_rwnd")]
    public uint ReceiveWindow { get; init; }

    /// <summary>Chunks that were sent and not confirmed.</summary>
    [NetlinkField(12, "sctpi_unackdata")]
    public ushort Unacknowledged { get; init; }

    /// <summary>Chunks that were received and not confirmed.</summary>
    [NetlinkField(14, "sctpi_penddata")]
    public ushort Pending { get; init; }

    /// <summary>Streams from the other side.</summary>
    [NetlinkField(16, "sctpi_instrms")]
    public ushort InputStreams { get; init; }

    /// <summary>Streams to the other side.</summary>
    [NetlinkField(18, "sctpi_outstrms")]
    public ushort OutputStreams { get; init; }

    /// <summary>Messages longer than this are sent in parts.</summary>
    [NetlinkField(20, "sctpi_fragmentation_point")]
    public uint FragmentationPoint { get; init; }

    /// <summary>Chunks that wait to be read.</summary>
    [NetlinkField(24, "sctpi_inqueue")]
    public uint InputQueue { get; init; }

    /// <summary>Chunks that wait to be sent.</summary>
    [NetlinkField(28, "sctpi_outqueue")]
    public uint OutputQueue { get; init; }

    /// <summary>Times in a row that the other side did not answer.</summary>
    [NetlinkField(32, "sctpi_overall_error")]
    public uint Errors { get; init; }

    /// <summary>Packets that are sent at once at most.</summary>
    [NetlinkField(36, "sctpi_max_burst")]
    public uint MaximumBurst { get; init; }

    /// <summary>The largest part of a message, in bytes; 0 is what fits.</summary>
    [NetlinkField(40, "sctpi_maxseg")]
    public uint MaximumSegment { get; init; }

    /// <summary>The window that the other side offers, in bytes.</summary>
    [NetlinkField(44, "sctpi_peer_rwnd")]
    public uint PeerWindow { get; init; }

    /// <summary>The other side's tag.</summary>
    [NetlinkField(48, "sctpi_peer_tag")]
    public uint PeerTag { get; init; }

    /// <summary>What the other side can, as bits.</summary>
    [NetlinkField(52, "sctpi_peer_capable")]
    public byte PeerCapabilities { get; init; }

    /// <summary>How the other side wants confirmations.</summary>
    [NetlinkField(53, "sctpi_peer_sack")]
    public byte PeerSack { get; init; }

    /// <summary>Selective confirmations that came.</summary>
    [NetlinkField(56, "sctpi_isacks")]
    public ulong SacksReceived { get; init; }

    /// <summary>Selective confirmations that were sent.</summary>
    [NetlinkField(64, "sctpi_osacks")]
    public ulong SacksSent { get; init; }

    /// <summary>Packets sent.</summary>
    [NetlinkField(72, "sctpi_opackets")]
    public ulong PacketsSent { get; init; }

    /// <summary>Packets that came.</summary>
    [NetlinkField(80, "sctpi_ipackets")]
    public ulong PacketsReceived { get; init; }

    /// <summary>Chunks sent again.</summary>
    [NetlinkField(88, "sctpi_rtxchunks")]
    public ulong ChunksRetransmitted { get; init; }

    /// <summary>Chunks beyond what was expected.</summary>
    [NetlinkField(96, "sctpi_outofseqtsns")]
    public ulong OutOfSequence { get; init; }

    /// <summary>Chunks that came twice.</summary>
    [NetlinkField(104, "sctpi_idupchunks")]
    public ulong DuplicatesReceived { get; init; }

    /// <summary>Gaps that the other side told of.</summary>
    [NetlinkField(112, "sctpi_gapcnt")]
    public ulong Gaps { get; init; }

    /// <summary>Chunks sent without order.</summary>
    [NetlinkField(120, "sctpi_ouodchunks")]
    public ulong UnorderedSent { get; init; }

    /// <summary>Chunks that came without order.</summary>
    [NetlinkField(128, "sctpi_iuodchunks")]
    public ulong UnorderedReceived { get; init; }

    /// <summary>Chunks sent in order.</summary>
    [NetlinkField(136, "sctpi_oodchunks")]
    public ulong OrderedSent { get; init; }

    /// <summary>Chunks that came in order.</summary>
    [NetlinkField(144, "sctpi_iodchunks")]
    public ulong OrderedReceived { get; init; }

    /// <summary>Control chunks sent.</summary>
    [NetlinkField(152, "sctpi_octrlchunks")]
    public ulong ControlSent { get; init; }

    /// <summary>Control chunks that came.</summary>
    [NetlinkField(160, "sctpi_ictrlchunks")]
    public ulong ControlReceived { get; init; }

    /// <summary>The other side's address in use.</summary>
    [NetlinkField(168, "sctpi_p_address")]
    public SocketEndpoint? PrimaryAddress { get; init; }

    /// <summary>That path's state: 0 is down, 2 is up, 3 is not tried yet.</summary>
    [NetlinkField(296, "sctpi_p_state")]
    public int PrimaryState { get; init; }

    /// <summary>That path's congestion window, in bytes.</summary>
    [NetlinkField(300, "sctpi_p_cwnd")]
    public uint PrimaryWindow { get; init; }

    /// <summary>How long an answer takes.</summary>
    [NetlinkField(304, "sctpi_p_srtt", Time = TimeUnit.Milliseconds)]
    public TimeSpan PrimaryRoundTripTime { get; init; }

    /// <summary>How long an answer is waited for.</summary>
    [NetlinkField(308, "sctpi_p_rto", Time = TimeUnit.Milliseconds)]
    public TimeSpan PrimaryTimeout { get; init; }

    /// <summary>How often the path is tried.</summary>
    [NetlinkField(312, "sctpi_p_hbinterval", Time = TimeUnit.Milliseconds)]
    public TimeSpan PrimaryHeartbeat { get; init; }

    /// <summary>After how many failures the path is down.</summary>
    [NetlinkField(316, "sctpi_p_pathmaxrxt")]
    public uint PrimaryMaximumRetransmits { get; init; }

    /// <summary>How long a confirmation is held back.</summary>
    [NetlinkField(320, "sctpi_p_sackdelay", Time = TimeUnit.Milliseconds)]
    public TimeSpan PrimaryAcknowledgementDelay { get; init; }

    /// <summary>After how many packets one is sent anyway.</summary>
    [NetlinkField(324, "sctpi_p_sackfreq")]
    public uint PrimaryAcknowledgementFrequency { get; init; }

    /// <summary>The window at which it grows slowly, in bytes.</summary>
    [NetlinkField(328, "sctpi_p_ssthresh")]
    public uint PrimarySlowStartThreshold { get; init; }

    /// <summary>Bytes confirmed towards the next growth.</summary>
    [NetlinkField(332, "sctpi_p_partial_bytes_acked")]
    public uint PrimaryPartialBytesAcknowledged { get; init; }

    /// <summary>Bytes under way.</summary>
    [NetlinkField(336, "sctpi_p_flight_size")]
    public uint PrimaryFlightSize { get; init; }

    /// <summary>Times in a row that the path did not answer.</summary>
    [NetlinkField(340, "sctpi_p_error")]
    public ushort PrimaryErrors { get; init; }

    /// <summary>After how long without data it is closed; zero is never.</summary>
    [NetlinkField(344, "sctpi_s_autoclose", Time = TimeUnit.Seconds)]
    public TimeSpan AutoClose { get; init; }

    /// <summary>A number for the other side's program.</summary>
    [NetlinkField(348, "sctpi_s_adaptation_ind")]
    public uint AdaptationIndication { get; init; }

    /// <summary>How many bytes of a message are handed over before its end.</summary>
    [NetlinkField(352, "sctpi_s_pd_point")]
    public uint PartialDeliveryPoint { get; init; }

    /// <summary>Whether small messages are sent at once.</summary>
    [NetlinkField(356, "sctpi_s_nodelay")]
    public bool NoDelay { get; init; }

    /// <summary>Whether messages are never sent in parts.</summary>
    [NetlinkField(357, "sctpi_s_disable_fragments")]
    public bool FragmentsDisabled { get; init; }

    /// <summary>Whether IPv4 addresses are shown as IPv6.</summary>
    [NetlinkField(358, "sctpi_s_v4mapped")]
    public bool MappedAddresses { get; init; }

    /// <summary>Whether parts of several messages may alternate.</summary>
    [NetlinkField(359, "sctpi_s_frag_interleave")]
    public bool FragmentInterleave { get; init; }

    /// <summary>0 for one socket and many associations, 1 for one, 2 for one of many that got a socket of its own.</summary>
    [NetlinkField(360, "sctpi_s_type")]
    public uint Style { get; init; }
}
