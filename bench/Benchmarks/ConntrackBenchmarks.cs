namespace Netlink.Bench;

/// <summary>Very many tracked connections.</summary>
internal sealed class ConntrackBenchmarks : Benchmark
{
    private readonly Lazy<ConntrackTable> _table;

    public ConntrackBenchmarks(BenchOptions options)
        : base(options) => _table = Owned(() =>
        {
            ConntrackTable table = new(Scratch.Namespace("connections"));
            table.Fill(options.Connections);
            return table;
        });

    public override IEnumerable<Row> Rows =>
    [
        new("conntrack-dump:floor", "s", () => InTurns(Table.Dump, () => Tool.Floor(Table.Place, "dump", "257", "0", "4", "12"), 9), "gcc"),
        new("conntrack-dump:conntrack", "s", () => InTurns(Table.Dump, () => List().Seconds, 5), "conntrack"),
        new("conntrack-dump:memory", "MB", () => new(Jobs.Peak("conntrack-dump", Table.Place), List().PeakMegabytes), "conntrack"),
        new("conntrack-dump:allocated", "B", () => BytesEach(Table.Stream)),
    ];

    private ConntrackTable Table => _table.Value;

    private Spent List() => Tool.Spend(Table.Place, "conntrack", "-L");
}
