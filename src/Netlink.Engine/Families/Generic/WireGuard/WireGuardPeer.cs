using System.Net;
using System.Text.Json.Serialization;
using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.WireGuard;

/// <summary>A WireGuard peer, as the kernel keeps it; or, where only some of it is set, a change of one.</summary>
[NetlinkAttributeSet]
public sealed partial record WireGuardPeer : INetlinkObject
{
    /// <summary>The peer's Curve25519 public key: what identifies it.</summary>
    [NetlinkAttribute(1, "WGPEER_A_PUBLIC_KEY")] public WireGuardKey? PublicKey { get; init; }

    /// <summary>A key that both sides have beside; <see cref="WireGuardSecret.None"/> takes it away.</summary>
    [NetlinkAttribute(2, "WGPEER_A_PRESHARED_KEY", Default = "none")] public WireGuardSecret? PresharedKey { get; init; }

    /// <summary>How a change is meant; null where nothing is changed.</summary>
    [NetlinkAttribute(3, "WGPEER_A_FLAGS")] public WireGuardPeerFlags? Flags { get; init; }

    /// <summary>Where the last authenticated packet came from, or where to send the first. Null: it is not known.</summary>
    [JsonConverter(typeof(IPEndPointJsonConverter))]
    public IPEndPoint? Endpoint
    {
        get => EndpointAddress?.ToIPEndPoint();
        init => EndpointAddress = value is null ? null : new SocketEndPoint(value);
    }

    /// <summary>After which silence an empty packet is sent, in whole seconds up to 65,535; zero is never.</summary>
    [NetlinkAttribute(5, "WGPEER_A_PERSISTENT_KEEPALIVE_INTERVAL", Wire = WireType.U16, Time = TimeUnit.Seconds, Default = "zero")]
    public TimeSpan? PersistentKeepalive { get; init; }

    /// <summary>When the keys were last agreed on; null is never.</summary>
    [NetlinkProperty(ReadOnly = true)]
    public DateTimeOffset? LastHandshake => LastHandshakeTime?.ToDateTimeOffset();

    /// <summary>Bytes received, the encryption's included.</summary>
    [NetlinkAttribute(7, "WGPEER_A_RX_BYTES", ReadOnly = true, Wire = WireType.U64)] public ulong? ReceivedBytes { get; init; }

    /// <summary>Bytes sent, the encryption's included.</summary>
    [NetlinkAttribute(8, "WGPEER_A_TX_BYTES", ReadOnly = true, Wire = WireType.U64)] public ulong? SentBytes { get; init; }

    /// <summary>Which source addresses the peer may use, and which destinations are sent to it.</summary>
    [NetlinkAttribute(9, "WGPEER_A_ALLOWEDIPS", ArrayKind.Indexed, FirstIndex = 0)] public IReadOnlyList<AllowedIP>? AllowedIPs { get; init; }

    /// <summary>The protocol's version: 1. It is not to be set.</summary>
    [NetlinkAttribute(10, "WGPEER_A_PROTOCOL_VERSION", ReadOnly = true)] public uint? ProtocolVersion { get; init; }

    /// <summary>The name of the device that the peer belongs to; null for one that a program made.</summary>
    [NetlinkProperty(ReadOnly = true)]
    public string? Device { get; init; }

    /// <summary>The network namespace that the peer is in; null is the process's own.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    [NetlinkAttribute(4, "WGPEER_A_ENDPOINT", ShownAs = nameof(Endpoint))] internal SocketEndPoint? EndpointAddress { get; init; }

    [NetlinkAttribute(6, "WGPEER_A_LAST_HANDSHAKE_TIME", ReadOnly = true, ShownAs = nameof(LastHandshake))] internal KernelTime? LastHandshakeTime { get; init; }

    /// <summary>The peer, with where it came from.</summary>
    internal WireGuardPeer From(string? device, NetlinkOrigin? origin) => this with { Device = device, _origin = origin };

    /// <summary>Whether the peer has a preshared key.</summary>
    /// <returns>False where it has none, or where that is not known.</returns>
    public bool HasPresharedKey() => PresharedKey is { } key && !key.IsNone();

    /// <summary>The peer in a few words, without its keys but the public one.</summary>
    /// <returns>The public key.</returns>
    public override string ToString() => PublicKey?.ToString() ?? "peer";
}
