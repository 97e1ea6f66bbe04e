using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A Unix socket's queues.</summary>
[NetlinkStruct("unix_diag_rqlen", 8)]
public sealed partial record UnixQueues
{
    /// <summary>Bytes that wait to be read. Of a listening socket: connections that wait to be accepted.</summary>
    [NetlinkField(0, "udiag_rqueue")]
    public uint Receive { get; init; }

    /// <summary>Bytes that wait to be sent. Of a listening socket: how many connections may wait.</summary>
    [NetlinkField(4, "udiag_wqueue")]
    public uint Send { get; init; }
}
