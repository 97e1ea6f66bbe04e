using System.Globalization;
using System.Text;

namespace Netlink.WireGuard;

/// <summary>Writes configuration files.</summary>
internal static class ConfigurationWriter
{
    public static string Write(WireGuardConfiguration configuration)
    {
        var text = new StringBuilder("[Interface]\n");
        Append(text, "ListenPort", configuration.ListenPort?.ToString(CultureInfo.InvariantCulture));
        Append(text, "FwMark", configuration.FirewallMark is { } mark ? string.Create(CultureInfo.InvariantCulture, $"0x{mark:x}") : null);
        Append(text, "PrivateKey", Reveal(configuration.PrivateKey));
        foreach ((string key, string value) in OtherSettings(configuration))
            Append(text, key, value);
        foreach (WireGuardPeerConfiguration peer in configuration.Peers)
        {
            text.Append("\n[Peer]\n");
            Append(text, "PublicKey", peer.PublicKey.ToString());
            Append(text, "PresharedKey", Reveal(peer.PresharedKey));
            Append(text, "AllowedIPs", peer.AllowedIPs.Count == 0 ? null : string.Join(", ", peer.AllowedIPs));
            Append(text, "Endpoint", peer.Endpoint?.ToString());
            Append(text, "PersistentKeepalive", peer.PersistentKeepalive is { } keepalive ? ((long)keepalive.TotalSeconds).ToString(CultureInfo.InvariantCulture) : null);
        }

        return text.ToString();
    }

    /// <summary>What <c>wg-quick</c> does, and the device itself does not have.</summary>
    public static IEnumerable<(string Key, string Value)> OtherSettings(WireGuardConfiguration configuration)
    {
        foreach (IPPrefix address in configuration.Addresses)
            yield return ("Address", address.ToString());
        if (configuration.Dns.Count > 0)
            yield return ("DNS", string.Join(", ", configuration.Dns));
        if (configuration.Mtu is { } mtu)
            yield return ("MTU", mtu.ToString(CultureInfo.InvariantCulture));
        if (configuration.Table is { } table)
            yield return ("Table", table);
        (string Key, IReadOnlyList<string> Commands)[] hooks =
            [("PreUp", configuration.PreUp), ("PostUp", configuration.PostUp), ("PreDown", configuration.PreDown), ("PostDown", configuration.PostDown)];
        foreach ((string key, IReadOnlyList<string> commands) in hooks)
        {
            foreach (string command in commands)
                yield return (key, command);
        }

        if (configuration.SaveConfig is { } save)
            yield return ("SaveConfig", save ? "true" : "false");
    }

    private static string? Reveal(WireGuardSecret? secret) => secret is { } key && !key.IsNone() ? key.Reveal() : null;

    private static void Append(StringBuilder text, string key, string? value)
    {
        if (value is not null)
            text.Append(key).Append(" = ").Append(value).Append('\n');
    }
}
