namespace Netlink.WireGuard;

/// <summary>Finds the least change that makes one device of another, as <c>wg syncconf</c> does.</summary>
/// <remarks>
/// <c>wg syncconf</c> (1.0.20210914) differs in what is not said: it takes the device's private key, port and mark away, and lets peers keep
/// a preshared key and a keepalive. A file without a private key would cut all connections, and a key taken out of a file would stay in use.
/// </remarks>
public static class WireGuardDifference
{
    /// <summary>
    /// Finds the change. The device's own settings that the wanted one does not say stay as they are; of peers, what is not said is not wanted:
    /// peers that are not named go, and so do preshared keys, keepalives and addresses. An endpoint that is not said stays. The device itself is
    /// passed over among the peers, as the kernel does: all devices of a mesh can have the same list.
    /// </summary>
    /// <param name="current">The device as it is.</param>
    /// <param name="wanted">The device as it should be.</param>
    /// <returns>The change; null where there is nothing to change.</returns>
    public static WireGuardDevice? Between(WireGuardDevice current, WireGuardDevice wanted)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(wanted);
        var existing = (current.Peers ?? []).ToDictionary(peer => peer.PublicKey ?? default);
        WireGuardKey? own = wanted.PrivateKey is { } key && !key.IsNone() ? key.GetPublicKey() : current.PublicKey;
        List<WireGuardPeer> asked = WithoutOverlaps([.. (wanted.Peers ?? []).Where(peer => peer.PublicKey != own || own is null)]);
        HashSet<WireGuardKey> named = [.. asked.Select(peer => peer.PublicKey ?? default)];
        List<WireGuardPeer> peers = [.. existing.Keys.Where(key => !named.Contains(key)).Select(key => new WireGuardPeer { PublicKey = key, Flags = WireGuardPeerFlags.Remove })];
        foreach (WireGuardPeer peer in asked)
        {
            WireGuardPeer? change = existing.TryGetValue(peer.PublicKey ?? default, out WireGuardPeer? now)
                ? Between(now, peer)
                : peer with { Flags = WireGuardPeerFlags.ReplaceAllowedIPs };
            if (change is not null)
                peers.Add(change);
        }

        var device = new WireGuardDevice
        {
            Name = current.Name,
            Index = current.Name is null ? current.Index : null,
            PrivateKey = wanted.PrivateKey == (current.PrivateKey ?? WireGuardSecret.None) ? null : wanted.PrivateKey,
            ListenPort = wanted.ListenPort == current.ListenPort ? null : wanted.ListenPort,
            FirewallMark = wanted.FirewallMark == (current.FirewallMark ?? 0) ? null : wanted.FirewallMark,
            Peers = peers.Count == 0 ? null : peers,
        };
        return device is { PrivateKey: null, ListenPort: null, FirewallMark: null, Peers: null } ? null : device;
    }

    /// <summary>Adds to a change what it does to a peer's allowed addresses. Where some go, all that stay are said: so it works on every kernel.</summary>
    /// <param name="change">The change.</param>
    /// <param name="current">The peer as it is.</param>
    /// <param name="all">All addresses that it is to have; null leaves those that it has.</param>
    /// <param name="added">Addresses that it gets.</param>
    /// <param name="removed">Addresses that it loses.</param>
    /// <returns>The whole change.</returns>
    public static WireGuardPeer ChangeAllowedIPs(
        WireGuardPeer change, WireGuardPeer current, IEnumerable<IPPrefix>? all, IEnumerable<IPPrefix>? added, IEnumerable<IPPrefix>? removed)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(current);
        HashSet<IPPrefix> has = Networks(current), wants = [.. all?.Select(network => network.Network()) ?? has, .. (added ?? []).Select(network => network.Network())];
        wants.ExceptWith((removed ?? []).Select(network => network.Network()));
        return WithAllowedIPs(change, has, wants);
    }

    private static WireGuardPeer WithAllowedIPs(WireGuardPeer change, HashSet<IPPrefix> has, HashSet<IPPrefix> wants)
    {
        bool less = !wants.IsSupersetOf(has);
        AllowedIP[] allowed = [.. wants.Where(network => less || !has.Contains(network)).Select(network => new AllowedIP(network))];
        return change with
        {
            AllowedIPs = allowed.Length == 0 ? null : allowed,
            Flags = less ? (change.Flags ?? 0) | WireGuardPeerFlags.ReplaceAllowedIPs : change.Flags,
        };
    }

    private static WireGuardPeer? Between(WireGuardPeer current, WireGuardPeer wanted)
    {
        WireGuardSecret key = wanted.PresharedKey ?? WireGuardSecret.None;
        TimeSpan keepalive = wanted.PersistentKeepalive ?? TimeSpan.Zero;
        var change = new WireGuardPeer
        {
            PublicKey = current.PublicKey,
            Flags = WireGuardPeerFlags.UpdateOnly,
            PresharedKey = key == (current.PresharedKey ?? WireGuardSecret.None) ? null : key,
            Endpoint = wanted.Endpoint is { } endpoint && !endpoint.Equals(current.Endpoint) ? endpoint : null,
            PersistentKeepalive = keepalive == (current.PersistentKeepalive ?? TimeSpan.Zero) ? null : keepalive,
        };
        change = WithAllowedIPs(change, Networks(current), Networks(wanted));
        return change is not { Flags: WireGuardPeerFlags.UpdateOnly } || change is not { PresharedKey: null, Endpoint: null, PersistentKeepalive: null, AllowedIPs: null } ? change : null;
    }

    /// <summary>Each network belongs to one peer, the last that names it; a peer that is named twice is what both say together.</summary>
    private static List<WireGuardPeer> WithoutOverlaps(IReadOnlyList<WireGuardPeer> peers)
    {
        var owners = new Dictionary<IPPrefix, WireGuardKey>();
        foreach (WireGuardPeer peer in peers)
        {
            foreach (IPPrefix network in Networks(peer))
                owners[network] = peer.PublicKey ?? default;
        }

        ILookup<WireGuardKey, IPPrefix> owned = owners.ToLookup(pair => pair.Value, pair => pair.Key);
        return [.. peers.GroupBy(peer => peer.PublicKey ?? default).Select(same => Together(same) with { AllowedIPs = [.. owned[same.Key].Select(network => new AllowedIP(network))] })];
    }

    private static WireGuardPeer Together(IEnumerable<WireGuardPeer> same) => same.Aggregate((first, next) => next with
    {
        PresharedKey = next.PresharedKey ?? first.PresharedKey,
        Endpoint = next.Endpoint ?? first.Endpoint,
        PersistentKeepalive = next.PersistentKeepalive ?? first.PersistentKeepalive,
    });

    private static HashSet<IPPrefix> Networks(WireGuardPeer peer) => [.. (peer.AllowedIPs ?? []).Select(allowed => allowed.Prefix.Network())];
}
