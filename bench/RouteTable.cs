using System.Diagnostics;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Bench;

/// <summary>A namespace with very many IPv4 routes.</summary>
internal sealed class RouteTable : IDisposable
{
    private static readonly NetlinkOperation NewRoute = new("RTM_NEWROUTE", 24);

    public RouteTable(int count)
    {
        Name = $"nlbench-{Environment.ProcessId}";
        Namespace = NetworkNamespace.Create(Name);
        Connection = NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = Namespace });
        var links = new LinkFamily(Connection);
        Link link = links.Create(new Link { Name = "v0", Info = new() { Kind = "veth" }, Flags = LinkFlags.Up, FlagsMask = LinkFlags.Up });
        new AddressFamily(Connection).Create(new InterfaceAddress { LinkIndex = link.Index, Address = IPPrefix.Parse("10.0.0.1/16") });
        LinkIndex = link.Index;
        InsertSeconds = Insert(count);
    }

    public string Name { get; }

    public NetworkNamespace Namespace { get; }

    public NetlinkConnection Connection { get; }

    public int LinkIndex { get; }

    public double InsertSeconds { get; }

    private double Insert(int count)
    {
        var gateway = InetAddress.Parse("10.0.0.2");
        long begun = Stopwatch.GetTimestamp();
        NetlinkBatch batch = Connection.CreateBatch();
        Span<byte> bytes = stackalloc byte[4];
        for (int i = 0; i < count; i++)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes, (20 << 24) + (i << 4));
            InetAddress.TryRead(bytes, out InetAddress address);
            batch.Add(NewRoute, new Route { Destination = new(address, 28), Gateway = gateway, Protocol = RouteProtocol.Static, Type = RouteType.Unicast }, MessageFlags.Create);
        }

        if (batch.Complete() is [{ } first, ..])
            throw first.Error;
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public void Dispose()
    {
        Connection.Dispose();
        Namespace.Delete();
    }
}
