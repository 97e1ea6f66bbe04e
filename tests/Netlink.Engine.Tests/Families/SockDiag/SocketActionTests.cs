using System.Net;
using System.Net.Sockets;
using Netlink.SocketDiagnostics;
using Xunit;
using static Netlink.Tests.Families.SockDiag.TestSockets;

namespace Netlink.Tests.Families.SockDiag;

public class SocketActionTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_connection_is_ended_and_its_program_is_told(string address)
    {
        using var sockets = new TestSockets();
        (Socket client, Socket server) = sockets.Connect(sockets.Listener(address));
        InetSocketEntry entry = sockets.Find(client, new());
        NetlinkException wrong = Assert.Throws<NetlinkException>(() => sockets.Family.Destroy(entry with { Cookie = entry.Cookie + 1 }));
        Assert.Contains(wrong.ErrorName, new[] { "ENOENT", "ESTALE" });
        Destroy(sockets, entry);
        Assert.Equal(SocketError.ConnectionAborted, Assert.Throws<SocketException>(() => client.Receive(new byte[1])).SocketErrorCode);
        Assert.Equal(SocketError.ConnectionReset, Assert.Throws<SocketException>(() => server.Receive(new byte[1])).SocketErrorCode);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => sockets.Family.Destroy(entry)).ErrorName);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => sockets.Family.Get(entry)).ErrorName);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void Listeners_and_udp_sockets_are_ended(string address)
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener(address), udp = sockets.Udp(address);
        udp.Connect(IPAddress.Parse(address), 9);
        Destroy(sockets, sockets.Find(listener, new()));
        Destroy(sockets, sockets.Find(udp, new() { Protocol = SocketProtocol.Udp }));
        Assert.Empty(sockets.Family.Stream(new InetSocketQuery()));
        Assert.Equal(SocketError.ConnectionAborted, Assert.Throws<SocketException>(() => udp.Receive(new byte[1])).SocketErrorCode);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public void A_socket_is_read_again(string address)
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener(address), udp = sockets.Udp(address), connected = sockets.Udp(address);
        connected.Connect(udp.LocalEndPoint!);
        (Socket client, Socket server) = sockets.Connect(listener);
        InetSocketEntry before = sockets.Find(server, new());
        client.Send(new byte[500]);
        InetSocketEntry after = sockets.Family.Get(before);
        Assert.Equal((before.Cookie, 500u, SocketProtocol.Tcp, 500ul), (after.Cookie, after.ReceiveQueue, after.Protocol, after.Tcp!.BytesReceived));
        foreach (Socket socket in new[] { listener, udp, connected })
        {
            InetSocketEntry entry = sockets.Find(socket, new() { Protocol = socket == listener ? SocketProtocol.Tcp : SocketProtocol.Udp });
            InetSocketEntry again = sockets.Family.Get(entry, InetDetails.None);
            Assert.Equal((entry.Cookie, entry.Inode, entry.Local, entry.Remote), (again.Cookie, again.Inode, again.Local, again.Remote));
        }

        client.Close();
        server.Close();
        NetlinkException? gone = null;
        SpinWait.SpinUntil(() => (gone = Record.Exception(() => sockets.Family.Get(before)) as NetlinkException) is not null, TimeSpan.FromSeconds(2)); // a busy machine ends it later
        Assert.Equal("ENOENT", gone?.ErrorName);
    }

    [Fact]
    public void Owners_are_found_once_for_a_whole_list()
    {
        using var sockets = new TestSockets();
        (Socket client, Socket server) = sockets.Connect(sockets.Listener("127.0.0.1"));
        var map = SocketOwnerMap.Read(TestContext.Current.CancellationToken);
        List<InetSocketEntry> entries = [.. sockets.Family.Stream(new InetSocketQuery())];
        entries.ForEach(map.Assign);
        string name = File.ReadAllText("/proc/self/comm").Trim();
        foreach (Socket socket in new[] { client, server })
        {
            InetSocketEntry entry = entries.Single(entry => entry.Inode == Inode(socket));
            Assert.Equal([new SocketOwner(Environment.ProcessId, name, (int)socket.Handle)], entry.Owners);
            Assert.Equal((Environment.ProcessId, name), (entry.OwningProcess, entry.ProcessName));
            Assert.Contains($"(\"{name}\",pid={Environment.ProcessId},fd={socket.Handle})", sockets.Line(socket, "-taep"));
        }

        Assert.Empty(map.Find(0));
        Assert.Null(sockets.Find(client, new()).OwningProcess);
        client.Close();
        Assert.Empty(SocketOwnerMap.Read(TestContext.Current.CancellationToken).Find(entries[0].Inode == 0 ? 1 : uint.MaxValue));
    }

    [Theory]
    [InlineData(104, 0ul, 0u)]
    [InlineData(232, 0x4242424242424242ul, 0u)]
    [InlineData(280, 0x4242424242424242ul, 0x42424242u)]
    [InlineData(320, 0x4242424242424242ul, 0x42424242u)]
    public void Older_and_newer_kernels_information_is_read(int length, ulong bytesSent, uint received)
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)0x42, length)];
        for (int i = 175; i < Math.Min(length, 192); i += 8)
            bytes[i - 1] = bytes[i] = 0; // times that a TimeSpan can hold
        TcpInfo tcp = TcpInfo.Read(bytes);
        Assert.Equal((bytesSent, received), (tcp.BytesSent, tcp.ReceivedMarkedBytes));
        Assert.Equal((2, 4, TcpFastOpenFailure.CookieUnavailable), (tcp.SendWindowScale, tcp.ReceiveWindowScale, tcp.FastOpenFailure));
        var writer = new Netlink.Wire.NetlinkWriter();
        tcp.Write(writer);
        Assert.Equal(bytes, writer.WrittenSpan.ToArray());
    }

    [Fact]
    public void Rates_without_limit_are_none_and_bit_fields_are_told_apart()
    {
        byte[] bytes = new byte[280];
        bytes.AsSpan(112, 8).Fill(0xff);
        BitConverter.TryWriteBytes(bytes.AsSpan(104), 125_000_000ul);
        bytes[276] = 0b1001_10_10;
        TcpInfo tcp = TcpInfo.Read(bytes);
        Assert.Equal(("1gbit", null), (tcp.PacingRate?.ToString().ToLowerInvariant(), tcp.MaximumPacingRate));
        Assert.Equal((TcpEcnMode.Accurate, TcpAccurateEcnOption.Counters), (tcp.EcnMode, tcp.AccurateEcnOption));
        Assert.Equal(TcpAccurateEcnFailures.AceSend | TcpAccurateEcnFailures.OptionReceive, tcp.AccurateEcnFailures);
    }

    [Fact]
    public void Signature_keys_are_told_and_not_shown()
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener("127.0.0.1");
        byte[] setting = new byte[216]; // struct tcp_md5sig
        byte[] peer = [2, 0, 0, 0, 10, 1, 2, 3];
        peer.CopyTo(setting, 0);
        (setting[128], setting[129], setting[130]) = (1, 24, 6); // flags: prefix; /24; six bytes
        "secret"u8.CopyTo(setting.AsSpan(136));
        try
        {
            listener.SetRawSocketOption(6, 38 - 6, setting); // TCP_MD5SIG_EXT
        }
        catch (SocketException)
        {
            Support.TestNamespace.SkipMissing("TCP's MD5 signatures (CONFIG_TCP_MD5SIG)");
        }

        InetSocketEntry entry = sockets.Find(listener, new() { Details = InetDetails.All });
        TcpSignatureKey key = Assert.Single(entry.SignatureKeys!);
        Assert.Equal(("10.1.2.0/24", "secret"), (key.Peers.Network().ToString(), System.Text.Encoding.ASCII.GetString(key.GetKey())));
        Assert.DoesNotContain("secret", $"{key}{System.Text.Json.JsonSerializer.Serialize(key)}");
        Assert.DoesNotContain(Convert.ToBase64String("secret"u8), System.Text.Json.JsonSerializer.Serialize(key));
    }

    [Fact]
    public void Traces_leave_signature_keys_out() =>
        Assert.True(Assert.Single(InetSocketEntry.Schema.Attributes, attribute => attribute.KernelName == "INET_DIAG_MD5SIG").IsSecret);

    private static void Destroy(TestSockets sockets, InetSocketEntry entry)
    {
        try
        {
            sockets.Family.Destroy(entry);
        }
        catch (NetlinkException exception) when (exception.ErrorName == "EOPNOTSUPP")
        {
            Support.TestNamespace.SkipMissing("ending sockets (CONFIG_INET_DIAG_DESTROY)");
        }
    }
}
