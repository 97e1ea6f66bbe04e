using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Netlink.SocketDiagnostics;
using Xunit;

namespace Netlink.Tests.Families.SockDiag;

public class SocketFilterTests
{
    private static IPPrefix Net(string text) => IPPrefix.Parse(text);

    /// <summary>What <c>strace</c> shows <c>ss</c> 6.1 to send for the same expression.</summary>
    public static IEnumerable<TheoryDataRow<SocketFilter, string>> Programs =>
    [
        new(SocketFilter.RemoteAddress(Net("10.0.0.0/8")), "08101400 02080000 ffffffff 0a000000"), // dst 10.0.0.0/8
        new(SocketFilter.LocalPort(new PortRange(1000, 65535)) & SocketFilter.LocalPort(new PortRange(0, 2000)), // sport ge :1000 and sport le :2000, each with its open end
            "02082400 0000e803 03081c00 0000ffff 02081400 00000000 03080c00 0000d007"),
        new((SocketFilter.LocalAddress(Net("10.0.0.0/8")) | SocketFilter.RemoteAddress(Net("10.0.0.0/8"))) & !SocketFilter.LocalAddress(Net("127.0.0.1")),
            "07101400 02080000 ffffffff 0a000000 01041400 08102800 02080000 ffffffff 0a000000 07101400 02200000 ffffffff 7f000001 01040800"),
        new(SocketFilter.Mark(new Mark(1, 0xff)), "0a0c1000 01000000 ff000000"), // fwmark = 0x1/0xff
        new(SocketFilter.AutomaticPort(), "06040800"), // autobound
        new(SocketFilter.Cgroup(2), "0d0c1000 02000000 00000000"), // cgroup of number 2
        new(SocketFilter.Link(3), "09080c00 03000000"),
        new(SocketFilter.LocalPort(80), "0b080c00 00005000"),
        new(SocketFilter.RemoteAddress(Net("2001:db8::/32")), "081c2000 0a200000 ffffffff 20010db8 00000000 00000000 00000000"),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void A_filter_becomes_the_kernels_program(SocketFilter filter, string program) =>
        Assert.Equal(program.Replace(" ", "", StringComparison.Ordinal), Convert.ToHexStringLower(filter.Compile()));

    [Fact]
    public void A_filter_finds_the_sockets_that_ss_finds()
    {
        using var sockets = new TestSockets();
        Socket listener = sockets.Listener("127.0.0.1"), wide = sockets.Listener("::"), other = sockets.Listener("127.1.2.3");
        (Socket client, _) = sockets.Connect(listener);
        sockets.Connect(other);
        (Socket six, _) = sockets.Connect(wide);
        Socket mapped = sockets.Make(() => new Socket(AddressFamily.InterNetwork, System.Net.Sockets.SocketType.Stream, ProtocolType.Tcp));
        mapped.Connect(IPAddress.Loopback, Port(wide)); // is accepted as ::ffff:127.0.0.1
        client.SetRawSocketOption(1, 36, BitConverter.GetBytes(0x115)); // SO_MARK
        int port = Port(listener), far = Port(wide);
        (SocketFilter Filter, string Expression)[] pairs =
        [
            (SocketFilter.LocalPort((ushort)port), $"sport = :{port}"),
            (SocketFilter.RemotePort((ushort)port), $"dport = :{port}"),
            (SocketFilter.LocalPort(new PortRange(1, (ushort)port)), $"sport le :{port} and sport ge :1"),
            (SocketFilter.RemotePort(new PortRange((ushort)port, 65535)), $"dport ge :{port}"),
            (!SocketFilter.LocalPort((ushort)port), $"not sport = :{port}"),
            (SocketFilter.LocalAddress(Net("127.0.0.0/8")), "src 127.0.0.0/8"),
            (SocketFilter.LocalAddress(Net("127.0.0.0/16")), "src 127.0.0.0/16"),
            (SocketFilter.RemoteAddress(Net("127.1.2.3")), "dst 127.1.2.3"),
            (SocketFilter.RemoteAddress(Net("::1")), "dst [::1]"),
            (SocketFilter.LocalPort((ushort)port) | SocketFilter.LocalPort((ushort)far), $"sport = :{port} or sport = :{far}"),
            ((SocketFilter.LocalPort((ushort)port) | SocketFilter.RemoteAddress(Net("::1"))) & !SocketFilter.RemotePort((ushort)far), $"( sport = :{port} or dst [::1] ) and not dport = :{far}"),
            (!(SocketFilter.LocalPort((ushort)port) & SocketFilter.LocalAddress(Net("127.0.0.1"))), $"not ( sport = :{port} and src 127.0.0.1 )"),
            (!!SocketFilter.LocalPort((ushort)port), $"not not sport = :{port}"),
            (!(!SocketFilter.LocalPort((ushort)port) | !SocketFilter.LocalAddress(Net("127.0.0.0/8"))), $"sport = :{port} and src 127.0.0.0/8"),
            (SocketFilter.Mark(new Mark(0x100, 0xf00)), "fwmark = 0x100/0xf00"),
            (SocketFilter.Mark(new Mark(0x115)), "fwmark = 0x115"),
            (SocketFilter.AutomaticPort(), "autobound"),
            (SocketFilter.Any(Enumerable.Range(port - 60, 120).Select(number => SocketFilter.LocalPort((ushort)number)))!, $"sport ge :{port - 60} and sport le :{port + 59}"),
        ];
        foreach ((SocketFilter filter, string expression) in pairs)
        {
            string[] theirs = [.. Inodes(sockets.Place.Run($"ss -H -n -tae {expression}"))];
            string[] ours = [.. sockets.Family.Stream(new InetSocketQuery { Filter = filter }).Where(entry => entry.Inode != 0).Select(entry => $"{entry.Inode}").Order()];
            Assert.Equal((expression, string.Join(' ', theirs)), (expression, string.Join(' ', ours)));
        }

        Assert.Single(sockets.Family.Stream(new InetSocketQuery { Filter = SocketFilter.Mark(new Mark(0x115)) }));
        Assert.Contains(sockets.Family.Stream(new InetSocketQuery { Filter = SocketFilter.LocalAddress(Net("127.0.0.1")) }), entry => entry.Local == $"[::ffff:127.0.0.1]:{far}");
        ulong group = sockets.Find(six, new()).CgroupId!.Value;
        Assert.Equal(sockets.Family.Stream(new InetSocketQuery()).Count(entry => entry.Inode != 0), sockets.Family.Stream(new InetSocketQuery { Filter = SocketFilter.Cgroup(group) }).Count(entry => entry.Inode != 0));
        Assert.Empty(sockets.Family.Stream(new InetSocketQuery { Filter = SocketFilter.Cgroup(group + 12345) }));
    }

    [Fact]
    public void Sockets_bound_to_a_link_are_found_by_it()
    {
        using var sockets = new TestSockets();
        Socket bound = sockets.Udp("127.0.0.1");
        sockets.Udp("127.0.0.1");
        bound.SetRawSocketOption(1, 25, "lo\0"u8.ToArray()); // SO_BINDTODEVICE
        Assert.Equal(1, Assert.Single(sockets.Family.Stream(new InetSocketQuery { Protocol = SocketProtocol.Udp, Filter = SocketFilter.Link(1) })).LinkIndex);
        Assert.Single(sockets.Family.Stream(new InetSocketQuery { Protocol = SocketProtocol.Udp, Filter = SocketFilter.Link(0) }));
    }

    [Fact]
    public void Conditions_that_are_not_given_are_left_out()
    {
        Assert.Null(SocketFilter.All(null, null));
        Assert.Null(SocketFilter.Any());
        Assert.Equal(SocketFilter.LocalPort(80).Compile(), SocketFilter.All(null, SocketFilter.LocalPort(80))!.Compile());
    }

    [Fact]
    public void A_filter_too_long_for_the_kernel_is_refused()
    {
        SocketFilter filter = SocketFilter.Any(Enumerable.Range(1, 6000).Select(port => SocketFilter.LocalPort((ushort)port)))!;
        Assert.Contains("ranges", Assert.Throws<ArgumentException>(filter.Compile).Message);
    }

    private static int Port(Socket socket) => ((IPEndPoint)socket.LocalEndPoint!).Port;

    private static IEnumerable<string> Inodes(string lines) => Regex.Matches(lines, @"ino:(\d+)").Select(match => match.Groups[1].Value).Where(inode => inode != "0").Order();
}
