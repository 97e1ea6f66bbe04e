namespace Netlink.Sockets;

/// <summary>What one receive call brought.</summary>
/// <param name="Length">The datagram's bytes; 0 when nothing is there yet.</param>
/// <param name="Group">The multicast group that it was sent to; 0 for an answer. Only known with packet information turned on.</param>
/// <param name="NamespaceId">The namespace that it is from, where the socket listens to all (<c>NETLINK_LISTEN_ALL_NSID</c>).</param>
public readonly record struct ReceiveResult(int Length, int Group, int? NamespaceId)
{
    internal static ReceiveResult Nothing => default;
}
