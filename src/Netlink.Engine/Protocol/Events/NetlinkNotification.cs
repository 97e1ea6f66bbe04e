using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>A message that a subscription heard, or the word that some were lost.</summary>
/// <param name="Header">The message's header.</param>
/// <param name="Payload">What follows it.</param>
/// <param name="NamespaceId">The namespace that it is from, where all are listened to.</param>
/// <param name="IsLoss">Whether messages were lost here, for the reader was too slow (<c>ENOBUFS</c>). There is no message then.</param>
public sealed record NetlinkNotification(MessageHeader Header, ReadOnlyMemory<byte> Payload, int? NamespaceId, bool IsLoss);
