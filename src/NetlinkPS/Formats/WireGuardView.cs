using System.ComponentModel;
using System.Globalization;
using Netlink;
using Netlink.WireGuard;

namespace NetlinkPS.Formats;

/// <summary>Shapes what the views of <c>formats/WireGuard.Format.ps1xml</c> show.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class WireGuardView
{
    /// <summary>A device's mark.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The mark, or off.</returns>
    public static string Mark(WireGuardDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.FirewallMark is null or 0 ? "off" : string.Create(CultureInfo.InvariantCulture, $"0x{device.FirewallMark:x}");
    }

    /// <summary>How many peers there are.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The number.</returns>
    public static int PeerCount(WireGuardDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return device.Peers?.Count ?? 0;
    }

    /// <summary>How many peers there are.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>The number.</returns>
    public static int PeerCount(WireGuardConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration.Peers.Count;
    }

    /// <summary>The settings of wg-quick that are no addresses.</summary>
    /// <param name="configuration">The configuration.</param>
    /// <returns>Their names.</returns>
    public static string OtherSettings(WireGuardConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return string.Join(", ", configuration.GetOtherSettings().Where(name => name != "Address"));
    }

    /// <summary>A peer's allowed addresses.</summary>
    /// <param name="peer">The peer.</param>
    /// <returns>The addresses, or (none).</returns>
    public static string AllowedIPs(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return peer.AllowedIPs is null or { Count: 0 } ? "(none)" : string.Join(", ", peer.AllowedIPs);
    }

    /// <summary>How long ago keys were agreed on.</summary>
    /// <param name="peer">The peer.</param>
    /// <returns>The time: 45s ago, 3m ago; or never.</returns>
    public static string Handshake(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return peer.LastHandshake is { } time ? Ago(DateTimeOffset.UtcNow - time) : "never";
    }

    /// <summary>A peer's keepalive interval.</summary>
    /// <param name="peer">The peer.</param>
    /// <returns>The interval, or off.</returns>
    public static string Keepalive(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return peer.PersistentKeepalive is null || peer.PersistentKeepalive == TimeSpan.Zero ? "off" : new WgKeepalive(peer.PersistentKeepalive.Value).ToString();
    }

    /// <summary>What was received of a peer.</summary>
    /// <param name="peer">The peer.</param>
    /// <returns>The bytes in a unit that suits them.</returns>
    public static string Received(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return Bytes(peer.ReceivedBytes);
    }

    /// <summary>What was sent to a peer.</summary>
    /// <param name="peer">The peer.</param>
    /// <returns>The bytes in a unit that suits them.</returns>
    public static string Sent(WireGuardPeer peer)
    {
        ArgumentNullException.ThrowIfNull(peer);
        return Bytes(peer.SentBytes);
    }

    private static string Bytes(ulong? count)
    {
        if (count is not { } bytes)
            return "";
        string[] units = ["B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"];
        double value = bytes;
        int unit = 0;
        for (; value >= 1024; value /= 1024)
            unit++;
        return string.Create(CultureInfo.InvariantCulture, $"{value:0.##} {units[unit]}");
    }

    private static string Ago(TimeSpan time) => time switch
    {
        { TotalSeconds: < 120 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, time.TotalSeconds):0}s ago"),
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:0}m ago"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:0}h ago"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{time.TotalDays:0}d ago"),
    };
}
