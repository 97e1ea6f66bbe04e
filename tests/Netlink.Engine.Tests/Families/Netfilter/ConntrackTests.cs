using System.Buffers.Binary;
using Netlink.Netfilter;
using Netlink.Oracles;
using Netlink.Protocol;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>Connections against the real kernel, with <c>conntrack</c> as the oracle, both ways.</summary>
public class ConntrackTests
{
    private const string Made = """
        conntrack -I -s 10.0.0.1 -d 10.0.0.2 -p tcp --sport 1000 --dport 80 --state SYN_SENT -t 100 -m 5
        conntrack -I -s 10.0.0.1 -d 10.0.0.2 -p tcp --sport 1001 --dport 80 --state ESTABLISHED -t 500 -u ASSURED,SEEN_REPLY
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p udp --sport 1000 --dport 53 -t 100 -u ASSURED,SEEN_REPLY -m 0x15
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p udp --sport 1001 --dport 53 -t 100 -w 7
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p udp --sport 1002 --dport 53 -t 100 --orig-zone 8
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p udp --sport 1003 --dport 53 -t 100 -g 192.0.2.1
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p icmp --icmp-type 8 --icmp-code 0 --icmp-id 9 -t 100
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p gre --srckey 5 --dstkey 6 -t 100
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p sctp --sport 21 --dport 22 --state COOKIE_WAIT --orig-vtag 11 --reply-vtag 12 -t 100
        conntrack -I -s 10.0.0.3 -d 10.0.0.2 -p 89 -t 100
        conntrack -I -s fd00::1 -d fd00::2 -p tcp --sport 1000 --dport 443 --state TIME_WAIT -t 100
        conntrack -I -s fd00::1 -d fd00::2 -p icmpv6 --icmpv6-type 128 --icmpv6-code 0 --icmpv6-id 7 -t 100
        """;

    private const int Count = 12;

    private static ConntrackLab Filled()
    {
        var lab = new ConntrackLab();
        lab.Shell(string.Join('\n', Made.Split('\n').Select(line => line + " 2>/dev/null")));
        return lab;
    }

    private static ConntrackEntry Tcp(ushort port, ConntrackTcpState state = ConntrackTcpState.Established) => new()
    {
        Original = new() { Source = new("10.1.0.1"), Destination = new("10.1.0.2"), Protocol = IPProtocol.Tcp, SourcePort = port, DestinationPort = 80 },
        Timeout = TimeSpan.FromSeconds(300), Tcp = new() { State = state },
    };

    [Fact]
    public void What_conntrack_made_is_read_field_by_field()
    {
        using ConntrackLab lab = Filled();
        lab.AgreeWithOracle(Count);
        ConntrackEntry sctp = lab.List(new() { Protocol = IPProtocol.Sctp }).Single();
        // conntrack writes the tags in the machine's byte order.
        Assert.Equal((ConntrackSctpState.CookieWait, BinaryPrimitives.ReverseEndianness(11u), BinaryPrimitives.ReverseEndianness(12u)), (sctp.Sctp!.State, sctp.Sctp.OriginalTag, sctp.Sctp.ReplyTag));
        ConntrackEntry echo = lab.List(new() { Protocol = IPProtocol.IcmpV6 }).Single();
        Assert.Equal(((byte?)128, (byte?)0, (ushort?)7, (byte?)129), (echo.Original!.IcmpType, echo.Original.IcmpCode, echo.Original.IcmpId, echo.Reply!.IcmpType));
        Assert.Equal((ushort?)8, lab.List(new() { SourcePort = new PortRange(1002) }).Single().Original!.Zone);
    }

    [Fact]
    public void What_we_made_is_read_by_conntrack_field_by_field()
    {
        using var lab = new ConntrackLab();
        ConntrackEntry[] wanted =
        [
            Tcp(1) with { Status = ConntrackStatus.SeenReply | ConntrackStatus.Assured, Mark = new Mark(0x77) },
            Tcp(2, ConntrackTcpState.SynSent) with { Zone = 9 },
            Tcp(3, ConntrackTcpState.LastAck) with { Helper = null, SourceNat = new() { Address = new InetAddress("192.0.2.9"), Port = new PortRange(4000, 4100) } },
            new()
            {
                Original = new() { Source = new("10.1.0.1"), Destination = new("10.1.0.2"), Protocol = IPProtocol.Icmp, IcmpType = 13, IcmpCode = 0, IcmpId = 3 },
                Timeout = TimeSpan.FromSeconds(60),
            },
            new()
            {
                Original = new() { Source = new("fd00::1"), Destination = new("fd00::2"), Protocol = IPProtocol.IcmpV6, IcmpId = 3, IcmpType = 128, IcmpCode = 0 },
                Timeout = TimeSpan.FromSeconds(60),
            },
            new()
            {
                Original = new() { Source = new("fd00::1"), Destination = new("fd00::2"), Protocol = IPProtocol.Sctp, SourcePort = 5, DestinationPort = 6 },
                Timeout = TimeSpan.FromSeconds(60), Sctp = new() { State = ConntrackSctpState.Established, OriginalTag = 3, ReplyTag = 4 },
            },
        ];
        Assert.Empty(lab.Family.Create(wanted));
        lab.AgreeWithOracle(wanted.Length);
        string text = lab.Conntrack("-L; conntrack -L -f ipv6 2>/dev/null");
        Assert.Matches(@"tcp +6 \d+ ESTABLISHED src=10.1.0.1 dst=10.1.0.2 sport=1 dport=80 src=10.1.0.2 dst=10.1.0.1 sport=80 dport=1 \[ASSURED\] mark=119", text);
        Assert.Matches(@"SYN_SENT .*sport=2 dport=80 \[UNREPLIED\].* zone=9", text);
        Assert.Matches(@"LAST_ACK .*sport=3 .*dst=192.0.2.9 sport=80 dport=4\d\d\d", text);
        Assert.Contains("type=13 code=0 id=3 [UNREPLIED] src=10.1.0.2 dst=10.1.0.1 type=14 code=0 id=3", text);
        Assert.Contains("type=128 code=0 id=3 [UNREPLIED] src=fd00::2 dst=fd00::1 type=129 code=0 id=3", text);
        Assert.Matches(@"sctp +132 \d+ ESTABLISHED src=fd00::1", text);
    }

    [Fact]
    public void A_wrong_field_is_told()
    {
        using ConntrackLab lab = Filled();
        Assert.InRange(ConntrackOracle.Check(lab.Tool, lab.List()), Count * 20, Count * 40);
        IEnumerable<ConntrackEntry> wrong = lab.List().Select(entry => entry.State == "SYN_SENT" ? entry with { Mark = new Mark(6), Original = entry.Original! with { SourcePort = 1 } } : entry);
        string message = Assert.Throws<OracleException>(() => ConntrackOracle.Check(lab.Tool, wrong)).Message;
        Assert.Matches("^connection tcp SYN_SENT .*:\n  field +theirs +ours\n", message);
        Assert.Matches("\n  original source port +1000 +1\n", message);
        Assert.Matches("\n  mark +5 +6$", message);
        Assert.Contains("names", Assert.Throws<OracleException>(() => ConntrackOracle.Check(lab.Tool, lab.List().Skip(1))).Message);
    }

    public static IEnumerable<TheoryDataRow<ConntrackFilter, int>> Filters =>
    [
        new(new(), 12),
        new(new() { Version = IPVersion.IPv6 }, 2),
        new(new() { Protocol = IPProtocol.Tcp }, 3),
        new(new() { Protocol = IPProtocol.Tcp, Version = IPVersion.IPv4 }, 2),
        new(new() { Protocol = IPProtocol.Udp, SourcePort = new PortRange(1000, 1001) }, 2),
        new(new() { Protocol = IPProtocol.Udp, SourcePort = new PortRange(1003) }, 1),
        new(new() { DestinationPort = new PortRange(80) }, 2),
        new(new() { Protocol = IPProtocol.Sctp, DestinationPort = new PortRange(22) }, 1),
        new(new() { Source = IPPrefix.Parse("10.0.0.1") }, 2),
        new(new() { Source = IPPrefix.Parse("10.0.0.0/30"), Destination = IPPrefix.Parse("10.0.0.2") }, 10),
        new(new() { Source = IPPrefix.Parse("fd00::1") }, 2),
        new(new() { Destination = IPPrefix.Parse("fd00::/64"), Protocol = IPProtocol.IcmpV6 }, 1),
        new(new() { ReplySource = IPPrefix.Parse("192.0.2.1") }, 1),
        new(new() { ReplyDestination = IPPrefix.Parse("10.0.0.1"), Protocol = IPProtocol.Tcp }, 2),
        new(new() { Mark = new Mark(5) }, 1),
        new(new() { Mark = new Mark(0x5, 0xf) }, 2),
        new(new() { Mark = new Mark(0) }, 10),
        new(new() { Zone = 7 }, 1),
        new(new() { Zone = 8 }, 1),
        new(new() { Status = ConntrackStatus.Assured }, 2),
        new(new() { WithoutStatus = ConntrackStatus.SeenReply }, 10),
        new(new() { Status = ConntrackStatus.DestinationNat }, 1),
        new(new() { State = "established" }, 1),
        new(new() { State = "COOKIE_WAIT" }, 1),
        new(new() { Source = IPPrefix.Parse("203.0.113.1") }, 0),
    ];

    [Theory]
    [MemberData(nameof(Filters), DisableDiscoveryEnumeration = true)]
    public void A_filter_means_what_it_says(ConntrackFilter filter, int count)
    {
        using ConntrackLab lab = Filled();
        IReadOnlyList<ConntrackEntry> found = lab.List(filter);
        Assert.Equal(lab.List().Where(filter.Matches).Select(entry => entry.ToString()).Order(), found.Select(entry => entry.ToString()).Order());
        Assert.Equal(count, found.Count);
    }

    [Fact]
    public void A_filter_of_two_versions_is_refused() => Assert.Contains(
        "no connection is of both", Assert.Throws<ArgumentException>(() =>
            new ConntrackFilter { Source = IPPrefix.Parse("10.0.0.1"), Destination = IPPrefix.Parse("fd00::1") }.Requests().Count()).Message);

    [Fact]
    public void Packets_are_counted_read_and_set_to_zero()
    {
        using var lab = new ConntrackLab();
        lab.Track();
        lab.Shell("echo hi >/dev/udp/127.0.0.1/7777; echo hello >/dev/udp/127.0.0.1/7000");
        lab.AgreeWithOracle(2);
        ConntrackEntry entry = Assert.Single(lab.Family.StreamAndZero(new ConntrackFilter { DestinationPort = new PortRange(7777) }));
        Assert.Equal((1UL, 31UL), (entry.Packets, entry.Bytes));
        Assert.Equal(new(3), entry.Labels);
        Assert.InRange(DateTimeOffset.UtcNow - entry.Started!.Value, TimeSpan.Zero, TimeSpan.FromSeconds(60));
        Assert.Equal(0UL, lab.Family.Get(entry).Packets);
        lab.AgreeWithOracle(2);
    }

    [Fact]
    public void Marks_times_labels_and_states_are_changed()
    {
        using var lab = new ConntrackLab();
        lab.Track(); // labels have room only while a rule uses them
        lab.Family.Create(Tcp(1) with { Mark = new Mark(0xff00) });
        ConntrackEntry entry = lab.List().Single();
        lab.Family.Set(entry, new() { Mark = new Mark(0x12, 0xff), Timeout = TimeSpan.FromSeconds(4000), Labels = new(1, 70) });
        Assert.Matches(@"tcp +6 (4000|39\d\d) ESTABLISHED .* mark=65298", lab.Conntrack("-L"));
        lab.AgreeWithOracle(1);
        lab.Family.Set(entry, new() { Labels = new(2), LabelsMask = new(1, 2), Tcp = new() { State = ConntrackTcpState.CloseWait }, Status = ConntrackStatus.Assured });
        Assert.Matches(@"CLOSE_WAIT .*\[ASSURED\]", lab.Conntrack("-L"));
        Assert.Equal(new(2, 70), lab.Family.Get(entry).Labels);
    }

    [Fact]
    public void A_helper_is_given_to_a_new_connection()
    {
        using var lab = new ConntrackLab();
        try
        {
            lab.Family.Create(Tcp(1) with { Helper = new() { Name = "ftp" } });
        }
        catch (NetlinkException exception) when (exception.ErrorName == "EOPNOTSUPP")
        {
            Support.TestNamespace.SkipMissing("the helper ftp");
        }

        Assert.Equal("ftp", lab.List().Single().Helper?.Name);
        Assert.Contains("helper=ftp", lab.Conntrack("-L -o extended"));
        Assert.True((lab.List().Single().Status & ConntrackStatus.Helper) != 0);
    }

    [Fact]
    public void Connections_are_deleted_by_entry_by_filter_and_all()
    {
        using ConntrackLab lab = Filled();
        ConntrackEntry web = lab.List(new() { SourcePort = new PortRange(1001), Protocol = IPProtocol.Tcp }).Single();
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => lab.Family.Delete(web with { Id = web.Id + 1 })).ErrorName);
        lab.Family.Delete(web);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => lab.Family.Delete(web)).ErrorName);
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => lab.Family.Get(web)).ErrorName);
        Assert.Equal(4, lab.Family.Delete(new ConntrackFilter { Protocol = IPProtocol.Udp }));
        Assert.Equal("", lab.Conntrack("-L -p udp"));
        Assert.Equal(1, lab.Family.Delete(new ConntrackFilter { State = "TIME_WAIT" }));
        lab.AgreeWithOracle(6);
        lab.Family.Flush(IPVersion.IPv6);
        lab.AgreeWithOracle(5);
        lab.Family.Flush();
        lab.AgreeWithOracle(0);
        Assert.Throws<ArgumentException>(() => lab.Family.Delete(new ConntrackEntry()));
    }

    [Fact]
    public void What_cannot_be_is_refused_and_nothing_is_made()
    {
        using var lab = new ConntrackLab();
        Assert.Equal("EINVAL", Assert.Throws<NetlinkException>(() => lab.Family.Create(Tcp(1) with { Timeout = null })).ErrorName);
        Assert.Equal("EINVAL", Assert.Throws<NetlinkException>(() => lab.Family.Create(
            new ConntrackEntry { Original = new() { Source = new("10.0.0.1"), Destination = new("10.0.0.2"), SourcePort = 1 }, Timeout = TimeSpan.FromSeconds(9) })).ErrorName);
        Assert.Equal("EOPNOTSUPP", Assert.Throws<NetlinkException>(() => lab.Family.Create(Tcp(1) with { Helper = new() { Name = "nosuch" } })).ErrorName);
        lab.AgreeWithOracle(0);
        lab.Family.Create(Tcp(1));
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => lab.Family.Create(Tcp(1))).ErrorName);
        Assert.Equal([1, 2], lab.Family.Create([Tcp(2), Tcp(1), Tcp(2), Tcp(3)]).Select(error => error.Index));
        Assert.Equal("EBUSY", Assert.Throws<NetlinkException>(() => lab.Family.New(Tcp(1) with { Reply = Tcp(1).Original!.Reversed(), Version = IPVersion.IPv4, Status = 0 }, 0)).ErrorName);
        lab.AgreeWithOracle(3);
    }

    [Fact]
    public void Statistics_are_those_of_conntrack()
    {
        using ConntrackLab lab = Filled();
        string[] lines = lab.Conntrack("-S").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        IReadOnlyList<ConntrackStatistics> ours = lab.Family.Statistics();
        Assert.Equal(lines.Length, ours.Count);
        foreach ((string line, ConntrackStatistics one) in lines.Zip(ours))
        {
            Assert.Equal(
                $"cpu={one.Processor} found={one.Found} invalid={one.Invalid} insert={one.Inserted} insert_failed={one.InsertFailed} drop={one.Dropped} "
                + $"early_drop={one.EarlyDropped} error={one.Errors} search_restart={one.SearchRestarts} clash_resolve={one.ClashesResolved} chaintoolong={one.ChainTooLong}",
                string.Join(' ', line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
        }

        Assert.Equal((uint)Count, lab.Family.Totals().Entries);
        Assert.Equal(lab.Conntrack("-C").Trim(), $"{lab.Family.Totals().Entries}");
        Assert.Equal(lab.Shell("sysctl -n net.netfilter.nf_conntrack_max").Trim(), $"{lab.Family.Totals().MaximumEntries}");
    }

    [Fact]
    public void An_expectation_is_made_read_and_deleted()
    {
        using var lab = new ConntrackLab();
        var expectations = new ConntrackExpectationFamily(lab.Connection);
        ConntrackTuple master = Tcp(1).Original!;
        var wanted = new ConntrackExpectation
        {
            Version = IPVersion.IPv4, Master = master, Helper = "ftp", Timeout = TimeSpan.FromSeconds(200),
            Tuple = new() { Source = new("10.1.0.1"), Destination = new("10.1.0.2"), Protocol = IPProtocol.Tcp, SourcePort = 0, DestinationPort = 5000 },
            Mask = new() { Source = new("255.255.255.255"), Destination = new("255.255.255.255"), Protocol = IPProtocol.Tcp, SourcePort = 0, DestinationPort = 65535 },
        };
        try
        {
            lab.Family.Create(Tcp(1) with { Helper = new() { Name = "ftp" } });
            expectations.New(wanted, Wire.MessageFlags.Create);
        }
        catch (NetlinkException exception) when (exception.ErrorName == "EOPNOTSUPP")
        {
            Support.TestNamespace.SkipMissing("the helper ftp");
        }

        ConntrackExpectation read = Assert.Single(expectations.Stream(new()));
        Assert.Equal((wanted.Tuple, "ftp", (ushort?)5000), (read.Tuple, read.Helper, read.Tuple!.DestinationPort));
        Assert.Contains("src=10.1.0.1 dst=10.1.0.2 sport=0 dport=5000", lab.Conntrack("-L expect"));
        Assert.Equal(1, expectations.Statistics(new()).Sum(one => (long?)one.Created));
        expectations.Delete(new() { Version = IPVersion.IPv4, Tuple = wanted.Tuple });
        Assert.Equal("", lab.Conntrack("-L expect"));
    }
}
