using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>The memory that a socket uses and may use (<c>SK_MEMINFO_*</c>).</summary>
[NetlinkStruct("sk_meminfo", 36)]
public sealed partial record SocketMemory
{
    /// <summary>Received data that nobody has read, with what keeps it.</summary>
    [NetlinkField(0, "SK_MEMINFO_RMEM_ALLOC")]
    public ByteSize ReceiveUsed { get; init; }

    /// <summary>How much of it there may be (<c>SO_RCVBUF</c>).</summary>
    [NetlinkField(4, "SK_MEMINFO_RCVBUF")]
    public ByteSize ReceiveBuffer { get; init; }

    /// <summary>Data that is being sent, with what keeps it.</summary>
    [NetlinkField(8, "SK_MEMINFO_WMEM_ALLOC")]
    public ByteSize SendUsed { get; init; }

    /// <summary>How much of it there may be (<c>SO_SNDBUF</c>).</summary>
    [NetlinkField(12, "SK_MEMINFO_SNDBUF")]
    public ByteSize SendBuffer { get; init; }

    /// <summary>Memory that is set aside for the socket and not used.</summary>
    [NetlinkField(16, "SK_MEMINFO_FWD_ALLOC")]
    public ByteSize Reserved { get; init; }

    /// <summary>Data that waits to be sent.</summary>
    [NetlinkField(20, "SK_MEMINFO_WMEM_QUEUED")]
    public ByteSize SendQueued { get; init; }

    /// <summary>Memory that options use.</summary>
    [NetlinkField(24, "SK_MEMINFO_OPTMEM")]
    public ByteSize Options { get; init; }

    /// <summary>Packets that wait while the socket is in use.</summary>
    [NetlinkField(28, "SK_MEMINFO_BACKLOG")]
    public ByteSize Backlog { get; init; }

    /// <summary>Packets dropped for want of room or for being wrong.</summary>
    [NetlinkField(32, "SK_MEMINFO_DROPS")]
    public uint Drops { get; init; }
}
