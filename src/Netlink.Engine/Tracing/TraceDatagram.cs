using Netlink.Sockets;

namespace Netlink.Tracing;

/// <summary>What one system call sent or received: the bytes of one message or more.</summary>
/// <param name="Protocol">The netlink protocol.</param>
/// <param name="Direction">Where it went.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record TraceDatagram(NetlinkProtocol Protocol, TraceDirection Direction, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>When, as the trace has it; null where it does not say.</summary>
    public string? Time { get; init; }

    /// <summary>The process (rather: the thread) that made the call; null where the trace does not say.</summary>
    public int? ProcessId { get; init; }

    /// <summary>The socket's descriptor in that process; null where the trace does not say.</summary>
    public int? Descriptor { get; init; }

    /// <summary>Where in the trace it stands: <c>line 12</c>, <c>packet 3</c>.</summary>
    public string? Place { get; init; }
}
