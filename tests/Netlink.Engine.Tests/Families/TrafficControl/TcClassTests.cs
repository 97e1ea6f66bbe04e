using System.Text.RegularExpressions;
using Netlink.TrafficControl;
using Xunit;

namespace Netlink.Tests.Families.TrafficControl;

/// <summary>Classes of HTB out of properties, out of <c>tc</c>'s words and by <c>tc</c>, and the tree.</summary>
public class TcClassTests
{
    public static TheoryData<string, HtbClassOptions> Cases => new()
    {
        { "rate 1mbit", new() { Rate = BitRate.Parse("1mbit") } },
        { "rate 3mbit ceil 7mbit prio 2", new() { Ceiling = BitRate.Parse("7mbit"), Priority = 2, Rate = BitRate.Parse("3mbit") } },
        { "rate 10mbit ceil 100mbit burst 15k cburst 30k quantum 3000", new() { Burst = ByteSize.Parse("15k"), CeilingBurst = ByteSize.Parse("30k"), Rate = BitRate.Parse("10mbit"), Ceiling = BitRate.Parse("100mbit"), Quantum = 3000 } },
        { "rate 40gbit ceil 80gbit burst 1mb cburst 1mb", new() { Rate = BitRate.Parse("40gbit"), Ceiling = BitRate.Parse("80gbit"), Burst = ByteSize.Parse("1mb"), CeilingBurst = ByteSize.Parse("1mb") } },
        { "rate 2mbit overhead 18 mpu 64 linklayer atm burst 4k cburst 4k", new() { Rate = BitRate.Parse("2mbit"), Overhead = 18, MinimumPacket = 64, LinkLayer = LinkLayer.Atm, Burst = ByteSize.Parse("4k"), CeilingBurst = ByteSize.Parse("4k") } },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_we_make_is_what_tc_makes_and_reads(string words, HtbClassOptions options)
    {
        using var lab = new TcLab();
        var classes = new TcClassFamily(lab.Connection);
        foreach (string link in new[] { "ours", "theirs" })
            lab.Tc($"qdisc add dev {link} root handle 1: htb", "htb");
        lab.Tc($"class add dev theirs parent 1: classid 1:10 htb {words}");
        var wanted = new TcClass { LinkIndex = lab.Ours, Parent = new(1, 0), Handle = new(1, 0x10), Kind = "htb", Options = options };
        TcClass made = classes.Create(wanted);
        Assert.Equal((new TcHandle(1, 0x10), TcHandle.Root, "ours"), (made.Handle, made.Parent, made.Link));

        // tc counts buckets in whole microseconds, we in the kernel's ticks of 64 ns: they are compared apart.
        string Shown(string link) => Regex.Replace(TcLab.Line(lab.Tc($"-d class show dev {link}")), @"burst \w+", "burst");
        Assert.Equal(Shown("theirs"), Shown("ours"));

        classes.Delete(new TcClass { LinkIndex = lab.Ours, Handle = made.Handle });
        Assert.Empty(classes.ListTree(lab.Ours));
        classes.Create(wanted with { Options = ClassOptions.Parse("htb", words) });
        Assert.Equal(Shown("theirs"), Shown("ours"));

        TcClass read = Assert.Single(classes.ListTree(lab.Theirs));
        Assert.Equal(TcLab.Line(lab.Tc("class show dev theirs")).Replace("1:10 ", "1:10 dev theirs "), read.ToString());
        var known = Assert.IsType<HtbClassOptions>(read.Options);
        Assert.Equal(options.Rate, known.Rate);
        Assert.Equal(options.Ceiling, known.Ceiling);
        Assert.Equal(options.Priority ?? 0, known.Priority);
        foreach ((ByteSize? asked, ByteSize? got) in new[] { (options.Burst, known.Burst), (options.CeilingBurst, known.CeilingBurst), (options.Burst, Assert.IsType<HtbClassOptions>(made.Options).Burst) })
        {
            if (asked is { } burst)
                Assert.InRange((double)got!.Value.Bytes, burst.Bytes * 0.98, burst.Bytes * 1.02);
        }

        Assert.NotNull(read.Statistics);
        Assert.IsType<HtbClassStatistics>(read.KindStatistics);
    }

    [Fact]
    public void A_change_of_the_rate_leaves_the_rest_as_it_was()
    {
        using var lab = new TcLab();
        var classes = new TcClassFamily(lab.Connection);
        lab.Tc("qdisc add dev ours root handle 1: htb", "htb");
        lab.Tc("class add dev ours parent 1: classid 1:1 htb rate 10mbit ceil 20mbit burst 20k cburst 25k prio 3");
        TcClass read = Assert.Single(classes.ListTree(lab.Ours));
        TcClass changed = classes.Change(new TcClass { LinkIndex = lab.Ours, Handle = read.Handle, Parent = read.Parent, Kind = "htb", Options = (HtbClassOptions)read.Options!.ForChange()! with { Rate = BitRate.Parse("5mbit") } });
        Assert.Equal("prio 3 rate 5Mbit ceil 20Mbit burst 20Kb cburst 25Kb", changed.Options!.ToString());
    }

    [Fact]
    public void The_tree_is_in_order()
    {
        using var lab = new TcLab();
        foreach (string command in new[]
        {
            "qdisc add dev ours root handle 1: htb default 20", "class add dev ours parent 1: classid 1:1 htb rate 10mbit", "class add dev ours parent 1:1 classid 1:20 htb rate 1mbit",
            "class add dev ours parent 1:1 classid 1:10 htb rate 2mbit", "qdisc add dev ours parent 1:20 handle 20: pfifo limit 5", "qdisc add dev ours parent 1:10 handle 10: tbf rate 1mbit burst 2k limit 10k",
            "qdisc add dev ours ingress",
        })
        {
            lab.Tc(command, "htb, tbf and ingress");
        }

        IEnumerable<TcClass> classes = new TcClassFamily(lab.Connection).ListTree(lab.Ours).Where(item => item.Kind == "htb");
        Assert.Equal(["1:1 0", "1:10 1", "1:20 1"], classes.Select(item => $"{item.Handle} {item.Depth}"));
        Assert.Equal(["10:", "20:"], classes.Where(item => item.Leaf.Raw != 0).Select(item => item.Leaf.ToString()));
        IEnumerable<Qdisc> qdiscs = lab.Qdiscs.ListTree(lab.Ours);
        Assert.Equal(["htb 1: 0", "tbf 10: 1", "pfifo 20: 1", "ingress ffff: 0"], qdiscs.Where(item => item.Depth >= 0 && item.Kind is "htb" or "tbf" or "pfifo" or "ingress").Select(item => $"{item.Kind} {item.Handle} {item.Depth}"));
    }
}
