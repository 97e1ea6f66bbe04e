using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A request for sockets of one family and protocol, or for one of them.</summary>
[NetlinkMessage("inet_diag_req_raw", 56)]
internal sealed partial record InetSocketRequest
{
    private const int MptcpNumber = 262;
    private const byte RawNumber = 255;

    [NetlinkField(0, "sdiag_family")]
    public byte Family { get; init; }

    [NetlinkField(1, "sdiag_protocol")]
    public byte Protocol { get; init; }

    [NetlinkField(2, "idiag_ext")]
    public InetDetails Details { get; init; }

    [NetlinkField(3, "sdiag_raw_protocol")]
    public byte RawProtocol { get; init; }

    [NetlinkField(4, "idiag_states")]
    public SocketStates States { get; init; }

    [NetlinkField(8, "id.idiag_sport", BigEndian = true)]
    public ushort LocalPort { get; init; }

    [NetlinkField(10, "id.idiag_dport", BigEndian = true)]
    public ushort RemotePort { get; init; }

    [NetlinkField(12, "id.idiag_src", Length = 16)]
    public SocketAddressBytes LocalAddress { get; init; }

    [NetlinkField(28, "id.idiag_dst", Length = 16)]
    public SocketAddressBytes RemoteAddress { get; init; }

    [NetlinkField(44, "id.idiag_if")]
    public int LinkIndex { get; init; }

    [NetlinkField(48, "id.idiag_cookie")]
    public ulong Cookie { get; init; }

    [NetlinkAttribute(1, "INET_DIAG_REQ_BYTECODE")]
    public byte[]? Filter { get; init; }

    [NetlinkAttribute(2, "INET_DIAG_REQ_SK_BPF_STORAGES")]
    public BpfStorageRequest? BpfStorages { get; init; }

    [NetlinkAttribute(3, "INET_DIAG_REQ_PROTOCOL")]
    public uint? LongProtocol { get; init; }

    /// <summary>A request for a protocol, of which MPTCP has a number that does not fit the header.</summary>
    public static InetSocketRequest For(SocketProtocol protocol) => protocol switch
    {
        SocketProtocol.Tcp => new() { Protocol = 6 },
        SocketProtocol.Udp => new() { Protocol = 17 },
        SocketProtocol.Dccp => new() { Protocol = 33 },
        SocketProtocol.Sctp => new() { Protocol = 132 },
        SocketProtocol.UdpLite => new() { Protocol = 136 },
        SocketProtocol.Raw => new() { Protocol = RawNumber },
        SocketProtocol.Mptcp => new() { Protocol = RawNumber, LongProtocol = MptcpNumber },
        _ => throw new ArgumentOutOfRangeException(nameof(protocol), protocol, $"{protocol} sockets are not listed with those of IP."),
    };
}
