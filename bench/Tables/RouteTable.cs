using System.Buffers.Binary;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Bench;

/// <summary>The IPv4 routes of a namespace: 20.0.0.0/28, 20.0.0.16/28 ... by way of 10.0.0.2.</summary>
internal sealed class RouteTable : IDisposable
{
    private const string LinkName = "v0", Gateway = "10.0.0.2";
    private static readonly NetlinkOperation NewRoute = new("RTM_NEWROUTE", 24);
    private readonly NetlinkConnection _connection;
    private int _linkIndex;

    public RouteTable(NetworkNamespace place)
    {
        Place = place;
        _connection = NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = place });
    }

    public NetworkNamespace Place { get; }

    /// <summary>Makes the link that the routes leave by.</summary>
    public void AddLink()
    {
        Link link = new LinkFamily(_connection).Create(new Link { Name = LinkName, Info = new() { Kind = "veth" }, Flags = LinkFlags.Up, FlagsMask = LinkFlags.Up });
        new AddressFamily(_connection).Create(new InterfaceAddress { LinkIndex = link.Index, Address = IPPrefix.Parse("10.0.0.1/16") });
        _linkIndex = link.Index;
    }

    /// <summary>The same routes as <c>ip -batch</c> takes them.</summary>
    public static string Commands(int count) => string.Concat(Enumerable.Range(0, count).Select(i => $"route add {Destination(i)} via {Gateway} proto static\n"));

    public double Insert(int count) => Benchmark.Seconds(() =>
    {
        var gateway = InetAddress.Parse(Gateway);
        NetlinkBatch batch = _connection.CreateBatch();
        for (int i = 0; i < count; i++)
            batch.Add(NewRoute, new Route { Destination = Destination(i), Gateway = gateway, Protocol = RouteProtocol.Static, Type = RouteType.Unicast }, MessageFlags.Create);
        if (batch.Complete() is [{ } first, ..])
            throw first.Error;
    });

    /// <summary>Takes the routes away first, which does not count: a link that goes down loses them.</summary>
    public T Anew<T>(Func<T> insert)
    {
        var links = new LinkFamily(_connection);
        links.Change(new() { Index = _linkIndex }, 0, LinkFlags.Up);
        links.Change(new() { Index = _linkIndex }, LinkFlags.Up, LinkFlags.Up);
        return insert();
    }

    public IEnumerable<Route> Stream() => new RouteFamily(_connection).Stream(new Route { Family = AddressFamilies.IPv4 });

    public double Dump()
    {
        int count = 0, gateways = 0;
        double seconds = Benchmark.Seconds(() =>
        {
            foreach (Route route in Stream())
            {
                count++;
                if (route.Gateway is not null)
                    gateways++;
            }
        });
        return gateways > count / 2 ? seconds : throw new InvalidOperationException($"Only {gateways} of {count} routes have a gateway.");
    }

    public void Dispose() => _connection.Dispose();

    private static IPPrefix Destination(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, (20 << 24) + (number << 4));
        InetAddress.TryRead(bytes, out InetAddress address);
        return new(address, 28);
    }
}
