using System.Buffers.Binary;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>The connections that a namespace tracks: TCP and UDP, IPv4, some of them marked.</summary>
internal sealed class ConntrackTable : IDisposable
{
    private readonly NetlinkConnection _connection;

    public ConntrackTable(NetworkNamespace place)
    {
        Place = place;
        _connection = NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = place });
    }

    public NetworkNamespace Place { get; }

    public void Fill(int count)
    {
        if (new ConntrackFamily(_connection).Create(Enumerable.Range(0, count).Select(Entry)) is [{ } first, ..])
            throw first.Error;
    }

    public IEnumerable<ConntrackEntry> Stream() => new ConntrackFamily(_connection).Stream();

    public double Dump()
    {
        int count = 0, web = 0;
        double seconds = Benchmark.Seconds(() =>
        {
            foreach (ConntrackEntry entry in Stream())
            {
                count++;
                if (entry is { DestinationPort: 443, Tcp.State: ConntrackTcpState.Established })
                    web++;
            }
        });
        return web > count / 2 ? seconds : throw new InvalidOperationException($"Only {web} of {count} connections are TCP.");
    }

    public void Dispose() => _connection.Dispose();

    private static ConntrackEntry Entry(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, (10 << 24) + (number >> 3));
        InetAddress.TryRead(bytes, out InetAddress source);
        bool isTcp = number % 4 != 0;
        return new()
        {
            Original = new()
            {
                Source = source, Destination = InetAddress.Parse("192.0.2.80"), Protocol = isTcp ? IPProtocol.Tcp : IPProtocol.Udp,
                SourcePort = (ushort)(1024 + (number & 7)), DestinationPort = isTcp ? (ushort)443 : (ushort)53,
            },
            Timeout = TimeSpan.FromHours(10), Status = ConntrackStatus.SeenReply | ConntrackStatus.Assured,
            Tcp = isTcp ? new() { State = ConntrackTcpState.Established } : null, Mark = number % 8 == 0 ? new Mark(7) : null,
        };
    }
}
