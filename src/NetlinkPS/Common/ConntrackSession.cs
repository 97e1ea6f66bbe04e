using Netlink;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with the connection tracking of one namespace.</summary>
internal sealed class ConntrackSession : ICmdletSession<ConntrackSession>
{
    private ConntrackSession(NetworkNamespace? place)
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Netfilter, new NetlinkConnectionOptions { Namespace = place });
        Tracked = new(Connection);
    }

    /// <inheritdoc/>
    public NetlinkConnection Connection { get; }

    public ConntrackFamily Tracked { get; }

    /// <inheritdoc/>
    public static ConntrackSession Open(NetworkNamespace? place, CancellationToken cancellationToken) => new(place);

    public void Dispose() => Connection.Dispose();
}
