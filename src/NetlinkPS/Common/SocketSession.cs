using Netlink;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.SocketDiagnostics;
using Netlink.Sockets;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with the kernel about the sockets of one namespace.</summary>
internal sealed class SocketSession : ICmdletSession<SocketSession>
{
    private SocketSession(NetworkNamespace? place)
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.SocketDiagnostics, new NetlinkConnectionOptions { Namespace = place });
        var names = new Lazy<IReadOnlyDictionary<int, string>>(() => LinkNames(place));
        Connection.Origin = new NetlinkOrigin(place, index => names.Value.GetValueOrDefault(index));
        Sockets = new(Connection);
    }

    /// <inheritdoc/>
    public NetlinkConnection Connection { get; }

    public SocketDiagnosticsFamily Sockets { get; }

    /// <inheritdoc/>
    public static SocketSession Open(NetworkNamespace? place, CancellationToken cancellationToken) => new(place);

    public void Dispose() => Connection.Dispose();

    /// <summary>Few sockets are bound to a link, so that the links are asked for when the first name is wanted; the namespace may be gone by then.</summary>
    private static IReadOnlyDictionary<int, string> LinkNames(NetworkNamespace? place)
    {
        try
        {
            using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Route, new NetlinkConnectionOptions { Namespace = place });
            return new LinkFamily(connection).Names(CancellationToken.None);
        }
        catch (NetlinkException)
        {
            return new Dictionary<int, string>();
        }
    }
}
