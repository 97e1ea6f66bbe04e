namespace Netlink.Bench;

/// <summary>Very many links.</summary>
internal sealed class LinkBenchmarks : Benchmark
{
    private const int Links = 1000;
    private readonly Lazy<LinkTable> _table;

    public LinkBenchmarks(BenchOptions options)
        : base(options) => _table = Owned(() =>
        {
            LinkTable table = new(Scratch.Namespace("links"));
            table.Fill(Links);
            return table;
        });

    public override IEnumerable<Row> Rows =>
    [
        new("link-dump:ip", "s", () => InTurns(Table.Dump, () => List().Seconds, 9), "ip"),
        new("link-dump:memory", "MB", () => new(Jobs.Peak("link-dump", Table.Place), List().PeakMegabytes), "ip"),
        new("link-dump:allocated", "B", () => BytesEach(Table.Stream)),
    ];

    private LinkTable Table => _table.Value;

    private Spent List() => Tool.Spend(Table.Place, "ip", "-d", "-j", "link");
}
