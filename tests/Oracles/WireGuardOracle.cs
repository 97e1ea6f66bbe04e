using Netlink.WireGuard;

namespace Netlink.Oracles;

/// <summary>Our WireGuard devices beside <c>wg show dump</c>.</summary>
public static class WireGuardOracle
{
    private const string None = "(none)", Off = "off";

    /// <summary>Compares a device and its peers, in their order, with what <c>wg show all dump</c> says of it.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, WireGuardDevice ours)
    {
        string[][] lines = [.. tool.WireGuard("all").Where(line => line[0] == ours.Name).Select(line => line[1..])];
        Comparison device = Compare(lines[0], ours);
        device.Check();
        return device.Count + Comparison.CheckAll(lines[1..], line => line[0], ours.Peers ?? [], peer => $"{peer.PublicKey}", Compare);
    }

    /// <summary>A device beside the first line of <c>wg show dump</c>.</summary>
    public static Comparison Compare(string[] seen, WireGuardDevice ours) => new Comparison($"device {ours.Name}")
        .Field("private key", seen[0], ours.PrivateKey?.Reveal() ?? None)
        .Field("public key", seen[1], ours.PublicKey?.ToString() ?? None)
        .Field("listen port", seen[2], ours.ListenPort)
        .Field("fwmark", seen[3], ours.FirewallMark is null or 0 ? Off : $"0x{ours.FirewallMark:x}");

    /// <summary>A peer beside one of the other lines.</summary>
    public static Comparison Compare(string[] seen, WireGuardPeer ours) => new Comparison($"peer {ours.PublicKey}")
        .Field("public key", seen[0], ours.PublicKey)
        .Field("preshared key", seen[1], ours.HasPresharedKey() ? ours.PresharedKey?.Reveal() : None)
        .Field("endpoint", seen[2], ours.Endpoint?.ToString() ?? None)
        .Field("allowed ips", seen[3], ours.AllowedIPs is { Count: > 0 } allowed ? string.Join(',', allowed) : None)
        .Field("latest handshake", seen[4], ours.LastHandshake?.ToUnixTimeSeconds() ?? 0)
        .Field("received", seen[5], ours.ReceivedBytes ?? 0)
        .Field("sent", seen[6], ours.SentBytes ?? 0)
        .Field("persistent keepalive", seen[7], ours.PersistentKeepalive is { } time && time != TimeSpan.Zero ? time.TotalSeconds : Off);
}
