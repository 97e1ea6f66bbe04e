using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>The links of a namespace: veth pairs, both ends of each.</summary>
internal sealed class LinkTable : IDisposable
{
    private readonly NetlinkConnection _connection;

    public LinkTable(NetworkNamespace place)
    {
        Place = place;
        _connection = NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = place });
    }

    public NetworkNamespace Place { get; }

    public void Fill(int count)
    {
        var links = new LinkFamily(_connection);
        for (int i = 0; i < count / 2; i++)
            links.Create(new Link { Name = $"left{i}", Info = new() { Kind = "veth", Options = new VethOptions { Peer = new() { Name = $"right{i}" } } } });
    }

    public IEnumerable<Link> Stream() => new LinkFamily(_connection).Stream(LinkFamily.Everything());

    public double Dump()
    {
        int count = 0, pairs = 0;
        double seconds = Benchmark.Seconds(() =>
        {
            foreach (Link link in Stream())
            {
                count++;
                if (link is { Info.Kind: "veth", Address: not null, Statistics: not null })
                    pairs++;
            }
        });
        return pairs > count / 2 ? seconds : throw new InvalidOperationException($"Only {pairs} of {count} links are veth.");
    }

    public void Dispose() => _connection.Dispose();
}
