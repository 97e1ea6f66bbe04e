using System.Globalization;

namespace Netlink.WireGuard;

/// <summary>Reads configuration files. Sections and keys may be in any case; <c>#</c> begins a comment.</summary>
internal sealed class ConfigurationReader
{
    private const string Interface = "interface";
    private const string Peer = "peer";
    private const int LongestName = 24;
    private readonly List<PeerSection> _peers = [];
    private readonly List<IPPrefix> _addresses = [];
    private readonly List<string> _dns = [], _preUp = [], _postUp = [], _preDown = [], _postDown = [];
    private WireGuardConfiguration _configuration = new();
    private string _section = "";
    private int _line;

    public static WireGuardConfiguration Read(string text, string? name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var reader = new ConfigurationReader();
        foreach (string line in text.Split('\n'))
        {
            reader._line++;
            reader.ReadLine(line.Split('#')[0].Trim());
        }

        return reader._configuration with
        {
            Name = name, Peers = [.. reader._peers.Select(peer => peer.Complete())], Addresses = reader._addresses, Dns = reader._dns,
            PreUp = reader._preUp, PostUp = reader._postUp, PreDown = reader._preDown, PostDown = reader._postDown,
        };
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0)
            return;
        int equals = line.IndexOf('=');
        if (line[0] == '[')
            Begin(line);
        else if (equals < 0)
            throw Wrong("there is no '=' in it");
        else
            ReadSetting(line[..equals].TrimEnd(), line[(equals + 1)..].TrimStart());
    }

    private void Begin(string line)
    {
        _section = line.ToLowerInvariant() switch
        {
            "[interface]" => Interface,
            "[peer]" => Peer,
            _ => throw Wrong($"there is no section '{line}', but [Interface] and [Peer]"),
        };
        if (_section == Peer)
            _peers.Add(new PeerSection(_line));
    }

    private void ReadSetting(string key, string value)
    {
        try
        {
            bool known = _section switch
            {
                Interface => ReadInterface(key, value),
                Peer => ReadPeer(_peers[^1], key, value),
                _ => throw Wrong($"{Shown(key)} stands before the first section"),
            };
            if (!known)
                throw Wrong($"[{(_section == Peer ? "Peer" : "Interface")}] has no setting {Shown(key)}");
        }
        catch (FormatException exception) when (exception is not ConfigurationException)
        {
            throw Wrong($"{key}: {exception.Message}");
        }
    }

    private bool ReadInterface(string key, string value)
    {
        switch (key.ToLowerInvariant())
        {
            case "privatekey": _configuration = _configuration with { PrivateKey = WireGuardSecret.Parse(value) }; return true;
            case "listenport": _configuration = _configuration with { ListenPort = (ushort)Number(value, ushort.MaxValue) }; return true;
            case "fwmark": _configuration = _configuration with { FirewallMark = value == "off" ? 0 : Number(value, uint.MaxValue) }; return true;
            case "address": _addresses.AddRange(List(value).Select(IPPrefix.Parse)); return true;
            case "dns": _dns.AddRange(List(value)); return true;
            case "mtu": _configuration = _configuration with { Mtu = Number(value, uint.MaxValue) }; return true;
            case "table": _configuration = _configuration with { Table = value }; return true;
            case "preup": _preUp.Add(value); return true;
            case "postup": _postUp.Add(value); return true;
            case "predown": _preDown.Add(value); return true;
            case "postdown": _postDown.Add(value); return true;
            case "saveconfig": _configuration = _configuration with { SaveConfig = bool.TryParse(value, out bool save) ? save : throw Wrong("SaveConfig is true or false") }; return true;
            default: return false;
        }
    }

    private static bool ReadPeer(PeerSection peer, string key, string value)
    {
        switch (key.ToLowerInvariant())
        {
            case "publickey": peer.PublicKey = WireGuardKey.Parse(value); return true;
            case "presharedkey": peer.PresharedKey = WireGuardSecret.Parse(value); return true;
            case "allowedips": peer.AllowedIPs.AddRange(List(value).Select(AllowedIP.Parse)); return true;
            case "endpoint": peer.Endpoint = WireGuardEndpoint.Parse(value); return true;
            case "persistentkeepalive": peer.Keepalive = value == "off" ? TimeSpan.Zero : TimeSpan.FromSeconds(Number(value, ushort.MaxValue)); return true;
            default: return false;
        }
    }

    private static string[] List(string value) => value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static uint Number(string value, uint most)
    {
        bool isHex = value.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        bool valid = isHex
            ? uint.TryParse(value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint number)
            : uint.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out number);
        return valid && number <= most ? number : throw new FormatException($"'{value}' is not a number from 0 to {most}.");
    }

    /// <summary>A key's name; what does not look like one may be a key itself, which ends in '=' too.</summary>
    private static string Shown(string key) => key.Length <= LongestName && key.All(char.IsAsciiLetter) ? $"'{key}'" : "of that name";

    private ConfigurationException Wrong(string what) => new($"Line {_line}: {what.TrimEnd('.')}.");

    private sealed class ConfigurationException(string message) : FormatException(message);

    private sealed class PeerSection(int line)
    {
        public WireGuardKey? PublicKey { get; set; }

        public WireGuardSecret? PresharedKey { get; set; }

        public List<AllowedIP> AllowedIPs { get; } = [];

        public WireGuardEndpoint? Endpoint { get; set; }

        public TimeSpan? Keepalive { get; set; }

        public WireGuardPeerConfiguration Complete() => new()
        {
            PublicKey = PublicKey ?? throw new ConfigurationException($"Line {line}: the peer has no PublicKey."),
            PresharedKey = PresharedKey, AllowedIPs = AllowedIPs, Endpoint = Endpoint, PersistentKeepalive = Keepalive,
        };
    }
}
