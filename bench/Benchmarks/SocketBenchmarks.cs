using Netlink.SocketDiagnostics;

namespace Netlink.Bench;

/// <summary>Very many TCP sockets.</summary>
internal sealed class SocketBenchmarks : Benchmark
{
    private const int Sockets = 10_000;
    private readonly Lazy<SocketTable> _table;

    public SocketBenchmarks(BenchOptions options)
        : base(options) => _table = Owned(() =>
        {
            SocketTable table = new(Scratch.Namespace("sockets"));
            table.Fill(Sockets);
            return table;
        });

    public override IEnumerable<Row> Rows =>
    [
        new("socket-dump:ss", "s", () => InTurns(() => Table.Dump(), () => List("-tan").Seconds, 9), "ss", "ip"),
        new("socket-info:ss", "s", () => InTurns(() => Table.Dump(InetDetails.All), () => List("-tanimo").Seconds, 9), "ss", "ip"),
        new("socket-dump:memory", "MB", () => new(Jobs.Peak("socket-dump", Table.Place), List("-tan").PeakMegabytes), "ss", "ip"),
        new("socket-dump:allocated", "B", () => BytesEach(() => Table.Stream()), "ip"),
    ];

    private SocketTable Table => _table.Value;

    private Spent List(string how) => Tool.Spend(Table.Place, "ss", how);
}
