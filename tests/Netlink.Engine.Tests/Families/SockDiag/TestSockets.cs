using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.SocketDiagnostics;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Xunit;

namespace Netlink.Tests.Families.SockDiag;

/// <summary>A namespace of the test's own with sockets in it, what we say of them and what <c>ss</c> says.</summary>
internal sealed partial class TestSockets : IDisposable
{
    public const int AF_UNIX = 1, AF_INET = 2, AF_PACKET = 17, AF_NETLINK = 16, SOCK_STREAM = 1, SOCK_DGRAM = 2, SOCK_RAW = 3, IPPROTO_MPTCP = 262;
    private readonly List<Socket> _sockets = [];
    private readonly NetlinkConnection _connection;

    public TestSockets()
    {
        Place = new TestNamespace();
        Place.Run("ip link set lo up");
        _connection = NetlinkConnection.Open(NetlinkProtocol.SocketDiagnostics, new() { Namespace = Place.Namespace });
        Family = new(_connection);
    }

    public TestNamespace Place { get; }

    public SocketDiagnosticsFamily Family { get; }

    /// <summary>Makes a socket in the namespace; it lives as long as this.</summary>
    public Socket Make(Func<Socket> make)
    {
        Socket socket = Place.Namespace.Run(make);
        _sockets.Add(socket);
        return socket;
    }

    public Socket Listener(string address, int backlog = 7)
    {
        IPAddress parsed = IPAddress.Parse(address);
        Socket socket = Make(() => new Socket(parsed.AddressFamily, SocketType.Stream, ProtocolType.Tcp));
        if (parsed.Equals(IPAddress.IPv6Any))
            socket.DualMode = true;
        socket.Bind(new IPEndPoint(parsed, 0));
        socket.Listen(backlog);
        return socket;
    }

    /// <summary>A connection to a listener: the end that asked, and the end that was accepted.</summary>
    public (Socket Client, Socket Server) Connect(Socket listener)
    {
        var target = (IPEndPoint)listener.LocalEndPoint!;
        IPAddress address = target.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : target.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : target.Address;
        Socket client = Make(() => new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp));
        client.Connect(address, target.Port);
        Socket server = listener.Accept();
        _sockets.Add(server);
        return (client, server);
    }

    public Socket Udp(string address)
    {
        IPAddress parsed = IPAddress.Parse(address);
        Socket socket = Make(() => new Socket(parsed.AddressFamily, SocketType.Dgram, ProtocolType.Udp));
        socket.Bind(new IPEndPoint(parsed, 0));
        return socket;
    }

    /// <summary>A socket of a kind that .NET does not make; null where the kernel does not either.</summary>
    public Socket? Native(int family, int type, int protocol, byte[]? address = null)
    {
        int descriptor = Place.Namespace.Run(() => socket(family, type | 0x80000, protocol));
        if (descriptor < 0)
            return null;
        if (address is not null)
            Assert.Equal(0, bind(descriptor, address, address.Length));
        var made = new Socket(new SafeSocketHandle(descriptor, ownsHandle: true));
        _sockets.Add(made);
        return made;
    }

    public static uint Inode(Socket socket) =>
        uint.Parse(File.ResolveLinkTarget($"/proc/self/fd/{socket.Handle}", returnFinalTarget: false)!.Name["socket:[".Length..^1], CultureInfo.InvariantCulture);

    public InetSocketEntry Find(Socket socket, InetSocketQuery query)
    {
        uint inode = Inode(socket);
        return Assert.Single(Family.Stream(query), entry => entry.Inode == inode);
    }

    /// <summary>A socket with the processes that have it.</summary>
    public InetSocketEntry FindOwned(Socket socket, InetSocketQuery query)
    {
        InetSocketEntry entry = Find(socket, query);
        SocketOwnerMap.Read(TestContext.Current.CancellationToken).Assign(entry);
        return entry;
    }

    /// <summary>The line of <c>ss</c> about a socket.</summary>
    public string Line(Socket socket, string options) => SocketOracle.Line(Place.Tool, Inode(socket), options);

    /// <summary>A socket list that a kernel may lack: it is a skip there, and a failure in the lab.</summary>
    public static List<T> ListOrSkip<T>(IEnumerable<T> sockets, string feature)
    {
        try
        {
            return [.. sockets];
        }
        catch (NetlinkException exception) when (exception.ErrorName == "ENOENT")
        {
            TestNamespace.SkipMissing(feature);
            throw;
        }
    }

    public void Dispose()
    {
        foreach (Socket made in _sockets)
            made.Dispose();
        _connection.Dispose();
        Place.Dispose();
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int socket(int family, int type, int protocol);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int bind(int descriptor, byte[] address, int length);
}
