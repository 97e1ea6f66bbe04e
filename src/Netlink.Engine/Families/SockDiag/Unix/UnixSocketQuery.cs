using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Which Unix sockets are asked for.</summary>
[NetlinkMessage("unix_diag_req", 24)]
public sealed partial record UnixSocketQuery
{
    [NetlinkField(0, "sdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Unix;

    /// <summary>In which states.</summary>
    [NetlinkField(4, "udiag_states")]
    public SocketStates States { get; init; } = SocketStates.All;

    /// <summary>For a request for one socket: its inode.</summary>
    [NetlinkField(8, "udiag_ino")]
    public uint Inode { get; init; }

    /// <summary>What is asked for.</summary>
    [NetlinkField(12, "udiag_show")]
    public UnixDetails Details { get; init; } = UnixDetails.Name | UnixDetails.Peer | UnixDetails.Queues;

    /// <summary>For a request for one socket: its cookie; the largest number is any.</summary>
    [NetlinkField(16, "udiag_cookie")]
    public ulong Cookie { get; init; } = ulong.MaxValue;
}
