namespace Netlink.Bench;

/// <summary>Very many routes.</summary>
internal sealed class RouteBenchmarks : Benchmark
{
    /// <summary>How many routes are inserted at a time.</summary>
    public const int Inserted = 200_000;

    // What a dump's memory may grow by, whatever the table's size.
    private const double AllowedGrowth = 30;

    private readonly Lazy<RouteTable> _full;
    private readonly Lazy<RouteTable> _empty;
    private readonly Lazy<string> _commands;

    public RouteBenchmarks(BenchOptions options)
        : base(options)
    {
        _full = Owned(() =>
        {
            RouteTable table = new(Scratch.Namespace("routes"));
            table.AddLink();
            table.Insert(options.Routes);
            return table;
        });
        _empty = Owned(() =>
        {
            RouteTable table = new(Scratch.Namespace("inserts"));
            table.AddLink();
            return table;
        });
        _commands = new(() => Scratch.File(RouteTable.Commands(Inserted)));
    }

    public override IEnumerable<Row> Rows =>
    [
        new("route-dump:floor", "s", () => InTurns(Full.Dump, () => Tool.Floor(Full.Place, "dump", "26", "2", "12"), 9), "gcc"),
        new("route-dump:ip", "s", () => InTurns(Full.Dump, () => Tool.Spend(Full.Place, "ip", "route").Seconds, 3), "ip"),
        new("route-dump:ip-json", "s", () => InTurns(Full.Dump, () => Tool.Spend(Full.Place, "ip", "-j", "route").Seconds, 3), "ip"),
        new("route-dump:growth", "MB", () => new(Jobs.Growth("route-dump", Full.Place), AllowedGrowth)),
        new("route-dump:memory", "MB", () => new(Jobs.Peak("route-dump", Full.Place), Tool.Spend(Full.Place, "ip", "route").PeakMegabytes), "ip"),
        new("route-dump:allocated", "B", () => BytesEach(Full.Stream)),
        new("route-insert:floor", "s", () => InTurns(InsertAnew, () => Empty.Anew(() => Tool.Floor(Empty.Place, "insert", $"{Inserted}")), 5), "gcc"),
        new("route-insert:ip-batch", "s", () => InTurns(InsertAnew, () => InsertByIP().Seconds, 5), "ip"),
        new("route-insert:memory", "MB", () => new(Empty.Anew(() => Jobs.Peak("route-insert", Empty.Place)), InsertByIP().PeakMegabytes), "ip"),
    ];

    private RouteTable Full => _full.Value;

    private RouteTable Empty => _empty.Value;

    private double InsertAnew() => Empty.Anew(() => Empty.Insert(Inserted));

    private Spent InsertByIP() => Empty.Anew(() => Tool.Spend(Empty.Place, "ip", "-batch", _commands.Value));
}
