using System.Diagnostics;

namespace Netlink.WireGuard;

/// <summary>
/// A configuration file of <c>wg</c> or <c>wg-quick</c>: a device with its peers, and what <c>wg-quick</c> does beside. What a file does not
/// say is null or empty.
/// </summary>
[DebuggerDisplay("{ToString(),nq}")]
public sealed record WireGuardConfiguration
{
    /// <summary>The name of the file without its extension, by which <c>wg-quick</c> names the link; null where it came from no file.</summary>
    public string? Name { get; init; }

    /// <summary>The device's private key (<c>PrivateKey</c>).</summary>
    public WireGuardSecret? PrivateKey { get; init; }

    /// <summary>The UDP port that is listened on (<c>ListenPort</c>).</summary>
    public ushort? ListenPort { get; init; }

    /// <summary>The mark of encrypted packets (<c>FwMark</c>); 0 is none.</summary>
    public uint? FirewallMark { get; init; }

    /// <summary>The peers (<c>[Peer]</c>).</summary>
    public IReadOnlyList<WireGuardPeerConfiguration> Peers { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: the link's addresses (<c>Address</c>).</summary>
    public IReadOnlyList<IPPrefix> Addresses { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: name servers, and domains that are searched (<c>DNS</c>).</summary>
    public IReadOnlyList<string> Dns { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: the link's MTU (<c>MTU</c>).</summary>
    public uint? Mtu { get; init; }

    /// <summary>For <c>wg-quick</c>: the table of routes to the peers' addresses (<c>Table</c>): <c>off</c>, <c>auto</c>, a number or a name.</summary>
    public string? Table { get; init; }

    /// <summary>For <c>wg-quick</c>: commands to run before the link is turned on (<c>PreUp</c>).</summary>
    public IReadOnlyList<string> PreUp { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: commands to run after the link was turned on (<c>PostUp</c>).</summary>
    public IReadOnlyList<string> PostUp { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: commands to run before the link is turned off (<c>PreDown</c>).</summary>
    public IReadOnlyList<string> PreDown { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: commands to run after the link was turned off (<c>PostDown</c>).</summary>
    public IReadOnlyList<string> PostDown { get; init; } = [];

    /// <summary>For <c>wg-quick</c>: whether the file is written anew when the link is turned off (<c>SaveConfig</c>).</summary>
    public bool? SaveConfig { get; init; }

    /// <summary>Reads a configuration.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="name">The link's name.</param>
    /// <returns>The configuration.</returns>
    /// <exception cref="FormatException">A line is not understood. The error says which, and never repeats a key.</exception>
    public static WireGuardConfiguration Parse(string text, string? name = null) => ConfigurationReader.Read(text, name);

    /// <summary>Makes a configuration of a device as it is, as <c>wg showconf</c> does.</summary>
    /// <param name="device">The device.</param>
    /// <returns>The configuration.</returns>
    public static WireGuardConfiguration FromDevice(WireGuardDevice device)
    {
        ArgumentNullException.ThrowIfNull(device);
        return new()
        {
            Name = device.Name,
            PrivateKey = device.PrivateKey is { } key && !key.IsNone() ? key : null,
            ListenPort = device.ListenPort is 0 ? null : device.ListenPort,
            FirewallMark = device.FirewallMark is 0 ? null : device.FirewallMark,
            Peers = [.. (device.Peers ?? []).Select(WireGuardPeerConfiguration.FromPeer)],
        };
    }

    /// <summary>What the device is to be. Endpoints' names are resolved.</summary>
    /// <param name="name">The device's name; null is the configuration's.</param>
    /// <returns>The device: for <see cref="WireGuardFamily.Synchronize"/>.</returns>
    /// <exception cref="ArgumentException">An endpoint's name is not known now.</exception>
    public WireGuardDevice ToDevice(string? name = null) => new()
    {
        Name = name ?? Name,
        PrivateKey = PrivateKey,
        ListenPort = ListenPort,
        FirewallMark = FirewallMark,
        Peers = [.. Peers.Select(peer => peer.ToPeer())],
    };

    /// <summary>The settings that are no part of the device, and so are left to others: <c>Address</c>, <c>DNS</c>, <c>PostUp</c> ...</summary>
    /// <returns>The names of those that are set, as the file has them.</returns>
    public IReadOnlyList<string> GetOtherSettings() => [.. ConfigurationWriter.OtherSettings(this).Select(setting => setting.Key).Distinct()];

    /// <summary>Writes the configuration, with its keys, as a file of <c>wg-quick</c>; without settings for that, as one of <c>wg</c>.</summary>
    /// <returns>The text. It has the private keys in it.</returns>
    public string Reveal() => ConfigurationWriter.Write(this);

    /// <summary>The configuration in a few words, without its keys.</summary>
    /// <returns>The name and the number of peers.</returns>
    public override string ToString() => $"{Name ?? "WireGuard configuration"}: {Peers.Count} peer{(Peers.Count == 1 ? "" : "s")}";
}
