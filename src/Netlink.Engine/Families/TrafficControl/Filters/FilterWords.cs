using System.Globalization;

namespace Netlink.TrafficControl;

/// <summary>What filters' words have in common.</summary>
internal static class FilterWords
{
    private static readonly (string Name, EtherType Type)[] s_protocols =
    [
        ("all", EtherType.All), ("ip", EtherType.IPv4), ("ipv4", EtherType.IPv4), ("ipv6", EtherType.IPv6), ("arp", EtherType.Arp), ("rarp", EtherType.Rarp), ("802.1Q", EtherType.Vlan),
        ("802.1ad", EtherType.ServiceVlan), ("mpls_uc", EtherType.Mpls), ("mpls_mc", EtherType.MplsMulticast), ("ppp_disc", EtherType.PppoeDiscovery), ("ppp_ses", EtherType.PppoeSession),
        ("LLDP", EtherType.Lldp),
    ];

    /// <summary>A protocol as <c>tc</c> names it.</summary>
    public static string Protocol(EtherType type) =>
        Array.Find(s_protocols, pair => pair.Type == type).Name ?? string.Create(CultureInfo.InvariantCulture, $"[{(ushort)type}]");

    /// <summary>Reads a protocol by its name, or its number in hexadecimal.</summary>
    public static EtherType Protocol(TcWords words)
    {
        string text = words.Text();
        return TryProtocol(text, out EtherType type) ? type : throw words.Wrong(text, "a protocol: all, ip, ipv6, arp, 802.1Q, or a number such as 0x88cc");
    }

    public static bool TryProtocol(string text, out EtherType type)
    {
        type = Array.Find(s_protocols, pair => pair.Name.Equals(text, StringComparison.OrdinalIgnoreCase)).Type;
        if (type != EtherType.None)
            return true;
        bool valid = ushort.TryParse(text.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? text[2..] : text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort number);
        type = (EtherType)number;
        return valid && number > 0;
    }

    /// <summary>Actions: each behind the word <c>action</c>, the first of which the caller took.</summary>
    public static IReadOnlyList<TcAction> Actions(IReadOnlyList<TcAction>? start, TcWords words)
    {
        List<TcAction> actions = [.. start ?? []];
        if (words.TryTake("order"))
            words.Text();
        actions.Add(TcAction.Read(words));
        return actions;
    }

    /// <summary>Actions as <c>tc</c> prints them, in one line.</summary>
    public static string? Text(IReadOnlyList<TcAction>? actions, Func<int, string?> linkName) => actions is not { Count: > 0 }
        ? null
        : string.Join(' ', actions.Select((action, i) => $"action order {i + 1}: {action.Describe(linkName)}"));

    /// <summary>What may be asked for; whether hardware has taken it, only the kernel tells, and refuses to hear it.</summary>
    public static FilterFlags? Askable(FilterFlags? flags) => flags & (FilterFlags.SkipHardware | FilterFlags.SkipSoftware | FilterFlags.Verbose);

    /// <summary>Where a filter works, as words.</summary>
    public static string? Text(FilterFlags? flags) => flags is not { } known ? null : TcText.Join(
        (known & FilterFlags.SkipHardware) != 0 ? "skip_hw" : null,
        (known & FilterFlags.SkipSoftware) != 0 ? "skip_sw" : null,
        (known & FilterFlags.InHardware) != 0 ? "in_hw" : (known & FilterFlags.NotInHardware) != 0 ? "not_in_hw" : null);
}
