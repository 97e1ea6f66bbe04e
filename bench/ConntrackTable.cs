using System.Diagnostics;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>A namespace that tracks very many connections: TCP and UDP, IPv4, some of them marked.</summary>
internal sealed class ConntrackTable : IDisposable
{
    public ConntrackTable(int count)
    {
        Name = $"nlbench-ct-{Environment.ProcessId}";
        Namespace = NetworkNamespace.Create(Name);
        Connection = NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = Namespace });
        long begun = Stopwatch.GetTimestamp();
        if (new ConntrackFamily(Connection).Create(Enumerable.Range(0, count).Select(Entry)) is [{ } first, ..])
            throw first.Error;
        InsertSeconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public string Name { get; }

    public NetworkNamespace Namespace { get; }

    public NetlinkConnection Connection { get; }

    public double InsertSeconds { get; }

    private static ConntrackEntry Entry(int number)
    {
        Span<byte> bytes = stackalloc byte[4];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32BigEndian(bytes, (10 << 24) + (number >> 3));
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

    public void Dispose()
    {
        Connection.Dispose();
        Namespace.Delete();
    }
}
