namespace Netlink.WireGuard;

/// <summary>A peer in a configuration file (<c>[Peer]</c>).</summary>
public sealed record WireGuardPeerConfiguration
{
    /// <summary>The peer's public key (<c>PublicKey</c>).</summary>
    public required WireGuardKey PublicKey { get; init; }

    /// <summary>A key that both sides have beside (<c>PresharedKey</c>); null is none.</summary>
    public WireGuardSecret? PresharedKey { get; init; }

    /// <summary>Which source addresses the peer may use, and which destinations are sent to it (<c>AllowedIPs</c>).</summary>
    public IReadOnlyList<AllowedIP> AllowedIPs { get; init; } = [];

    /// <summary>Where the peer is (<c>Endpoint</c>); null where it is to call first.</summary>
    public WireGuardEndpoint? Endpoint { get; init; }

    /// <summary>After which silence an empty packet is sent (<c>PersistentKeepalive</c>); null and zero are never.</summary>
    public TimeSpan? PersistentKeepalive { get; init; }

    /// <summary>Makes a peer's configuration of the peer as it is.</summary>
    /// <param name="peer">The peer.</param>
    /// <returns>The configuration.</returns>
    public static WireGuardPeerConfiguration FromPeer(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return new()
        {
            PublicKey = peer.PublicKey ?? default,
            PresharedKey = peer.HasPresharedKey() ? peer.PresharedKey : null,
            AllowedIPs = [.. (peer.AllowedIPs ?? []).Select(allowed => new AllowedIP(allowed.Prefix))],
            Endpoint = peer.Endpoint is { } endpoint ? new WireGuardEndpoint(endpoint) : null,
            PersistentKeepalive = peer.PersistentKeepalive == TimeSpan.Zero ? null : peer.PersistentKeepalive,
        };
    }

    /// <summary>What the peer is to be. The endpoint's name is resolved.</summary>
    /// <returns>The peer.</returns>
    /// <exception cref="ArgumentException">The endpoint's name is not known now.</exception>
    public WireGuardPeer ToPeer() => new()
    {
        PublicKey = PublicKey,
        PresharedKey = PresharedKey,
        AllowedIPs = AllowedIPs,
        Endpoint = Endpoint?.Resolve(),
        PersistentKeepalive = PersistentKeepalive,
    };

    /// <summary>The peer in a few words, without its keys but the public one.</summary>
    /// <returns>The public key.</returns>
    public override string ToString() => PublicKey.ToString();
}
