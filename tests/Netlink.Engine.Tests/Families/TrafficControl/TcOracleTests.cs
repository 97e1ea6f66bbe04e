using System.Net;
using System.Net.Sockets;
using Netlink.Oracles;
using Netlink.TrafficControl;
using Xunit;

namespace Netlink.Tests.Families.TrafficControl;

/// <summary>
/// What was counted, number by number, beside <c>tc -s</c>: of qdiscs, classes, filters and actions that <c>tc</c> made and that we made, with
/// traffic through them. Behind a class that sends ten bytes a second packets wait, and all stands still while we and <c>tc</c> look.
/// </summary>
public sealed class TcOracleTests : IDisposable
{
    private const string Slow = "rate 80bit ceil 80bit burst 1600 cburst 1600", Rich = "rate 1gbit ceil 1gbit burst 200k cburst 200k", Poor = "rate 8kbit ceil 1gbit burst 1600 cburst 200k";
    private static readonly TcHandle Root = new(1, 0), Leaf = new(1, 0x10);
    private readonly TcLab _lab = new();

    public TcOracleTests()
    {
        Run("sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1"); // nobody else sends
        int network = 0;
        foreach (string link in new[] { "ours", "theirs" })
        {
            network++;
            Run($"ip link set {link}-peer up");
            Run($"ip link set {link} up");
            Run($"ip addr add 10.9.{network}.1/24 dev {link}");
            Run($"ip neigh add 10.9.{network}.2 lladdr 02:00:00:00:00:02 dev {link} nud permanent");
        }
    }

    public void Dispose() => _lab.Dispose();

    [Theory]
    [InlineData("pfifo", "limit 5")]
    [InlineData("pfifo_head_drop", "limit 5")]
    [InlineData("bfifo", "limit 3000")]
    [InlineData("prio", "bands 4 priomap 3 3 3 3 2 2 2 2 1 1 1 1 0 0 0 0")]
    [InlineData("tbf", "rate 1gbit burst 100kb limit 3000")]
    [InlineData("sfq", "limit 5 divisor 128")]
    [InlineData("fq", "limit 10 flow_limit 5")]
    [InlineData("fq_codel", "limit 5 flows 16 ecn")]
    [InlineData("netem", "limit 5 loss 10%")]
    public void Queues_say_what_tc_says_of_them(string kind, string words)
    {
        BuildTheirs(Slow, kind, words);
        BuildOurs(Slow, kind, words);
        Send(20);
        foreach ((string link, int index) in new[] { ("ours", _lab.Ours), ("theirs", _lab.Theirs) })
        {
            IReadOnlyList<Qdisc> qdiscs = [];
            IReadOnlyList<TcClass> classes = [];
            Machine.Compare(() => TcOracle.Check(_lab.Namespace.Tool, link, qdiscs = _lab.Qdiscs.ListTree(index)));
            Machine.Compare(() => TcOracle.Check(_lab.Namespace.Tool, link, classes = new TcClassFamily(_lab.Connection).ListTree(index)));

            // None of it would say much if nothing had gone through.
            TcStatistics root = qdiscs.Single(qdisc => qdisc.Kind == "htb").Statistics!, leaf = qdiscs.Single(qdisc => qdisc.Kind == kind).Statistics!;
            Assert.True(root is { Bytes: > 0, Packets: > 0, QueueLength: > 0, Backlog.Bytes: > 0, OverLimits: > 0 }, $"{kind}: {root}");
            Assert.True(kind == "prio" ? leaf.QueueLength > 0 : leaf is { QueueLength: > 0, Dropped: > 0 }, $"{kind}: {leaf}");
            Assert.True(classes.Single(item => item.Handle == Leaf).KindStatistics is HtbClassStatistics { Lent: > 0, Tokens: < 0, CeilingTokens: < 0 });
            Assert.True(qdiscs.Single(qdisc => qdisc.Kind == kind).KindStatistics is not FqCodelStatistics { LimitDropped: 0 } and not FqCodelStatistics { WaitingOldFlows: 0, WaitingNewFlows: 0 } and not FqStatistics { FlowLimitDropped: 0 } and not FqStatistics { Flows: 0 });
        }
    }

    [Fact]
    public void What_a_class_borrows_is_counted_as_tc_says()
    {
        BuildTheirs(Poor, "pfifo", "limit 100");
        BuildOurs(Poor, "pfifo", "limit 100");
        Send(50);
        foreach ((string link, int index) in new[] { ("ours", _lab.Ours), ("theirs", _lab.Theirs) })
        {
            IReadOnlyList<TcClass> classes = new TcClassFamily(_lab.Connection).ListTree(index);
            Assert.Equal(2 * 13, TcOracle.Check(_lab.Namespace.Tool, link, classes) - 1);
            Assert.True(classes.Single(item => item.Handle == Leaf).KindStatistics is HtbClassStatistics { Lent: > 0, Borrowed: > 10 });
            Assert.Equal(50UL, classes.Single(item => item.Handle == Leaf).Statistics!.Packets);
        }
    }

    [Fact]
    public void Filters_and_actions_say_what_tc_says_of_them()
    {
        var filters = new TcFilterFamily(_lab.Connection);
        (string Kind, string Words)[] cases =
        [
            ("matchall", "action police rate 80bit burst 1600 conform-exceed drop/pipe action pass"),
            ("flower", "ip_proto udp dst_port 9 action mirred egress mirror dev theirs-peer action continue"),
            ("u32", "match ip dst 10.9.0.0/16 action continue random determ drop 2"),
        ];
        foreach (string link in new[] { "ours", "theirs" })
            _lab.Tc($"qdisc add dev {link} clsact", "clsact");
        int peer = _lab.Link("theirs-peer");
        for (int i = 0; i < cases.Length; i++)
        {
            _lab.Tc($"filter add dev theirs egress protocol ip pref {3 - i} {cases[i].Kind} {cases[i].Words}", cases[i].Kind);
            filters.Create(new TcFilter
            {
                LinkIndex = _lab.Ours, Parent = TcFilterFamily.Egress, Protocol = EtherType.IPv4, Priority = (ushort)(3 - i), Kind = cases[i].Kind,
                Options = FilterOptions.Parse(cases[i].Kind, cases[i].Words, linkIndex: name => name == "theirs-peer" ? peer : null),
            });
        }

        Send(20);
        foreach ((string link, int index) in new[] { ("ours", _lab.Ours), ("theirs", _lab.Theirs) })
        {
            TcFilter[] all = [.. filters.ListAll(index)];
            TcOracle.Check(_lab.Namespace.Tool, link, "egress", all);
            Assert.All(all.SelectMany(filter => filter.Actions ?? []), action => Assert.True(action.Statistics is { Bytes: > 0, Packets: > 0 }, $"{action}: {action.Statistics}"));
            Assert.Contains(all.SelectMany(filter => filter.Actions ?? []), action => action.Statistics!.Dropped > 0);
            Assert.Contains(all.SelectMany(filter => filter.Actions ?? []), action => action.Statistics!.OverLimits > 0);
        }
    }

    [Fact]
    public void A_wrong_field_is_told()
    {
        _lab.Tc("qdisc add dev ours root handle 1: htb default 10", "htb");
        _lab.Tc($"class add dev ours parent 1: classid 1:10 htb {Slow}");
        Send(20);
        Qdisc[] qdiscs = [.. _lab.Qdiscs.ListTree(_lab.Ours)];
        Qdisc wrong = qdiscs[0] with { ReferenceCount = 7, Statistics = qdiscs[0].Statistics! with { Queue = qdiscs[0].Statistics!.Queue! with { Dropped = 77, Backlog = 1 } } };
        string message = Assert.Throws<OracleException>(() => TcOracle.Check(_lab.Namespace.Tool, "ours", [wrong])).Message;
        Assert.Matches("^qdisc htb 1: of ours:\n  field +theirs +ours\n  refcnt +\\d+ +7\n  text .*\n  drops +0 +77\n  backlog +\\d+ +1$", message);

        TcClass[] classes = [.. new TcClassFamily(_lab.Connection).ListTree(_lab.Ours)];
        var statistics = (HtbClassStatistics)classes[0].KindStatistics!;
        message = Assert.Throws<OracleException>(() => TcOracle.Check(_lab.Namespace.Tool, "ours", [classes[0] with { KindStatistics = statistics with { Lent = 99, Tokens = 5 } }])).Message;
        Assert.Matches("\n  lended +\\d+ +99\n  tokens +-\\d+ +5$", message);
        Assert.Contains("names", Assert.Throws<OracleException>(() => TcOracle.Check(_lab.Namespace.Tool, "ours", Array.Empty<TcClass>())).Message);
    }

    private void BuildTheirs(string rate, string kind, string words)
    {
        _lab.Tc("qdisc add dev theirs root handle 1: htb default 10", "htb");
        _lab.Tc($"class add dev theirs parent 1: classid 1:1 htb {Rich}");
        _lab.Tc($"class add dev theirs parent 1:1 classid 1:10 htb {rate}");
        _lab.Tc($"qdisc add dev theirs parent 1:10 handle 10: {kind} {words}", kind);
    }

    private void BuildOurs(string rate, string kind, string words)
    {
        var classes = new TcClassFamily(_lab.Connection);
        _lab.Qdiscs.Create(new Qdisc { LinkIndex = _lab.Ours, Handle = Root, Kind = "htb", Options = new HtbOptions { DefaultClass = new(0x10) } });
        classes.Create(new TcClass { LinkIndex = _lab.Ours, Parent = Root, Handle = new(1, 1), Kind = "htb", Options = ClassOptions.Parse("htb", Rich) });
        classes.Create(new TcClass { LinkIndex = _lab.Ours, Parent = new(1, 1), Handle = Leaf, Kind = "htb", Options = ClassOptions.Parse("htb", rate) });
        _lab.Qdiscs.Create(new Qdisc { LinkIndex = _lab.Ours, Parent = Leaf, Handle = new(0x10, 0), Kind = kind, Options = QdiscOptions.Parse(kind, words) });
    }

    /// <summary>Sends packets by both links; what the queues have no room for is lost.</summary>
    private void Send(int count)
    {
        foreach (string target in new[] { "10.9.1.2", "10.9.2.2" })
        {
            using Socket socket = _lab.Namespace.Namespace.Run(() => new Socket(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp));
            socket.SendBufferSize = 1 << 20;
            for (int i = 0; i < count; i++)
            {
                try
                {
                    socket.SendTo(new byte[500], new IPEndPoint(IPAddress.Parse(target), 9));
                }
                catch (SocketException)
                {
                    // The kernel says of some that they were dropped.
                }
            }
        }
    }

    private void Run(string command) => _lab.Namespace.Run(command);
}
