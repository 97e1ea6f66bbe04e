using System.Runtime.InteropServices;
using Netlink.Bench;

const int Failed = 1, Interrupted = 130;
BenchOptions options;
try
{
    options = BenchOptions.Parse(args);
    if (options.Job is var (job, place))
    {
        Jobs.Run(job, place);
        return 0;
    }
}
catch (FormatException exception)
{
    return Fail(exception.Message);
}

if (options.WantsHelp)
{
    Console.WriteLine(BenchOptions.Help);
    return 0;
}

Func<Benchmark>[] subjects =
[
    () => new RouteBenchmarks(options), () => new ConntrackBenchmarks(options), () => new NftBenchmarks(options),
    () => new LinkBenchmarks(options), () => new SocketBenchmarks(options), () => new StartBenchmarks(options),
];
string[] names = [.. subjects.SelectMany(make => make().Rows).Where(row => row.IsAskedFor(options.Only)).Select(row => row.Name)];
if (names.Length == 0)
    return Fail($"There is no row '{options.Only}'; --list names them.");
if (options.List)
{
    Console.WriteLine(string.Join('\n', names));
    return 0;
}

if (!Environment.IsPrivilegedProcess)
    return Fail("The benchmarks need root: they make network namespaces.");

Benchmark? current = null;
using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop), terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var report = new Report(Console.Out, options.Tsv);
bool failed = false;
report.Begin();
foreach (Func<Benchmark> make in subjects)
{
    using Benchmark subject = current = make();
    foreach (Row row in subject.Rows.Where(row => names.Contains(row.Name)))
        Measure(row);
}

return failed ? Failed : 0;

void Measure(Row row)
{
    if (row.Needs.FirstOrDefault(program => !Tool.IsInstalled(program)) is { } missing)
    {
        report.Add(row, $"skipped: {missing} is not installed");
        return;
    }

    try
    {
        report.Add(row, row.Measure());
    }
    catch (Exception exception) when (exception is not ObjectDisposedException)
    {
        failed = true;
        report.Add(row, $"failed: {exception.Message.ReplaceLineEndings(" ")}");
    }
}

// The signal comes on a thread of its own, in the midst of a row.
void Stop(PosixSignalContext context)
{
    context.Cancel = true;
    current?.Abandon();
    Environment.Exit(Interrupted);
}

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return Failed;
}
