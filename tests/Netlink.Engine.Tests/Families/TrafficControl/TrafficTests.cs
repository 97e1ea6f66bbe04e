using System.Diagnostics;
using System.Text.RegularExpressions;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Tests.Support;
using Netlink.TrafficControl;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Families.TrafficControl;

/// <summary>What qdiscs do to real packets between two namespaces.</summary>
public class TrafficTests
{
    private static readonly double s_tolerance = 0.05 * Oracles.Machine.Slowness;

    [Fact]
    public void Netem_delays_packets()
    {
        using var here = new TestNamespace();
        using var there = new TestNamespace();
        QdiscFamily qdiscs = Connect(here, there, out int link);
        Make(() => qdiscs.Create(new Qdisc { LinkIndex = link, Kind = "netem", Options = new NetemOptions { Delay = TimeSpan.FromMilliseconds(40) } }), "netem");
        here.Run("ping -c 1 10.9.0.2"); // ARP waits too, once
        string output = here.Run("ping -c 10 -i 0.2 -q 10.9.0.2");
        double average = double.Parse(Regex.Match(output, @"= [\d.]+/([\d.]+)/").Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper!.WriteLine($"round trip: {average} ms");
        Assert.InRange(average, 40, 40 * (1 + s_tolerance));
    }

    [Theory]
    [InlineData("tbf")]
    [InlineData("htb")]
    public void A_rate_is_kept(string kind)
    {
        Tool.Need("iperf3");
        using var here = new TestNamespace();
        using var there = new TestNamespace();
        QdiscFamily qdiscs = Connect(here, there, out int link);
        BitRate rate = BitRate.Parse("20mbit");
        if (kind == "tbf")
        {
            Make(() => qdiscs.Create(new Qdisc { LinkIndex = link, Kind = "tbf", Options = new TbfOptions { Rate = rate, Burst = ByteSize.Parse("32kb"), Limit = ByteSize.Parse("100kb") } }), kind);
        }
        else
        {
            Make(() => qdiscs.Create(new Qdisc { LinkIndex = link, Kind = "htb", Handle = new(1, 0), Options = new HtbOptions { DefaultClass = new(1) } }), kind);
            new TcClassFamily(here.Connection).Create(new TcClass { LinkIndex = link, Kind = "htb", Parent = new(1, 0), Handle = new(1, 1), Options = new HtbClassOptions { Rate = rate, Burst = ByteSize.Parse("15k") } });
        }

        using Process server = there.Tool.Start("iperf3 -s -1");
        Thread.Sleep(500);
        using Process client = here.Tool.Start("iperf3 -c 10.9.0.2 -t 12");
        Thread.Sleep(1500);
        (ulong Bytes, long Time) Count() => (qdiscs.ListTree(link)[0].Statistics!.Bytes, Stopwatch.GetTimestamp());
        double least = rate.BitsPerSecond * (1 - s_tolerance), most = rate.BitsPerSecond * (1 + s_tolerance), measured = 0;

        // Where other tests keep the machine busy, the sender may not fill the line for a while: then it is measured again.
        for (int attempt = 0; attempt < 3 && !(measured >= least && measured <= most); attempt++)
        {
            (ulong Bytes, long Time) first = Count();
            Thread.Sleep(3000);
            (ulong Bytes, long Time) last = Count();
            measured = (last.Bytes - first.Bytes) * 8 / Stopwatch.GetElapsedTime(first.Time, last.Time).TotalSeconds;
            TestContext.Current.TestOutputHelper!.WriteLine($"{kind}: {measured / 1e6:0.00} Mbit/s of {rate}");
        }

        client.Kill();
        client.WaitForExit();
        server.WaitForExit(5000);
        Assert.InRange(measured, least, most);
    }

    private static QdiscFamily Connect(TestNamespace here, TestNamespace there, out int link)
    {
        var links = new LinkFamily(here.Connection);
        links.New(new Link { Name = "left", Info = new() { Kind = "veth", Options = new VethOptions { Peer = new Link { Name = "right" } } } }, MessageFlags.Create | MessageFlags.Exclusive);
        link = links.Get("left").Index;
        links.Move(links.Get("right").Index, there.Namespace);
        here.Run("ip addr add 10.9.0.1/24 dev left");
        here.Run("ip link set left up");
        there.Run("ip addr add 10.9.0.2/24 dev right");
        there.Run("ip link set right up");
        Thread.Sleep(300);
        return new QdiscFamily(here.Connection);
    }

    private static void Make(Action action, string kind)
    {
        try
        {
            action();
        }
        catch (NetlinkException exception) when (exception.ErrorName == "ENOENT")
        {
            TestNamespace.SkipMissing(kind);
        }
    }
}
