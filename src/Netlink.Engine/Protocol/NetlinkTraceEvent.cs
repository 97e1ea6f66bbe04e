using Netlink.Sockets;

namespace Netlink.Protocol;

/// <summary>A datagram that was sent or received.</summary>
/// <param name="IsSent">Whether it went to the kernel.</param>
/// <param name="Protocol">The protocol.</param>
/// <param name="Datagram">Its bytes: one message or more.</param>
public sealed record NetlinkTraceEvent(bool IsSent, NetlinkProtocol Protocol, ReadOnlyMemory<byte> Datagram);
