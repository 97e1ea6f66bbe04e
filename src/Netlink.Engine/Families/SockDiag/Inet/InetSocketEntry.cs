using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A socket of TCP, UDP, SCTP, MPTCP or raw IP.</summary>
[NetlinkMessage("inet_diag_msg", 72, Padding = 14)]
public sealed partial record InetSocketEntry : SocketEntry
{
    private SocketProtocol _protocol;
    private TcpInfo? _tcp;

    /// <inheritdoc/>
    public override SocketProtocol Protocol => _protocol;

    [NetlinkField(0, "idiag_family")]
    internal byte Family { get; init; }

    [NetlinkField(1, "idiag_state", ShownAs = nameof(State))]
    internal byte StateField { get; init; }

    /// <summary>The timer that runs.</summary>
    [NetlinkField(2, "idiag_timer")]
    public InetTimer Timer { get; init; }

    /// <summary>How often in a row that timer ran out, or a probe was not answered.</summary>
    [NetlinkField(3, "idiag_retrans")]
    public byte Retransmits { get; init; }

    /// <summary>Its own port. Of a raw socket: the protocol's number.</summary>
    [NetlinkField(4, "id.idiag_sport", BigEndian = true)]
    public ushort LocalPort { get; init; }

    /// <summary>The other side's port; 0 is none.</summary>
    [NetlinkField(6, "id.idiag_dport", BigEndian = true)]
    public ushort RemotePort { get; init; }

    [NetlinkField(8, "id.idiag_src", Length = 16, ShownAs = nameof(LocalAddress))]
    internal SocketAddressBytes LocalBytes { get; init; }

    [NetlinkField(24, "id.idiag_dst", Length = 16, ShownAs = nameof(RemoteAddress))]
    internal SocketAddressBytes RemoteBytes { get; init; }

    /// <summary>The link that it is bound to (<c>SO_BINDTODEVICE</c>); 0 is none.</summary>
    [NetlinkField(40, "id.idiag_if")]
    public int LinkIndex { get; init; }

    /// <inheritdoc/>
    [NetlinkField(44, "id.idiag_cookie")]
    public override ulong Cookie { get; init; }

    /// <summary>When the timer runs out.</summary>
    [NetlinkField(52, "idiag_expires", Time = TimeUnit.Milliseconds)]
    public TimeSpan TimerExpires { get; init; }

    [NetlinkField(56, "idiag_rqueue", ShownAs = nameof(ReceiveQueue))]
    internal uint ReceiveQueueField { get; init; }

    [NetlinkField(60, "idiag_wqueue", ShownAs = nameof(SendQueue))]
    internal uint SendQueueField { get; init; }

    [NetlinkField(64, "idiag_uid", ShownAs = nameof(UserId))]
    internal uint UserIdField { get; init; }

    /// <inheritdoc/>
    [NetlinkField(68, "idiag_inode")]
    public override uint Inode { get; init; }

    /// <summary>Memory, the short form. <see cref="InetDetails.MemoryInfo"/> asks for it.</summary>
    [NetlinkAttribute(1, "INET_DIAG_MEMINFO", Rare = true)]
    public partial InetMemory? MemoryInfo { get; init; }

    [NetlinkAttribute(2, "INET_DIAG_INFO", ShownAs = nameof(Tcp))]
    internal byte[]? Info { get; init; }

    /// <summary>What congestion control by delay knows. <see cref="InetDetails.CongestionInfo"/> asks for it.</summary>
    [NetlinkAttribute(3, "INET_DIAG_VEGASINFO", Rare = true)]
    public partial VegasInfo? Vegas { get; init; }

    /// <summary>The congestion control: <c>cubic</c>, <c>bbr</c>. <see cref="InetDetails.Congestion"/> asks for it.</summary>
    [NetlinkAttribute(4, "INET_DIAG_CONG", Rare = true)]
    public partial string? CongestionControl { get; init; }

    /// <summary>The type of service that IPv4 packets carry. <see cref="InetDetails.TypeOfService"/> asks for it.</summary>
    [NetlinkAttribute(5, "INET_DIAG_TOS", Rare = true)]
    public partial byte? TypeOfService { get; init; }

    /// <summary>The traffic class that IPv6 packets carry. <see cref="InetDetails.TrafficClass"/> asks for it.</summary>
    [NetlinkAttribute(6, "INET_DIAG_TCLASS", Rare = true)]
    public partial byte? TrafficClass { get; init; }

    /// <summary>Memory. <see cref="InetDetails.Memory"/> asks for it.</summary>
    [NetlinkAttribute(7, "INET_DIAG_SKMEMINFO", Rare = true)]
    public partial SocketMemory? Memory { get; init; }

    /// <summary>Which directions were closed.</summary>
    [NetlinkAttribute(8, "INET_DIAG_SHUTDOWN")]
    public ShutdownDirections? Shutdown { get; init; }

    /// <summary>What the congestion control dctcp knows. <see cref="InetDetails.CongestionInfo"/> asks for it.</summary>
    [NetlinkAttribute(9, "INET_DIAG_DCTCPINFO", Rare = true)]
    public partial DctcpInfo? Dctcp { get; init; }

    /// <summary>Of a raw socket: the protocol's number.</summary>
    [NetlinkAttribute(10, "INET_DIAG_PROTOCOL", Rare = true)]
    public partial byte? RawProtocol { get; init; }

    /// <summary>Whether an IPv6 socket takes no IPv4 connections (<c>IPV6_V6ONLY</c>). Told of listening and unconnected ones.</summary>
    [NetlinkAttribute(11, "INET_DIAG_SKV6ONLY", Rare = true)]
    public partial bool? IPv6Only { get; init; }

    /// <summary>SCTP's own addresses.</summary>
    [NetlinkAttribute(12, "INET_DIAG_LOCALS", ArrayKind.Packed, Rare = true)]
    public partial IReadOnlyList<SocketEndpoint>? LocalAddresses { get; init; }

    /// <summary>SCTP's addresses of the other side.</summary>
    [NetlinkAttribute(13, "INET_DIAG_PEERS", ArrayKind.Packed, Rare = true)]
    public partial IReadOnlyList<SocketEndpoint>? RemoteAddresses { get; init; }

    /// <summary>The mark that its packets carry (<c>SO_MARK</c>). Told to those with CAP_NET_ADMIN.</summary>
    [NetlinkAttribute(15, "INET_DIAG_MARK")]
    public uint? Mark { get; init; }

    /// <summary>What the congestion control BBR knows. <see cref="InetDetails.CongestionInfo"/> asks for it.</summary>
    [NetlinkAttribute(16, "INET_DIAG_BBRINFO", Rare = true)]
    public partial BbrInfo? Bbr { get; init; }

    /// <summary>The traffic class of its control group. <see cref="InetDetails.TrafficClass"/> asks for it.</summary>
    [NetlinkAttribute(17, "INET_DIAG_CLASS_ID", Rare = true)]
    public partial TcHandle? ClassId { get; init; }

    /// <summary>The keys of TCP's MD5 signatures. Told with <see cref="InetDetails.Info"/> to those with CAP_NET_ADMIN.</summary>
    [NetlinkAttribute(18, "INET_DIAG_MD5SIG", ArrayKind.Packed, Rare = true)]
    public partial IReadOnlyList<TcpSignatureKey>? SignatureKeys { get; init; }

    /// <summary>What lies over TCP: TLS, MPTCP. <see cref="InetDetails.Info"/> asks for it.</summary>
    [NetlinkAttribute(19, "INET_DIAG_ULP_INFO", Rare = true)]
    public partial UpperLayer? UpperLayer { get; init; }

    /// <summary>What BPF programs keep with it.</summary>
    [NetlinkAttribute(20, "INET_DIAG_SK_BPF_STORAGES", Rare = true)]
    public partial BpfStorageList? BpfStorages { get; init; }

    /// <summary>The number of its control group.</summary>
    [NetlinkAttribute(21, "INET_DIAG_CGROUP_ID")]
    public ulong? CgroupId { get; init; }

    /// <summary>Its options.</summary>
    [NetlinkAttribute(22, "INET_DIAG_SOCKOPT")]
    public InetOptions? Options { get; init; }

    /// <summary>Its own address; 0.0.0.0 and :: are any.</summary>
    [NetlinkProperty]
    public InetAddress LocalAddress => LocalBytes.ToAddress(Family);

    /// <summary>The other side's address; 0.0.0.0 and :: are none.</summary>
    [NetlinkProperty]
    public InetAddress RemoteAddress => RemoteBytes.ToAddress(Family);

    /// <summary>What it does. Of an association of SCTP (<see cref="RemoteAddresses"/> is set; the socket itself is listed before) the state of TCP that is closest.</summary>
    [NetlinkProperty]
    public override SocketState State
    {
        get => _protocol == SocketProtocol.Sctp && RemoteAddresses is not null ? OfAssociation((SctpState)StateField) : (SocketState)StateField;
        init => StateField = (byte)value;
    }

    /// <inheritdoc/>
    public override uint? ReceiveQueue => ReceiveQueueField;

    /// <inheritdoc/>
    public override uint? SendQueue => SendQueueField;

    /// <inheritdoc/>
    public override uint? UserId => UserIdField;

    /// <summary>Whether it is IPv6.</summary>
    public bool IsIPv6 => Family == SocketFamilies.IPv6;

    /// <summary>The name of the link that it is bound to, where that is known.</summary>
    public string? Link => LinkName(LinkIndex);

    /// <summary>What TCP knows of the connection. <see cref="InetDetails.Info"/> asks for it.</summary>
    [NetlinkProperty]
    public TcpInfo? Tcp => _protocol == SocketProtocol.Tcp && Info is { } info ? _tcp ??= TcpInfo.Read(info) : null;

    /// <summary>What MPTCP knows of the connection. <see cref="InetDetails.Info"/> asks for it.</summary>
    [NetlinkProperty]
    public MptcpInfo? Mptcp => _protocol == SocketProtocol.Mptcp && Info is { } info ? MptcpInfo.Read(info) : null;

    /// <summary>What SCTP knows of the association. <see cref="InetDetails.Info"/> asks for it.</summary>
    [NetlinkProperty]
    public SctpInfo? Sctp => _protocol == SocketProtocol.Sctp && Info is { } info ? SctpInfo.Read(info) : null;

    /// <inheritdoc/>
    public override string Local => Endpoint(LocalAddress, LocalPort, isRemote: false);

    /// <inheritdoc/>
    public override string Remote => Endpoint(RemoteAddress, RemotePort, isRemote: true);

    /// <summary>Says which protocol's list it came in; the message does not.</summary>
    internal InetSocketEntry As(SocketProtocol protocol)
    {
        _protocol = protocol;
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{_protocol.ToString().ToLowerInvariant()} {State} {Local} {Remote}";

    private static SocketState OfAssociation(SctpState state) => state switch
    {
        SctpState.CookieWait or SctpState.CookieEchoed => SocketState.SynSent,
        SctpState.Established => SocketState.Established,
        SctpState.ShutdownPending or SctpState.ShutdownSent => SocketState.FinWait1,
        SctpState.ShutdownReceived => SocketState.CloseWait,
        SctpState.ShutdownAcknowledged => SocketState.LastAck,
        _ => SocketState.Closed,
    };

    private string Endpoint(InetAddress address, ushort port, bool isRemote)
    {
        string host = !address.IsAny() ? $"{address}" : IPv6Only == false || (isRemote && port == 0) ? "*" : $"{address}";
        string name = port == 0 ? "*" : $"{port}";
        if (_protocol == SocketProtocol.Raw && !isRemote)
            name = RawProtocol is { } number ? InetProtocolNames.Find(number) : name;
        string scope = !isRemote && LinkIndex != 0 ? $"%{Link ?? $"{LinkIndex}"}" : "";
        return host.Contains(':') ? $"[{host}]{scope}:{name}" : $"{host}{scope}:{name}";
    }
}
