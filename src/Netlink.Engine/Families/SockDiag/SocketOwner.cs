namespace Netlink.SocketDiagnostics;

/// <summary>A process that holds a socket.</summary>
/// <param name="ProcessId">The process.</param>
/// <param name="ProcessName">Its name, of at most 15 bytes as the kernel keeps it.</param>
/// <param name="Descriptor">The number that the socket has in it.</param>
public sealed record SocketOwner(int ProcessId, string ProcessName, int Descriptor)
{
    /// <inheritdoc/>
    public override string ToString() => $"{ProcessName}({ProcessId})";
}
