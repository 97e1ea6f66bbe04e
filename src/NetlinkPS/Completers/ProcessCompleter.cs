using System.Globalization;
using Netlink;
using Netlink.SocketDiagnostics;

namespace NetlinkPS;

/// <summary>Offers the processes that hold sockets, as far as one may look.</summary>
public sealed class ProcessCompleter : NlCompleter
{
    /// <inheritdoc/>
    protected override IEnumerable<(string Text, string ToolTip)> Offer(NetworkNamespace? place)
    {
        SocketOwnerMap owners = SocketOwnerMap.Read(CancellationToken.None);
        using var session = SocketSession.Open(place, CancellationToken.None);
        List<SocketEntry> sockets = [];
        foreach (SocketProtocol protocol in new[] { SocketProtocol.Tcp, SocketProtocol.Udp })
            sockets.AddRange(session.Sockets.Stream(new InetSocketQuery { Protocol = protocol }));
        sockets.ForEach(owners.Assign);
        return sockets.SelectMany(socket => socket.Owners ?? []).DistinctBy(owner => owner.ProcessId).OrderBy(owner => owner.ProcessId)
            .Select(owner => (owner.ProcessId.ToString(CultureInfo.InvariantCulture), $"{owner.ProcessId}: {owner.ProcessName}"));
    }
}
