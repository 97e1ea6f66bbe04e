using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A request for TCP or DCCP sockets as it was before Linux 3.3; <c>ss</c> still asks so for DCCP.</summary>
[NetlinkMessage("inet_diag_req", 60)]
internal sealed partial record InetLegacyRequest
{
    [NetlinkField(0, "idiag_family")]
    public byte Family { get; init; }

    [NetlinkField(1, "idiag_src_len")]
    public byte LocalLength { get; init; }

    [NetlinkField(2, "idiag_dst_len")]
    public byte RemoteLength { get; init; }

    [NetlinkField(3, "idiag_ext")]
    public InetDetails Details { get; init; }

    [NetlinkField(4, "id.idiag_sport", BigEndian = true)]
    public ushort LocalPort { get; init; }

    [NetlinkField(6, "id.idiag_dport", BigEndian = true)]
    public ushort RemotePort { get; init; }

    [NetlinkField(8, "id.idiag_src", Length = 16)]
    public SocketAddressBytes LocalAddress { get; init; }

    [NetlinkField(24, "id.idiag_dst", Length = 16)]
    public SocketAddressBytes RemoteAddress { get; init; }

    [NetlinkField(40, "id.idiag_if")]
    public int LinkIndex { get; init; }

    [NetlinkField(44, "id.idiag_cookie")]
    public ulong Cookie { get; init; }

    [NetlinkField(52, "idiag_states")]
    public SocketStates States { get; init; }

    [NetlinkField(56, "idiag_dbs")]
    public uint Tables { get; init; }

    [NetlinkAttribute(1, "INET_DIAG_REQ_BYTECODE")]
    public byte[]? Filter { get; init; }
}
