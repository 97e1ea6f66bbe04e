using System.Net.Sockets;
using System.Text;
using Netlink.Oracles;
using Netlink.SocketDiagnostics;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Xunit;
using static Netlink.Tests.Families.SockDiag.TestSockets;

namespace Netlink.Tests.Families.SockDiag;

public class OtherSocketTests
{
    [Fact]
    public void Unix_sockets_say_what_ss_says()
    {
        using var sockets = new TestSockets();
        string path = Path.Combine(Path.GetTempPath(), $"nlsock-{Environment.ProcessId}-{Guid.NewGuid():n}"), name = $"\0nl\0sock-{Guid.NewGuid():n}";
        Socket Make(System.Net.Sockets.SocketType type) => sockets.Make(() => new Socket(AddressFamily.Unix, type, ProtocolType.Unspecified));
        try
        {
            Socket listener = Make(System.Net.Sockets.SocketType.Stream), client = Make(System.Net.Sockets.SocketType.Stream), waiting = Make(System.Net.Sockets.SocketType.Stream);
            Socket datagram = Make(System.Net.Sockets.SocketType.Dgram), sequence = Make(System.Net.Sockets.SocketType.Seqpacket);
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen(3);
            client.Connect(new UnixDomainSocketEndPoint(path));
            using Socket accepted = listener.Accept();
            waiting.Connect(new UnixDomainSocketEndPoint(path));
            datagram.Bind(new UnixDomainSocketEndPoint(name));
            client.Send(new byte[100]);
            List<UnixSocketEntry> all = ListOrSkip(sockets.Family.Stream(new UnixSocketQuery { Details = UnixDetails.All }), "the list of Unix sockets (CONFIG_UNIX_DIAG)");
            SocketOwnerMap owners = SocketOwnerMap.Read(TestContext.Current.CancellationToken);
            foreach (Socket socket in new[] { listener, client, accepted, waiting, datagram, sequence })
            {
                UnixSocketEntry entry = all.Single(entry => entry.Inode == Inode(socket));
                owners.Assign(entry);
                SocketOracle.Compare(sockets.Line(socket, SocketOracle.UnixDetails), entry).Check();
                Assert.Equal(["peer", "skmem"], SocketOracle.Compare(sockets.Line(socket, SocketOracle.UnixDetails), entry with { PeerInode = 1, Memory = null }).Differences.Select(difference => difference.Field).Order());
            }

            UnixSocketEntry Find(Socket socket) => all.Single(entry => entry.Inode == Inode(socket));
            Assert.Equal((path, SocketKind.Stream, SocketState.Listen), (Find(listener).Path, Find(listener).Type, Find(listener).State));
            Assert.Equal([Inode(waiting)], Find(listener).Pending);
            Assert.Equal((1u, 3u), (Find(listener).ReceiveQueue, Find(listener).SendQueue));
            Assert.Equal((Inode(accepted), Inode(client)), (Find(client).PeerInode, Find(accepted).PeerInode));
            Assert.Equal(100u, Find(accepted).ReceiveQueue);
            Assert.Equal((name.Replace('\0', '@'), SocketKind.Datagram), (Find(datagram).Path, Find(datagram).Type));
            Assert.Equal((null, SocketKind.SequencedPacket), (Find(sequence).Path, Find(sequence).Type));
            Assert.Equal(0u, Find(client).UserId);
            Assert.NotEqual(0u, Find(listener).File!.Inode);
            Assert.Equal(SocketState.Listen, Assert.Single(sockets.Family.Stream(new UnixSocketQuery { States = SocketStates.Listen })).State);

            UnixSocketEntry again = sockets.Family.Get(new UnixSocketQuery { Inode = Inode(client), Cookie = Find(client).Cookie, Details = UnixDetails.All }, TestContext.Current.CancellationToken);
            Assert.Equal(Find(client).Cookie, again.Cookie);
            Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => sockets.Family.Get(new UnixSocketQuery { Inode = uint.MaxValue }, TestContext.Current.CancellationToken)).ErrorName);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Packet_sockets_say_what_ss_says()
    {
        using var sockets = new TestSockets();
        Socket all = sockets.Native(AF_PACKET, SOCK_RAW, 0x0300)!;
        Socket some = sockets.Native(AF_PACKET, SOCK_DGRAM, 0x0008, [17, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])!; // IPv4 on link 1
        some.SetRawSocketOption(263, 1, [1, 0, 0, 0, 1, 0, 0, 0, .. new byte[8]]); // PACKET_ADD_MEMBERSHIP: promiscuous on link 1
        some.SetRawSocketOption(1, 26, Filter()); // SO_ATTACH_FILTER
        List<PacketSocketEntry> entries = ListOrSkip(sockets.Family.Stream(new PacketSocketQuery { Details = PacketDetails.All }), "the list of packet sockets (CONFIG_PACKET_DIAG)");
        foreach (Socket socket in new[] { all, some })
        {
            PacketSocketEntry entry = entries.Single(entry => entry.Inode == Inode(socket));
            string line = sockets.Line(socket, "-0aepm");
            Assert.Equal(socket == all ? (SocketKind.Raw, (ushort)3, 0) : (SocketKind.Datagram, (ushort)0x800, 1), (entry.Type, entry.EtherType, entry.LinkIndex));
            SocketOracle.Compare(line, entry).Check();
            Assert.Equal(["cpy_thresh", "uid"], SocketOracle.Compare(line.Replace("cpy_thresh:0", "cpy_thresh:1") + " uid:7", entry).Differences.Select(difference => difference.Field).Order());
            Assert.Equal(0u, entry.UserId);
        }

        PacketSocketEntry bound = entries.Single(entry => entry.Inode == Inode(some));
        Assert.Equal((1, PacketMembershipType.Promiscuous), (Assert.Single(bound.Memberships!).LinkIndex, bound.Memberships![0].Type));
        Assert.Equal([new FilterInstruction { Code = 6, Operand = 0xffff }], bound.Filter);
        Assert.Equal("0x0800:1", bound.Local);
    }

    [Fact]
    public void Netlink_sockets_tell_protocol_port_and_groups()
    {
        using var sockets = new TestSockets();
        using NetlinkSocket listening = NetlinkSocket.Open(NetlinkProtocol.Route, sockets.Place.Namespace.Open());
        listening.Join(1);
        listening.Join(33);
        List<NetlinkSocketEntry> entries = ListOrSkip(sockets.Family.Stream(new NetlinkSocketQuery { Details = NetlinkDetails.All }), "the list of netlink sockets (CONFIG_NETLINK_DIAG)");
        NetlinkSocketEntry ours = Assert.Single(entries, entry => entry.NetlinkProtocol == NetlinkProtocol.Route && entry.LocalPort == listening.PortId);
        Assert.Equal([1, 33], ours.Groups);
        Assert.Equal((SocketProtocol.Netlink, SocketState.Closed, SocketKind.Raw), (ours.Protocol, ours.State, ours.Type));
        Assert.Equal($"route:{listening.PortId}", ours.Local);
        Assert.Contains(entries, entry => entry is { LocalPort: 0, Local: "generic:kernel" });
        string theirs = sockets.Place.Run("ss -H -n -f netlink -aem");
        foreach (NetlinkSocketEntry entry in entries.Where(entry => entry.NetlinkProtocol != NetlinkProtocol.SocketDiagnostics))
        {
            string line = Assert.Single(theirs.Split('\n').Distinct(), line => SocketOracle.Words(line).Contains($"{(int)entry.NetlinkProtocol}:{(int)entry.LocalPort}"));
            SocketOracle.Compare(line, entry).Check();
            Assert.Equal(["groups"], SocketOracle.Compare(line.Replace("groups=0x", "groups=0xf"), entry).Differences.Select(difference => difference.Field));
        }

        Assert.All(sockets.Family.Stream(new NetlinkSocketQuery { NetlinkProtocol = (byte)NetlinkProtocol.Route }), entry => Assert.Equal(NetlinkProtocol.Route, entry.NetlinkProtocol));
    }

    [Fact]
    public void Virtual_machine_and_xdp_sockets_are_listed_where_the_kernel_can()
    {
        using var sockets = new TestSockets();
        var vsock = ListOrSkip(sockets.Family.Stream(new VsockQuery()), "the list of vsock sockets (CONFIG_VSOCKETS_DIAG)");
        Assert.Empty(vsock);
        Assert.Empty(ListOrSkip(sockets.Family.Stream(new XdpSocketQuery()), "the list of XDP sockets (CONFIG_XDP_SOCKETS_DIAG)"));
    }

    private static unsafe byte[] Filter()
    {
        // struct sock_fprog: a count, and a pointer to an instruction that takes 65535 bytes of each packet. It stays where it is until the test ends.
        byte* code = (byte*)System.Runtime.InteropServices.NativeMemory.Alloc(8);
        new Span<byte>([6, 0, 0, 0, 0xff, 0xff, 0, 0]).CopyTo(new Span<byte>(code, 8));
        return [1, 0, 0, 0, 0, 0, 0, 0, .. BitConverter.GetBytes((ulong)code)];
    }
}
