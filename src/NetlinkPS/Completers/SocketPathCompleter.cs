using Netlink;
using Netlink.SocketDiagnostics;

namespace NetlinkPS;

/// <summary>Offers the names that Unix sockets have.</summary>
public sealed class SocketPathCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        using var session = SocketSession.Open(place, CancellationToken.None);
        return
        [
            .. session.Sockets.Stream(new UnixSocketQuery { Details = UnixDetails.Name }).Where(socket => socket.Path is not null)
                .Select(socket => (socket.Path!, $"{socket}")).DistinctBy(choice => choice.Item1).OrderBy(choice => choice.Item1, StringComparer.Ordinal),
        ];
    }
}
