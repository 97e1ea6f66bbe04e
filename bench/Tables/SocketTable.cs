using System.Net;
using System.Net.Sockets;
using Netlink.Protocol;
using Netlink.SocketDiagnostics;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>The TCP sockets of a namespace: connections over its loopback, both ends of each.</summary>
internal sealed class SocketTable : IDisposable
{
    private readonly List<Socket> _sockets = [];
    private readonly NetlinkConnection _connection;

    public SocketTable(NetworkNamespace place)
    {
        Place = place;
        _connection = NetlinkConnection.Open(NetlinkProtocol.SocketDiagnostics, new() { Namespace = place });
    }

    public NetworkNamespace Place { get; }

    public void Fill(int count)
    {
        Tool.Run("ip", "-n", Place.Name!, "link", "set", "lo", "up");
        Place.Run(() => Connect(count));
    }

    public IEnumerable<InetSocketEntry> Stream(InetDetails details = InetDetails.None) =>
        new SocketDiagnosticsFamily(_connection).Stream(new InetSocketQuery { Details = details });

    /// <summary>Reads every property that <c>ss</c> prints, the details where it is asked for them.</summary>
    public double Dump(InetDetails details = InetDetails.None)
    {
        int count = 0, established = 0;
        double seconds = Benchmark.Seconds(() =>
        {
            foreach (InetSocketEntry socket in Stream(details))
            {
                count++;
                if (socket.State == SocketState.Established && !socket.RemoteAddress.IsAny() && (details == InetDetails.None || socket.Tcp!.CongestionWindow > 0))
                    established++;
            }
        });
        return established > 0 && established >= count - 1 ? seconds : throw new InvalidOperationException($"{established} of {count} sockets are connected.");
    }

    public void Dispose()
    {
        _connection.Dispose();
        _sockets.ForEach(socket => socket.Dispose());
    }

    private void Connect(int count)
    {
        Socket listener = New();
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(512);
        while (_sockets.Count < count)
        {
            Socket client = New();
            client.Connect(listener.LocalEndPoint!);
            _sockets.Add(listener.Accept());
        }
    }

    private Socket New()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _sockets.Add(socket);
        return socket;
    }
}
