using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>The memory that a socket uses, the short form.</summary>
[NetlinkStruct("inet_diag_meminfo", 16)]
public sealed partial record InetMemory
{
    /// <summary>Received data that nobody has read, with what keeps it.</summary>
    [NetlinkField(0, "idiag_rmem")]
    public ByteSize ReceiveUsed { get; init; }

    /// <summary>Data that waits to be sent.</summary>
    [NetlinkField(4, "idiag_wmem")]
    public ByteSize SendQueued { get; init; }

    /// <summary>Memory that is set aside for the socket and not used.</summary>
    [NetlinkField(8, "idiag_fmem")]
    public ByteSize Reserved { get; init; }

    /// <summary>Data that is being sent, with what keeps it.</summary>
    [NetlinkField(12, "idiag_tmem")]
    public ByteSize SendUsed { get; init; }
}
