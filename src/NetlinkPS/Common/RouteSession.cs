using Netlink;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>A cmdlet's conversation with the routing part of the kernel in one namespace.</summary>
internal sealed class RouteSession : ICmdletSession<RouteSession>
{
    private RouteSession(NetworkNamespace? place, CancellationToken cancellationToken)
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Route, new NetlinkConnectionOptions { Namespace = place });
        Links = new(Connection);
        Addresses = new(Connection);
        Routes = new(Connection);
        Neighbours = new(Connection);
        Rules = new(Connection);
        Qdiscs = new(Connection);
        Classes = new(Connection);
        Filters = new(Connection);
        NameLinks(cancellationToken);
    }

    /// <inheritdoc/>
    public NetlinkConnection Connection { get; }

    public LinkFamily Links { get; }

    public AddressFamily Addresses { get; }

    public RouteFamily Routes { get; }

    public NeighbourFamily Neighbours { get; }

    public RuleFamily Rules { get; }

    public QdiscFamily Qdiscs { get; }

    public TcClassFamily Classes { get; }

    public TcFilterFamily Filters { get; }

    /// <inheritdoc/>
    public static RouteSession Open(NetworkNamespace? place, CancellationToken cancellationToken) => new(place, cancellationToken);

    /// <summary>Takes down the links' names as they are now: what comes over the connection from here on knows its links by name.</summary>
    public void NameLinks(CancellationToken cancellationToken)
    {
        IReadOnlyDictionary<int, string> names = Links.Names(cancellationToken);
        Connection.Origin = new NetlinkOrigin(Connection.Namespace, index => names.GetValueOrDefault(index));
    }

    public void Dispose() => Connection.Dispose();
}
