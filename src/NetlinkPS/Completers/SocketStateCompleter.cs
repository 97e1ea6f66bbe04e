using Netlink;
using Netlink.SocketDiagnostics;

namespace NetlinkPS;

/// <summary>Offers the states of sockets.</summary>
public sealed class SocketStateCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place) =>
        SocketStateNames.Names.Select(name => (name, SocketStateNames.Parse(name).ToString()));
}
