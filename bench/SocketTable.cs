using System.Net;
using System.Net.Sockets;
using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Bench;

/// <summary>A namespace with very many TCP sockets: connections over its loopback, both ends of each.</summary>
internal sealed class SocketTable : IDisposable
{
    private readonly List<Socket> _sockets = [];

    public SocketTable(int count)
    {
        Name = $"nlbench-s{Environment.ProcessId}";
        Namespace = NetworkNamespace.Create(Name);
        Floor.Run("ip", $"-n {Name} link set lo up");
        Namespace.Run(() => Fill(count));
        Connection = NetlinkConnection.Open(NetlinkProtocol.SocketDiagnostics, new() { Namespace = Namespace });
    }

    public string Name { get; }

    public NetworkNamespace Namespace { get; }

    public NetlinkConnection Connection { get; }

    private void Fill(int count)
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

    public void Dispose()
    {
        Connection.Dispose();
        _sockets.ForEach(socket => socket.Dispose());
        Namespace.Delete();
    }
}
