namespace Netlink.Netfilter;

/// <summary>The names of states, as <c>conntrack</c> prints them.</summary>
public static class ConntrackStates
{
    private static readonly string[] Tcp =
        ["NONE", "SYN_SENT", "SYN_RECV", "ESTABLISHED", "FIN_WAIT", "CLOSE_WAIT", "LAST_ACK", "TIME_WAIT", "CLOSE", "SYN_SENT2"];

    private static readonly string[] Sctp =
    [
        "NONE", "CLOSED", "COOKIE_WAIT", "COOKIE_ECHOED", "ESTABLISHED", "SHUTDOWN_SENT", "SHUTDOWN_RECD", "SHUTDOWN_ACK_SENT", "HEARTBEAT_SENT",
        "HEARTBEAT_ACKED",
    ];

    private static readonly string[] Dccp =
        ["NONE", "REQUEST", "RESPOND", "PARTOPEN", "OPEN", "CLOSEREQ", "CLOSING", "TIMEWAIT", "IGNORE", "INVALID"];

    /// <summary>All names, of any protocol.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Tcp.Concat(Sctp).Concat(Dccp).Distinct()];

    /// <summary>The state of a TCP connection by its name.</summary>
    /// <param name="name">The name: <c>SYN_SENT</c>.</param>
    /// <returns>The state; null where TCP has no such state.</returns>
    public static ConntrackTcpState? ParseTcp(string name) => (ConntrackTcpState?)Find(Tcp, name);

    /// <summary>The state of an SCTP association by its name.</summary>
    /// <param name="name">The name: <c>COOKIE_WAIT</c>.</param>
    /// <returns>The state; null where SCTP has no such state.</returns>
    public static ConntrackSctpState? ParseSctp(string name) => (ConntrackSctpState?)Find(Sctp, name);

    /// <summary>Sets the state that a name means in a protocol.</summary>
    /// <param name="entry">What is to have the state.</param>
    /// <param name="protocol">The protocol.</param>
    /// <param name="name">The name: <c>ESTABLISHED</c>.</param>
    /// <returns>The same with the state.</returns>
    /// <exception cref="ArgumentException">The protocol has no such state.</exception>
    public static ConntrackEntry Apply(ConntrackEntry entry, IPProtocol? protocol, string name)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return protocol switch
        {
            IPProtocol.Tcp when ParseTcp(name) is { } state => entry with { Tcp = new() { State = state } },
            IPProtocol.Sctp when ParseSctp(name) is { } state => entry with { Sctp = new() { State = state } },
            IPProtocol.Tcp => throw new ArgumentException($"TCP has no state {name}, but {string.Join(", ", Tcp)}."),
            IPProtocol.Sctp => throw new ArgumentException($"SCTP has no state {name}, but {string.Join(", ", Sctp)}."),
            _ => throw new ArgumentException($"{protocol} connections have no state that can be set: only those of TCP and SCTP have."),
        };
    }

    internal static string? Text(in ConntrackProtocolInfo info) => info switch
    {
        { Tcp.State: { } state } => Name(Tcp, (byte)state),
        { Sctp.State: { } state } => Name(Sctp, (byte)state),
        { Dccp.State: { } state } => Name(Dccp, (byte)state),
        _ => null,
    };

    private static byte? Find(string[] names, string name)
    {
        int index = Array.FindIndex(names, known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
        return index < 0 ? null : (byte)index;
    }

    private static string Name(string[] names, byte state) =>
        state < names.Length ? names[state] : state.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
