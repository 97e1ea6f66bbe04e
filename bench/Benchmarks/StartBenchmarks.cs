namespace Netlink.Bench;

/// <summary>How long it takes until something happens: the module's import, the first cmdlet, the Runner.</summary>
internal sealed class StartBenchmarks(BenchOptions options) : Benchmark(options)
{
    private const int Turns = 9;

    private static readonly string Repository = Path.GetDirectoryName(Tool.Home)!;
    private static readonly string Import = $"Import-Module '{Repository}/NetlinkPS.psd1'";

    // Built along with this program, in the same configuration.
    private static readonly string Runner = Path.Combine(Repository, "src/NetlinkPS.Runner", Path.GetRelativePath(Tool.Home, AppContext.BaseDirectory), "NetlinkPS.Runner");

    public override IEnumerable<Row> Rows =>
    [
        new("import:pwsh", "s", () => InTurns(() => Pwsh(Import), () => Pwsh("exit"), Turns), "pwsh", "gcc"),
        new("first-cmdlet:pwsh", "s", () => InTurns(() => Pwsh($"{Import}; Get-NlLink"), () => Pwsh("ip -j link | ConvertFrom-Json"), Turns), "pwsh", "ip", "gcc"),
        new("runner-start", "s", () => InTurns(() => Tool.Spend(null, Runner, "Get-NlLink").Seconds, () => Tool.Spend(null, "ip", "-br", "link").Seconds, Turns), "ip", "gcc"),
    ];

    private static double Pwsh(string script) => Tool.Spend(null, "pwsh", "-NoProfile", "-NonInteractive", "-Command", script).Seconds;
}
