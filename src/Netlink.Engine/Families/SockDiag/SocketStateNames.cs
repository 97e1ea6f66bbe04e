namespace Netlink.SocketDiagnostics;

/// <summary>States of sockets by the names that <c>ss</c>, Windows and this library have for them.</summary>
public static class SocketStateNames
{
    private static readonly Dictionary<string, SocketStates> s_others = new(StringComparer.OrdinalIgnoreCase)
    {
        ["estab"] = SocketStates.Established, ["syn-recv"] = SocketStates.SynReceived | SocketStates.NewSynReceived, ["fin-wait-1"] = SocketStates.FinWait1,
        ["fin-wait-2"] = SocketStates.FinWait2, ["unconn"] = SocketStates.Closed, ["unconnected"] = SocketStates.Closed, ["closed"] = SocketStates.Closed,
        ["close"] = SocketStates.Closed, ["listening"] = SocketStates.Listen, ["bucket"] = SocketStates.Small, ["bound-inactive"] = SocketStates.Bound,
    };

    /// <summary>The names that are offered: <c>ss</c>'s own.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "established", "syn-sent", "syn-recv", "fin-wait-1", "fin-wait-2", "time-wait", "closed", "close-wait", "last-ack", "listening", "closing", "bound", "connected",
        "synchronized", "bucket", "big", "all",
    ];

    /// <summary>Parses states.</summary>
    /// <param name="text">One or more names, with commas between: <c>listening</c>, <c>TimeWait</c>, <c>fin-wait-1</c>, <c>connected</c>.</param>
    /// <returns>The states.</returns>
    /// <exception cref="FormatException">A name is not a state's.</exception>
    public static SocketStates Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split(',', StringSplitOptions.TrimEntries).Aggregate(SocketStates.None, (all, name) => all | ParseOne(name));
    }

    private static SocketStates ParseOne(string name)
    {
        if (s_others.TryGetValue(name, out SocketStates states))
            return states;
        string word = name.Replace("-", "", StringComparison.Ordinal);
        bool isName = word.Length > 0 && char.IsLetter(word[0]);
        return isName && Enum.TryParse(word, ignoreCase: true, out states) && states != SocketStates.None
            ? states
            : throw new FormatException($"'{name}' is not a state of a socket: {string.Join(", ", Names)}.");
    }
}
