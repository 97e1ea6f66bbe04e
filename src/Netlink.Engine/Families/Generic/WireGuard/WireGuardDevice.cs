using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.WireGuard;

/// <summary>A WireGuard device with its peers, as the kernel keeps it; or, where only some of it is set, a change of one.</summary>
[NetlinkAttributeSet]
public sealed partial record WireGuardDevice : INetlinkObject
{
    /// <summary>The link's name.</summary>
    [NetlinkAttribute(2, "WGDEVICE_A_IFNAME")] public string? Name { get; init; }

    /// <summary>The link's number. Requests name the link in one way only.</summary>
    [NetlinkAttribute(1, "WGDEVICE_A_IFINDEX")] public int? Index { get; init; }

    /// <summary>The device's own key; null where it has none, or where who asks may not know it. <see cref="WireGuardSecret.None"/> takes it away.</summary>
    [NetlinkAttribute(3, "WGDEVICE_A_PRIVATE_KEY", Default = "none")] public WireGuardSecret? PrivateKey { get; init; }

    /// <summary>The public key that belongs to the private one: what others know the device by.</summary>
    [NetlinkAttribute(4, "WGDEVICE_A_PUBLIC_KEY", ReadOnly = true)] public WireGuardKey? PublicKey { get; init; }

    /// <summary>How a change is meant; null where nothing is changed.</summary>
    [NetlinkAttribute(5, "WGDEVICE_A_FLAGS")] public WireGuardDeviceFlags? Flags { get; init; }

    /// <summary>The UDP port that is listened on; setting 0 lets the kernel choose one.</summary>
    [NetlinkAttribute(6, "WGDEVICE_A_LISTEN_PORT", Default = "the kernel chooses one when the link is turned on")] public ushort? ListenPort { get; init; }

    /// <summary>The mark that the encrypted packets carry; 0 is none.</summary>
    [NetlinkAttribute(7, "WGDEVICE_A_FWMARK", Default = "0")] public uint? FirewallMark { get; init; }

    /// <summary>The peers.</summary>
    [NetlinkAttribute(8, "WGDEVICE_A_PEERS", ArrayKind.Indexed, FirstIndex = 0)] public IReadOnlyList<WireGuardPeer>? Peers { get; init; }

    /// <summary>The network namespace that the device is in; null is the process's own.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>Finds the peer that packets to an address are sent to: of the networks that have the address in them, the longest decides.</summary>
    /// <param name="destination">The address.</param>
    /// <returns>The peer, or null when the address is nobody's.</returns>
    public WireGuardPeer? FindPeer(InetAddress destination) => (Peers ?? [])
        .SelectMany(peer => peer.AllowedIPs ?? [], (peer, allowed) => (Peer: peer, allowed.Prefix))
        .Where(pair => pair.Prefix.Contains(destination))
        .OrderByDescending(pair => pair.Prefix.PrefixLength)
        .FirstOrDefault().Peer;

    /// <summary>The device, with where it came from, as its peers have it too.</summary>
    internal WireGuardDevice From(NetlinkOrigin? origin) => this with { Peers = [.. (Peers ?? []).Select(peer => peer.From(Name, origin))], _origin = origin };

    /// <summary>The device's name.</summary>
    /// <returns>The name, or the number.</returns>
    public override string ToString() => Name ?? $"link {Index}";
}
