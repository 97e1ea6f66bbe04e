using System.Net;
using System.Net.Sockets;
using Netlink.Oracles;
using Netlink.SocketDiagnostics;
using Xunit;
using static Netlink.Oracles.SocketOracle;
using static Netlink.Tests.Families.SockDiag.TestSockets;

namespace Netlink.Tests.Families.SockDiag;

public class InetSocketTests
{
    private const string Tcp = "-ta" + SocketOracle.Details;

    private static InetSocketQuery Everything(SocketProtocol protocol = SocketProtocol.Tcp) => new() { Protocol = protocol, Details = InetDetails.All };

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("::")]
    public void A_listening_socket_says_what_ss_says(string address)
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener(address);
        sockets.Make(() => new Socket(SocketType.Stream, ProtocolType.Tcp)).Connect(address.Contains(':') ? IPAddress.IPv6Loopback : IPAddress.Loopback, ((IPEndPoint)listener.LocalEndPoint!).Port);
        InetSocketEntry entry = sockets.FindOwned(listener, Everything());
        SocketOracle.Compare(sockets.Line(listener, Tcp), entry).Check();
        Assert.Equal((SocketState.Listen, 1u, 7u), (entry.State, entry.ReceiveQueue, entry.SendQueue));
        Assert.Equal((1u, 7u), (entry.Tcp!.Unacknowledged, entry.Tcp.SelectivelyAcknowledged));
        Assert.Equal(IPAddress.Parse(address), entry.LocalAddress.ToIPAddress());
        Assert.Equal(address.Contains(':'), entry.IsIPv6);
        Assert.Equal(address.Contains(':') ? !listener.DualMode : (bool?)null, entry.IPv6Only);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_connection_says_what_ss_says(string address)
    {
        using var sockets = new TestSockets();
        (Socket client, Socket server) = sockets.Connect(sockets.Listener(address));
        client.Send(new byte[3000]);
        server.Receive(new byte[1000]);
        client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        client.SetRawSocketOption(1, 36, BitConverter.GetBytes(0x15)); // SO_MARK
        foreach (Socket socket in new[] { client, server })
        {
            InetSocketEntry entry = sockets.FindOwned(socket, Everything());
            string line = sockets.Line(socket, Tcp);
            SocketOracle.Compare(line, entry).Check();
        }

        InetSocketEntry asked = sockets.Find(client, Everything()), accepted = sockets.Find(server, Everything());
        Assert.Equal((0u, 0x15u, InetTimer.KeepAlive), (asked.ReceiveQueue, asked.Mark, asked.Timer));
        Assert.InRange(asked.TimerExpires.TotalSeconds, 1, 7200);
        Assert.Equal((2000u, 0u), (accepted.ReceiveQueue, accepted.Mark));
        Assert.Equal((3000ul, 3000ul, 0ul), (asked.Tcp!.BytesSent, accepted.Tcp!.BytesReceived, accepted.Tcp.BytesSent));
        Assert.Equal((asked.LocalPort, asked.RemotePort), (accepted.RemotePort, accepted.LocalPort));
        Assert.NotEqual(asked.Cookie, accepted.Cookie);
    }

    [Fact]
    public void A_wrong_field_is_told()
    {
        using var sockets = new TestSockets();
        (Socket client, _) = sockets.Connect(sockets.Listener("127.0.0.1"));
        client.SetSocketOption(SocketOptionLevel.Socket, SocketOptionName.KeepAlive, true);
        InetSocketEntry entry = sockets.FindOwned(client, Everything());
        string line = sockets.Line(client, Tcp);
        Assert.InRange(SocketOracle.Compare(line, entry).Count, 60, 100);
        Assert.Equal(["sk", "fwmark", "timer"], Wrong(entry with { Cookie = 1, Mark = 5, Timer = InetTimer.Off }));
        Assert.Equal(["state", "skmem"], Wrong(entry with { State = SocketState.CloseWait, Memory = entry.Memory! with { Drops = 7 } }));
        Assert.Equal(["users"], Wrong(Owned(new SocketOwner(1, "init", 3))));
        foreach (string text in new[] { "rtt:", "cwnd:", "segs_out:", "snd_wnd:", "pacing_rate ", "wscale:" })
            Assert.Equal([text.TrimEnd(' ', ':')], SocketOracle.Compare(System.Text.RegularExpressions.Regex.Replace(line, $@" {text}\S+", ""), entry).Differences.Select(difference => difference.Field));

        IEnumerable<string> Wrong(InetSocketEntry wrong) => SocketOracle.Compare(line, wrong).Differences.Select(difference => difference.Field);

        InetSocketEntry Owned(SocketOwner owner)
        {
            InetSocketEntry copy = entry with { };
            copy.Owners = [owner];
            return copy;
        }
    }

    [Fact]
    public void Other_congestion_controls_tell_what_they_know()
    {
        using var sockets = new TestSockets();
        string available = File.ReadAllText("/proc/sys/net/ipv4/tcp_available_congestion_control");
        sockets.Place.Run("sysctl -qw net.ipv4.tcp_ecn=1"); // dctcp needs it
        (Socket client, _) = sockets.Connect(sockets.Listener("127.0.0.1"));
        Dictionary<string, Func<InetSocketEntry, object?>> all = new() { ["bbr"] = entry => entry.Bbr, ["vegas"] = entry => entry.Vegas, ["dctcp"] = entry => entry.Dctcp };
        foreach ((string name, Func<InetSocketEntry, object?> info) in all.Where(pair => available.Contains(pair.Key)))
        {
            client.SetRawSocketOption(6, 13, System.Text.Encoding.ASCII.GetBytes(name)); // TCP_CONGESTION
            InetSocketEntry entry = sockets.FindOwned(client, Everything());
            Assert.Equal(name, entry.CongestionControl);
            Assert.NotNull(info(entry));
            SocketOracle.Compare(sockets.Line(client, Tcp), entry).Check();
        }

        Assert.SkipUnless(all.Keys.Any(available.Contains), "this kernel has neither bbr, vegas nor dctcp");
    }

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    public void A_udp_socket_says_what_ss_says(string address)
    {
        using var sockets = new TestSockets();
        Socket bound = sockets.Udp(address), connected = sockets.Udp(address);
        connected.Connect(address == "0.0.0.0" ? IPAddress.Loopback : IPAddress.IPv6Loopback, ((IPEndPoint)bound.LocalEndPoint!).Port);
        connected.Send(new byte[100]);
        foreach (Socket socket in new[] { bound, connected })
        {
            InetSocketEntry entry = sockets.FindOwned(socket, Everything(SocketProtocol.Udp));
            SocketOracle.Compare(sockets.Line(socket, "-ua" + SocketOracle.Details), entry).Check();
            Assert.Null(entry.Tcp);
            Assert.Equal(socket == connected ? SocketState.Established : SocketState.Closed, entry.State);
        }

        Assert.True(sockets.Find(bound, Everything(SocketProtocol.Udp)).ReceiveQueue > 0);
    }

    [Fact]
    public void A_raw_socket_tells_its_protocol()
    {
        using var sockets = new TestSockets();
        Socket raw = sockets.Make(() => new Socket(AddressFamily.InterNetwork, SocketType.Raw, ProtocolType.Icmp));
        InetSocketEntry entry = Assert.Single(ListOrSkip(sockets.Family.Stream(Everything(SocketProtocol.Raw)), "the list of raw sockets (CONFIG_INET_RAW_DIAG)"));
        SocketOracle.Compare(sockets.Line(raw, "-wa" + SocketOracle.Details), entry).Check();
        Assert.Equal((byte)1, entry.RawProtocol);
        Assert.Equal("0.0.0.0:icmp", entry.Local);
    }

    [Fact]
    public void Mptcp_tells_of_the_connection_and_its_paths()
    {
        using var sockets = new TestSockets();
        Socket? listener = sockets.Native(AF_INET, SOCK_STREAM, IPPROTO_MPTCP, [2, 0, 0x1f, 0x90, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
        Socket? client = sockets.Native(AF_INET, SOCK_STREAM, IPPROTO_MPTCP);
        if (listener is null || client is null)
        {
            Support.TestNamespace.SkipMissing("MPTCP");
            return;
        }

        listener.Listen(5);
        client.Connect(new IPEndPoint(IPAddress.Loopback, 8080));
        client.Send(new byte[10]);
        List<InetSocketEntry> all = ListOrSkip(sockets.Family.Stream(Everything(SocketProtocol.Mptcp)), "the list of MPTCP sockets (CONFIG_INET_MPTCP_DIAG)");
        InetSocketEntry entry = Assert.Single(all, entry => entry.Inode == Inode(client));
        string line = sockets.Line(client, "-Maemi");
        Assert.Equal((SocketState.Established, "127.0.0.1:8080"), (entry.State, entry.Remote));
        Assert.Equal(11, SocketOracle.Compare(line, entry.Mptcp!).Count);
        SocketOracle.Compare(line, entry.Mptcp!).Check();
        Assert.Equal(["token"], SocketOracle.Compare(line, entry.Mptcp! with { Token = 1 }).Differences.Select(difference => difference.Field));
        Assert.Equal(MptcpFlags.RemoteKeyReceived, entry.Mptcp!.Flags);
        Assert.Null(entry.Tcp);
        InetSocketEntry path = Assert.Single(sockets.Family.Stream(Everything()), path => path.Inode == entry.Inode);
        Assert.Equal("mptcp", path.UpperLayer!.Name);
        Assert.Equal(entry.Mptcp.Token, path.UpperLayer.Mptcp!.LocalToken);
        Assert.NotNull(path.Tcp);
    }

    [Fact]
    public void Sctp_tells_of_the_association_and_its_addresses()
    {
        using var sockets = new TestSockets();
        Socket? listener = sockets.Native(AF_INET, SOCK_STREAM, 132, [2, 0, 0x1f, 0x91, 127, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0]);
        Socket? client = sockets.Native(AF_INET, SOCK_STREAM, 132);
        if (listener is null || client is null)
        {
            Support.TestNamespace.SkipMissing("SCTP");
            return;
        }

        listener.Listen(5);
        client.Connect(new IPEndPoint(IPAddress.Loopback, 8081));
        client.Send(new byte[10]);
        Thread.Sleep(300); // as long as the other end may wait before it acknowledges
        List<InetSocketEntry> all = ListOrSkip(sockets.Family.Stream(Everything(SocketProtocol.Sctp)), "the list of SCTP sockets (CONFIG_INET_SCTP_DIAG)");
        InetSocketEntry entry = Assert.Single(all, entry => entry.Inode == Inode(client) && entry.RemoteAddresses is not null);
        Assert.Equal((SocketState.Established, "127.0.0.1:8081"), (entry.State, entry.Remote));
        SctpInfo sctp = entry.Sctp!;
        Assert.Equal((SctpState.Established, "127.0.0.1:8081"), (sctp.State, $"{sctp.PrimaryAddress}"));
        Assert.Contains(entry.RemoteAddresses!, address => address.ToString() == "127.0.0.1:8081");
        Assert.Equal("127.0.0.1", entry.LocalAddresses![0].Address.ToString());
        string line = Assert.Single(sockets.Place.Run("ss -H -n -O -Saei").Split('\n'), line => line.Contains($"tag:{sctp.Tag:x} ") && line.Contains($"ino:{Inode(client)} "));
        SocketOracle.Compare(line, sctp).Check();
        Assert.Equal(["psack"], SocketOracle.Compare(line, sctp with { PeerSack = 77 }).Differences.Select(difference => difference.Field));
        Assert.Equal((Value(line, "peers"), Value(line, "locals")), ($"{entry.RemoteAddresses![0].Address}", $"{entry.LocalAddresses![0].Address}"));
    }

    [Fact]
    public void Without_details_there_are_only_addresses_states_and_queues()
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener("127.0.0.1");
        InetSocketEntry entry = sockets.Find(listener, new());
        Assert.Null(entry.Tcp);
        Assert.Null(entry.Memory);
        Assert.Null(entry.CongestionControl);
        Assert.Null(entry.UnknownAttributes);
        Assert.Equal(((IPEndPoint)listener.LocalEndPoint!).Port, entry.LocalPort);
    }

    [Fact]
    public async Task States_are_chosen_by_the_kernel_and_a_closed_connection_waits()
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener("127.0.0.1");
        (Socket client, Socket server) = sockets.Connect(listener);
        Assert.Equal(Inode(listener), Assert.Single(sockets.Family.Stream(new InetSocketQuery { States = SocketStates.Listen })).Inode);
        Assert.Equal(2, sockets.Family.Stream(new InetSocketQuery { States = SocketStates.Established }).Count());
        Assert.Equal(2, sockets.Family.Stream(new InetSocketQuery { States = SocketStates.Connected }).Count());
        client.Shutdown(SocketShutdown.Send);
        SocketState[] expected = [SocketState.FinWait2, SocketState.CloseWait];
        var states = new HashSet<SocketState>();
        for (int i = 0; i < 100 && !states.SetEquals(expected); i++)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken); // the last confirmation may be held back
            states.Clear();
            await foreach (InetSocketEntry entry in sockets.Family.StreamAsync(new InetSocketQuery { States = SocketStates.Connected }, TestContext.Current.CancellationToken))
                states.Add(entry.State);
        }

        Assert.Equal(expected, states.Order());
        server.Close();
        client.Close();
        var waiting = new InetSocketQuery { States = SocketStates.Small, Details = InetDetails.All };
        SpinWait.SpinUntil(() => sockets.Family.Stream(waiting).Any(), TimeSpan.FromSeconds(2));
        InetSocketEntry late = Assert.Single(sockets.Family.Stream(waiting));
        Assert.Equal((SocketState.TimeWait, InetTimer.TimeWait, 0u), (late.State, late.Timer, late.Inode));
        Assert.InRange(late.TimerExpires.TotalSeconds, 1, 60);
        Assert.Empty(sockets.Family.Stream(new InetSocketQuery { IPv4 = false }));
        Assert.Empty(sockets.Family.Stream(new InetSocketQuery { IPv4 = false, IPv6 = false }));
    }

    [Fact]
    public void Many_sockets_are_streamed_and_a_list_may_be_left_early()
    {
        using var sockets = new TestSockets();
        for (int i = 0; i < 1500; i++)
            sockets.Udp(i % 2 == 0 ? "127.0.0.1" : "::1");
        var query = new InetSocketQuery { Protocol = SocketProtocol.Udp };
        Assert.Equal(1500, sockets.Family.Stream(query).Select(entry => entry.Cookie).Distinct().Count());
        Assert.Equal(3, sockets.Family.Stream(query).Take(3).Count());
        Assert.Equal(1500, sockets.Family.Stream(query).Count());
    }

    [Fact]
    public void A_protocol_that_the_kernel_does_not_list_is_an_error_and_others_are_refused_here()
    {
        using var sockets = new TestSockets();
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => sockets.Family.Stream(new InetSocketQuery { Protocol = SocketProtocol.Dccp }).ToList()).ErrorName);
        Assert.Contains("Unix sockets are not listed", Assert.Throws<ArgumentOutOfRangeException>(() => sockets.Family.Stream(new InetSocketQuery { Protocol = SocketProtocol.Unix }).ToList()).Message);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => sockets.Family.Stream(new InetSocketQuery(), cancelled.Token).ToList());
    }
}
