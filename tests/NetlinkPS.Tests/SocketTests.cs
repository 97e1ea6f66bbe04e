using System.Management.Automation;
using System.Net;
using System.Net.Sockets;
using Netlink;
using Netlink.SocketDiagnostics;
using NetlinkPS.Formats;
using NetlinkPS.Runner;
using Xunit;

namespace NetlinkPS.Tests;

public class SocketTests
{
    [Fact]
    public void Sockets_are_found_by_state_port_address_and_process()
    {
        using var lab = new SocketLab();
        Assert.Equal(6, lab.Get("Get-NlSocket tcp -Namespace LAB").Length);
        Assert.Equal(2, lab.Get("Get-NlSocket tcp -State listening -Namespace LAB").Length);
        Assert.Equal(2, lab.Get("Get-NlSocket tcp -State Listen -Namespace LAB").Length);
        Assert.Equal(2, lab.Get("Get-NlSocket tcp -State established,time-wait -IPv4 -Namespace LAB").Length);
        Assert.Equal(4, lab.Get("Get-NlSocket tcp -State connected -Namespace LAB").Length);
        Assert.Equal(3, lab.Get("Get-NlSocket -Listening -Namespace LAB").Length);
        Assert.Equal([SocketProtocol.Udp], lab.Get("Get-NlSocket udp -Namespace LAB").Select(socket => socket.Protocol));
        Assert.Equal(2, lab.Get($"Get-NlSocket -LocalPort {lab.Port} -Namespace LAB").Length);
        Assert.Equal(lab.Port, lab.Inet($"Get-NlSocket -RemotePort 1,{lab.Port - 1}-{lab.Port} -State established -Namespace LAB").RemotePort);
        Assert.Equal(3, lab.Get("Get-NlSocket -LocalAddress 127.0.0.0/8 -Namespace LAB").Length);
        Assert.Equal(2, lab.Get("Get-NlSocket -RemoteAddress 127.0.0.1, 10.0.0.0/8 -Namespace LAB").Length);
        Assert.Equal(3, lab.Get("Get-NlSocket tcp -IPv6 -Namespace LAB").Length);
        Assert.Empty(lab.Get("Get-NlSocket -Mark 0x10/0xff -Namespace LAB"));
        Assert.Empty(lab.Get("Get-NlSocket unix -LocalPort 80 -Namespace LAB"));
        Assert.Empty(lab.Get("Get-NlSocket -Link lo -Namespace LAB"));
        lab.Udp.SetRawSocketOption(1, 25, "lo\0"u8.ToArray()); // SO_BINDTODEVICE
        Assert.Equal("lo", lab.Inet("Get-NlLink lo -Namespace LAB | Get-NlSocket").Link);
        Assert.Equal(6, lab.Get($"Get-NlSocket -OwningProcess {Environment.ProcessId} -Namespace LAB").Length);
        Assert.Empty(lab.Get("Get-NlSocket -OwningProcess 1 -Namespace LAB"));
    }

    [Fact]
    public void A_socket_has_the_names_that_people_know()
    {
        using var lab = new SocketLab();
        PSObject listener = PSObject.AsPSObject(Assert.Single(lab.Place.Do(
            $"Get-NlSocket -LocalPort {lab.Port} -Listening -Process -Namespace LAB | Select-Object LocalAddress, LocalPort, RemoteAddress, RemotePort, State, OwningProcess, RecvQ, SendQ, InterfaceIndex").Output)!);
        Assert.Equal(("127.0.0.1", (ushort)lab.Port, "0.0.0.0", (ushort)0, SocketState.Listen, Environment.ProcessId, 0u, 4u), (
            $"{Read("LocalAddress")}", Read("LocalPort"), $"{Read("RemoteAddress")}", Read("RemotePort"), Read("State"), Read("OwningProcess"), Read("RecvQ"), Read("SendQ")));
        Assert.Equal(0, Read("InterfaceIndex"));
        Assert.NotNull(lab.Inet($"Get-NlSocket -LocalPort {lab.Port} -Listening -Namespace LAB").Tcp);
        Assert.Null(lab.Inet($"Get-NlSocket -LocalPort {lab.Port} -Listening -Brief -Namespace LAB").Tcp);

        object? Read(string name) => listener.Properties[name]!.Value;
    }

    [Fact]
    public void Other_kinds_of_sockets_are_listed()
    {
        using var lab = new SocketLab();
        Assert.Equal(lab.UnixName, Assert.IsType<UnixSocketEntry>(Assert.Single(lab.Get("Get-NlSocket -Path '@nlsock-*' -Namespace LAB"))).Path);
        Assert.Equal(lab.UnixName, Assert.IsType<UnixSocketEntry>(Assert.Single(lab.Get("Get-NlSocket unix -Listening -Namespace LAB"))).Path);
        Assert.All(lab.Get("Get-NlSocket netlink -Brief -Namespace LAB"), socket => Assert.IsType<NetlinkSocketEntry>(socket));
        Assert.Empty(lab.Get("Get-NlSocket packet -Namespace LAB"));
        SocketProtocol[] order = [.. lab.Get("Get-NlSocket udp, unix, netlink -Namespace LAB").Select(socket => socket.Protocol).Distinct()];
        Assert.Equal([SocketProtocol.Udp, SocketProtocol.Unix, SocketProtocol.Netlink], order);
    }

    [Fact]
    public void A_connection_is_stopped_in_the_pipeline()
    {
        using var lab = new SocketLab();
        RunnerResult asked = lab.Place.Do("Get-NlSocket -State established -IPv4 -Namespace LAB | Stop-NlSocket -WhatIf");
        Assert.Contains(asked.WhatIf, text => text.Contains("End socket") && text.Contains($"127.0.0.1:{lab.Port}"));
        Assert.Equal(0, lab.Client.Available);
        RunnerResult stopped = lab.Place.Run($"Get-NlSocket -RemotePort {lab.Port} -State established -Namespace LAB | Stop-NlSocket -Confirm:$false -PassThru");
        if (stopped.Errors.Any(error => error.FullyQualifiedErrorId.StartsWith("EOPNOTSUPP", StringComparison.Ordinal)))
        {
            Assert.False(Environment.GetEnvironmentVariable("NETLINK_LAB") == "1", "the lab's kernel lacks CONFIG_INET_DIAG_DESTROY");
            Assert.Skip("this kernel cannot end sockets (CONFIG_INET_DIAG_DESTROY)");
        }

        Assert.Empty(stopped.Errors);
        var entry = Assert.IsType<InetSocketEntry>(Assert.Single(stopped.Output));
        Assert.Equal(SocketError.ConnectionAborted, Assert.Throws<SocketException>(() => lab.Client.Receive(new byte[1])).SocketErrorCode);
        Assert.Empty(lab.Get($"Get-NlSocket -LocalPort {entry.LocalPort} -Namespace LAB"));
    }

    [Fact]
    public void Wrong_input_is_told_apart()
    {
        using var lab = new SocketLab();
        Assert.Contains("'foo' is not a state of a socket: established", lab.Place.Fail("Get-NlSocket -State foo -Namespace LAB").ToString());
        Assert.Contains("Tcp", lab.Place.Fail("Get-NlSocket foo -Namespace LAB").ToString());
        Assert.Contains("70000", lab.Place.Fail("Get-NlSocket -LocalPort 70000 -Namespace LAB").ToString());
        Assert.Contains("90-80", lab.Place.Fail("Get-NlSocket -LocalPort 90-80 -Namespace LAB").ToString());
        Assert.StartsWith("ENOENT,", lab.Place.Fail("Get-NlSocket dccp -Namespace LAB").FullyQualifiedErrorId);
        Assert.Contains("cannot list", lab.Place.Fail("Get-NlSocket dccp -Namespace LAB").ErrorDetails!.RecommendedAction);
        Assert.StartsWith("ObjectNotFound,", lab.Place.Fail("Get-NlSocket -Link nothere -Namespace LAB").FullyQualifiedErrorId);
        Assert.StartsWith("ObjectNotFound,", lab.Place.Fail("Get-NlSocket -Namespace nothere").FullyQualifiedErrorId);
        ErrorRecord unix = lab.Place.Fail("Get-NlSocket unix -Listening -Namespace LAB | Stop-NlSocket -Confirm:$false");
        Assert.StartsWith("NotAnInetSocket,", unix.FullyQualifiedErrorId);
        RunnerResult mixed = lab.Place.Run("Get-NlSocket dccp, udp -Namespace LAB");
        Assert.Single(mixed.Errors);
        Assert.Single(mixed.Output);
    }

    [Fact]
    public void One_table_shows_all_kinds_in_at_most_100_columns()
    {
        using var lab = new SocketLab();
        foreach (int width in new[] { 80, 100 })
        {
            string text = RunnerHost.Run($"Get-NlSocket tcp, udp, unix, netlink -Process -Namespace {lab.Place.Name}", new RunnerOptions { ModulePath = Lab.Manifest, Width = width }).Text;
            string[] lines = text.Split('\n');
            Assert.Single(lines, line => line.StartsWith("Proto   State ", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.True(line.Length <= width, line));
            Assert.Contains(lines, line => line.StartsWith("tcp ", StringComparison.Ordinal) && line.Contains($"127.0.0.1:{lab.Port} ") && line.Contains($"127.0.0.1:{((IPEndPoint)lab.Client.LocalEndPoint!).Port}"));
            Assert.Contains(lines, line => line.StartsWith("udp ", StringComparison.Ordinal) && line.Contains("Unconnected"));
            Assert.Equal(width == 100, text.Contains($" {Environment.ProcessId}/"));
        }

        Assert.Contains("LocalAddress", lab.Place.Do("Get-NlSocket tcp -Listening -Namespace LAB | Format-List").Text);
    }

    [Fact]
    public void Long_ends_lose_their_middle()
    {
        Assert.Equal("/a/short/path 12", SocketView.Local(new FakeSocket("/a/short/path 12")));
        Assert.Equal("[2001:db…:2:3:4]:50000", SocketView.Remote(new FakeSocket("[2001:db8:aaaa:bbbb:1:2:3:4]:50000")));
    }

    private sealed record FakeSocket(string Text) : SocketEntry
    {
        public override SocketProtocol Protocol => SocketProtocol.Unix;

        public override SocketState State { get; init; }

        public override uint Inode { get; init; }

        public override ulong Cookie { get; init; }

        public override uint? UserId => null;

        public override uint? ReceiveQueue => null;

        public override uint? SendQueue => null;

        public override string Local => Text;

        public override string Remote => Text;
    }

    private sealed class SocketLab : IDisposable
    {
        private readonly List<Socket> _sockets = [];

        public SocketLab()
        {
            Place = new Lab();
            Place.Do("Set-NlLink lo -Up -Namespace LAB");
            Socket listener = Listen(IPAddress.Loopback);
            Port = ((IPEndPoint)listener.LocalEndPoint!).Port;
            Client = Make(() => new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp));
            Client.Connect(listener.LocalEndPoint);
            _sockets.Add(listener.Accept());
            Socket six = Listen(IPAddress.IPv6Loopback);
            Make(() => new Socket(AddressFamily.InterNetworkV6, SocketType.Stream, ProtocolType.Tcp)).Connect(six.LocalEndPoint!);
            Udp = Make(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            Udp.Bind(new IPEndPoint(IPAddress.Any, 0));
            UnixName = $"@nlsock-{Guid.NewGuid():n}";
            Socket unix = Make(() => new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified));
            unix.Bind(new UnixDomainSocketEndPoint("\0" + UnixName[1..]));
            unix.Listen(2);
        }

        public Lab Place { get; }

        public int Port { get; }

        public Socket Client { get; }

        public Socket Udp { get; }

        public string UnixName { get; }

        public SocketEntry[] Get(string text) => [.. Place.Do(text).Output.Select(item => item as SocketEntry ?? (SocketEntry)PSObject.AsPSObject(item!).BaseObject)];

        public InetSocketEntry Inet(string text) => Assert.IsType<InetSocketEntry>(Assert.Single(Get(text)));

        public void Dispose()
        {
            _sockets.ForEach(socket => socket.Dispose());
            Place.Dispose();
        }

        private Socket Listen(IPAddress address)
        {
            Socket socket = Make(() => new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp));
            socket.Bind(new IPEndPoint(address, 0));
            socket.Listen(4);
            return socket;
        }

        private Socket Make(Func<Socket> make)
        {
            Socket socket = NetworkNamespace.FromName(Place.Name).Run(make);
            _sockets.Add(socket);
            return socket;
        }
    }
}
