using Netlink.SocketDiagnostics;

namespace NetlinkPS;

/// <summary>States of sockets as a parameter takes them: by <c>ss</c>'s names, or by Windows'.</summary>
public readonly record struct SocketStateIdentity
{
    /// <summary>States by name.</summary>
    /// <param name="text">The names: <c>listening</c>, <c>fin-wait-1</c>, <c>TimeWait</c>, <c>connected</c>.</param>
    public SocketStateIdentity(string text) => States = SocketStateNames.Parse(text);

    /// <summary>A socket's state.</summary>
    /// <param name="state">The state.</param>
    public SocketStateIdentity(SocketState state) => States = (SocketStates)(1u << (int)state) & SocketStates.All;

    /// <summary>States.</summary>
    /// <param name="states">The states.</param>
    public SocketStateIdentity(SocketStates states) => States = states;

    /// <summary>The states.</summary>
    public SocketStates States { get; }

    /// <inheritdoc/>
    public override string ToString() => States.ToString();
}
