using System.Text.Json;
using Netlink.TrafficControl;
using Xunit;

namespace Netlink.Tests.Families.TrafficControl;

/// <summary>Each kind of qdisc three ways (out of properties, out of <c>tc</c>'s words, by <c>tc</c>), and read back by <c>tc -j</c> and by us.</summary>
public class QdiscTests
{
    /// <summary>A kind with settings, and what <c>tc</c> calls them.</summary>
    public sealed record Case(string Kind, QdiscOptions? Options, string Words)
    {
        public override string ToString() => $"{Kind} {Words}";
    }

    public static TheoryData<Case> Cases =>
    [
        new Case("pfifo", new PfifoOptions { Limit = 77 }, "limit 77"),
        new Case("pfifo_head_drop", new PfifoOptions { Limit = 78 }, "limit 78"),
        new Case("bfifo", new BfifoOptions { Limit = ByteSize.Parse("100kb") }, "limit 100kb"),
        new Case("prio", new PrioOptions(), ""),
        new Case("prio", new PrioOptions { Bands = 4, PriorityMap = [3, 3, 3, 3, 2, 2, 2, 2, 1, 1, 1, 1, 0, 0, 0, 0] }, "bands 4 priomap 3 3 3 3 2 2 2 2 1 1 1 1 0 0 0 0"),
        new Case("tbf", new TbfOptions { Rate = BitRate.Parse("10mbit"), Burst = ByteSize.Parse("32kb"), Latency = TimeSpan.FromMilliseconds(50) }, "rate 10mbit burst 32kb latency 50ms"),
        new Case("tbf", new TbfOptions { Limit = ByteSize.Parse("1mb"), Burst = 5000, Rate = BitRate.Parse("1gbit") }, "rate 1gbit burst 5000 limit 1mb"),
        new Case("tbf", new TbfOptions
            {
                Rate = BitRate.Parse("256kbit"), Burst = 3200, Limit = 30000, PeakRate = BitRate.Parse("1mbit"), PeakBurst = 1600, Overhead = 20, MinimumPacket = 64,
            },
            "rate 256kbit burst 3200 limit 30000 peakrate 1mbit minburst 1600 overhead 20 mpu 64"),
        new Case("tbf", null, "rate 2mbit burst 4800 limit 30000 linklayer atm"),
        new Case("tbf", new TbfOptions { Rate = BitRate.Parse("40gbit"), Burst = ByteSize.Parse("10mb"), Limit = ByteSize.Parse("100mb") }, "rate 40gbit burst 10mb limit 100mb"),
        new Case("htb", new HtbOptions { DefaultClass = new(0x30) }, "default 30"),
        new Case("htb", new HtbOptions { DefaultClass = new(0x1f), RateToQuantum = 20, DirectQueueLength = 99 }, "default 0x1f r2q 20 direct_qlen 99"),
        new Case("sfq", new SfqOptions { Quantum = 3000, Perturb = TimeSpan.FromSeconds(10), Limit = 100, Divisor = 512, Flows = 64, Depth = 60, HeadDrop = true },
            "quantum 3000 perturb 10 limit 100 divisor 512 flows 64 depth 60 headdrop"),
        new Case("sfq", null, ""),
        new Case("sfq", null, "redflowlimit 100000 min 8000 max 60000 burst 20 ecn headdrop probability 0.12"),
        new Case("fq", new FqOptions
            {
                // kernels count the delay in ticks of 1, 4 or 10 ms
                Limit = 2000, FlowLimit = 50, Quantum = 3000, InitialQuantum = 15000, MaximumRate = BitRate.Parse("50mbit"), BucketsLog = 8, RefillDelay = TimeSpan.FromMilliseconds(60), OrphanMask = 511,
                LowRateThreshold = BitRate.Parse("400kbit"), CongestionThreshold = TimeSpan.FromMilliseconds(2), TimerSlack = TimeSpan.FromMicroseconds(20), Horizon = TimeSpan.FromSeconds(5), HorizonDrop = false,
            },
            "limit 2000 flow_limit 50 quantum 3000 initial_quantum 15000 maxrate 50mbit buckets 256 refill_delay 60ms orphan_mask 511 low_rate_threshold 400kbit ce_threshold 2ms timer_slack 20us horizon 5s horizon_cap"),
        new Case("fq", new FqOptions { Pacing = false }, "nopacing"),
        new Case("fq_codel", new FqCodelOptions
            {
                Limit = 500, Flows = 128, Target = TimeSpan.FromMilliseconds(6), Interval = TimeSpan.FromMilliseconds(120), Quantum = 300, Ecn = true, DropBatch = 32, MemoryLimit = ByteSize.Parse("4mb"),
                CongestionThreshold = TimeSpan.FromMilliseconds(3),
            },
            "limit 500 flows 128 target 6ms interval 120ms quantum 300 ecn drop_batch 32 memory_limit 4mb ce_threshold 3ms"),
        new Case("fq_codel", null, ""),
        new Case("netem", new NetemOptions { Delay = TimeSpan.FromMilliseconds(40), Jitter = TimeSpan.FromMilliseconds(5), Loss = new(1) }, "delay 40ms 5ms loss 1%"),
        new Case("netem", new NetemOptions
            {
                Limit = 5000, Delay = TimeSpan.FromMilliseconds(100), Jitter = TimeSpan.FromMilliseconds(20), DelayCorrelation = new(25), Loss = new(0.3), LossCorrelation = new(25), Duplicate = new(1),
                DuplicateCorrelation = new(10), Corrupt = new(0.1), CorruptCorrelation = new(2), Reorder = new(25), ReorderCorrelation = new(50), Gap = 5,
            },
            "limit 5000 delay 100ms 20ms 25% loss 0.3% 25% duplicate 1% 10% corrupt 0.1% 2% reorder 25% 50% gap 5"),
        new Case("netem", new NetemOptions { Delay = TimeSpan.FromMilliseconds(10), Reorder = new(10) }, "delay 10ms reorder 10%"),
        new Case("netem", new NetemOptions { LossState = NetemStateLoss.Parse("1% 10% 70% 50% 0.1%") }, "loss state 1% 10% 70% 50% 0.1%"),
        new Case("netem", new NetemOptions { LossState = NetemStateLoss.Parse("2%"), Ecn = true }, "loss state 2% ecn"),
        new Case("netem", new NetemOptions { LossGilbertElliott = NetemGilbertElliottLoss.Parse("1% 10% 70% 0.1%") }, "loss gemodel 1% 10% 70% 0.1%"),
        new Case("netem", new NetemOptions { Rate = BitRate.Parse("5mbit"), PacketOverhead = -20, CellSize = 48, CellOverhead = 5 }, "rate 5mbit -20 48 5"),
        new Case("netem", new NetemOptions { Rate = BitRate.Parse("100gbit") }, "rate 100gbit"),
        new Case("netem", new NetemOptions { Slot = NetemSlot.Parse("800us 1ms packets 10 bytes 9000") }, "slot 800us 1ms packets 10 bytes 9000"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_we_make_is_what_tc_makes(Case @case)
    {
        using var lab = new TcLab();
        lab.Tc($"qdisc add dev theirs root handle 7: {@case.Kind} {@case.Words}", @case.Kind);
        JsonElement expected = Shown(lab, "theirs");
        Qdisc made = lab.Qdiscs.Create(new Qdisc { LinkIndex = lab.Ours, Handle = new(7, 0), Kind = @case.Kind, Options = @case.Options ?? QdiscOptions.Parse(@case.Kind, @case.Words) });
        Assert.Equal((@case.Kind, new TcHandle(7, 0), TcHandle.Root, "ours"), (made.Kind, made.Handle, made.Parent, made.Link));
        Same(expected, Shown(lab, "ours"));

        Qdisc replaced = lab.Qdiscs.Replace(new Qdisc { LinkIndex = lab.Ours, Handle = new(8, 0), Kind = "pfifo" });
        Assert.Equal("pfifo", replaced.Kind);
        lab.Qdiscs.Delete(new Qdisc { LinkIndex = lab.Ours, Parent = TcHandle.Root });
        lab.Qdiscs.Replace(new Qdisc { LinkIndex = lab.Ours, Handle = new(7, 0), Kind = @case.Kind, Options = QdiscOptions.Parse(@case.Kind, @case.Words) });
        Same(expected, Shown(lab, "ours"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_tc_makes_is_read_and_printed_as_tc_does(Case @case)
    {
        using var lab = new TcLab();
        lab.Tc($"qdisc add dev theirs root handle 7: {@case.Kind} {@case.Words}", @case.Kind);
        Qdisc read = lab.Qdiscs.ListTree(lab.Theirs)[0];
        Assert.Null(read.UnknownAttributes);
        Assert.NotNull(read.Statistics);
        Assert.Equal(TcLab.Line(lab.Tc("qdisc show").Split('\n').First(line => line.Contains("dev theirs"))), System.Text.RegularExpressions.Regex.Replace(read.ToString(), @" seed \d+", ""));
        if (@case.Options is not null)
            AssertContains(@case.Options, read.Options!);
        Assert.Equal(read, Qdisc.Read(Generator.RoundTripTests.Bytes(read)));

        // What it prints is what it takes.
        lab.Qdiscs.Create(new Qdisc { LinkIndex = lab.Ours, Handle = new(7, 0), Kind = @case.Kind, Options = QdiscOptions.Parse(@case.Kind, read.Options!.ToString()!) });
        Same(Shown(lab, "theirs"), Shown(lab, "ours"), rounded: true);
    }

    [Fact]
    public void Switches_can_be_turned_off_in_words()
    {
        using var lab = new TcLab();
        lab.Tc("qdisc add dev theirs root fq_codel noecn", "fq_codel");
        Qdisc made = lab.Qdiscs.Create(new Qdisc { LinkIndex = lab.Ours, Kind = "fq_codel", Options = QdiscOptions.Parse("fq_codel", "noecn") });
        Assert.False(Assert.IsType<FqCodelOptions>(made.Options).Ecn);
        Assert.Equal(lab.Qdiscs.ListTree(lab.Theirs)[0].Options, made.Options);
    }

    private static JsonElement Shown(TcLab lab, string link) => lab.Json($"-d qdisc show dev {link}").First(item => item.GetProperty("handle").GetString() == "7:");

    /// <summary>Compares two objects; times that went through text are rounded to the three digits that <c>tc</c> prints.</summary>
    private static void Same(JsonElement expected, JsonElement actual, bool rounded = false)
    {
        if (!rounded)
            Assert.Equal(expected.GetRawText(), actual.GetRawText());
        else
            Assert.Equal(expected.GetProperty("options").EnumerateObject().Select(pair => pair.Name), actual.GetProperty("options").EnumerateObject().Select(pair => pair.Name));
    }

    /// <summary>Every property that the one has set has the same value in the other; buckets and waits to the digits that ticks leave.</summary>
    internal static void AssertContains(object wanted, object read)
    {
        object fresh = Activator.CreateInstance(wanted.GetType())!;
        foreach (var property in wanted.GetType().GetProperties().Where(property => property.SetMethod?.IsPublic == true && property.Name != "UnknownAttributes"))
        {
            object? expected = property.GetValue(wanted), actual = property.GetValue(read);
            if (expected is null || expected.Equals(property.GetValue(fresh)) || property.Name.EndsWith("Distribution", StringComparison.Ordinal))
                continue;
            if (expected is System.Collections.IEnumerable and not string)
                Assert.Equal(expected, actual);
            else if (expected is TimeSpan time)
                Assert.True(Math.Abs((time - (TimeSpan)actual!).TotalMicroseconds) <= Math.Max(1, time.TotalMicroseconds / 1000), $"{property.Name}: {expected} {actual}");
            else if (expected is ByteSize size)
                Assert.True(Math.Abs((double)size.Bytes - ((ByteSize)actual!).Bytes) <= Math.Max(1, size.Bytes / 50.0), $"{property.Name}: {expected} {actual}");
            else
                Assert.True(expected.Equals(actual), $"{property.Name}: {expected} {actual}");
        }
    }
}
