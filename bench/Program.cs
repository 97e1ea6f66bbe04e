using System.Diagnostics;
using System.Globalization;
using Netlink.Bench;
using Netlink.Netfilter;
using Netlink.Routing;
using Netlink.SocketDiagnostics;

// dotnet run -c Release --project bench -- [--tsv] [--only NAME] [--routes N] [--connections N]
int routes = int.Parse(Option("--routes") ?? "1000000", CultureInfo.InvariantCulture);
int connections = int.Parse(Option("--connections") ?? "250000", CultureInfo.InvariantCulture);
string? only = Option("--only");
bool tsv = args.Contains("--tsv");

Lazy<RouteTable> table = new(() => new RouteTable(routes));
Lazy<ConntrackTable> tracked = new(() => new ConntrackTable(connections));
Lazy<NftRuleset> nft = new(() => new NftRuleset());
Lazy<SocketTable> sockets = new(() => new SocketTable(10_000));
Lazy<string> floor = new(() => Floor.Compile("dump"));
Row[] rows =
[
    new("route-dump:floor", "s", () => Turns(() => Dump(table.Value), () => Floor.Seconds(table.Value.Name, floor.Value, "26 2 12"))),
    new("route-dump:ip", "s", () => Turns(() => Dump(table.Value), () => Timed(() => Floor.Run("sh", $"-c \"ip -n {table.Value.Name} route >/dev/null\"")), 3)),
    new("route-dump:ip-json", "s", () => Turns(() => Dump(table.Value), () => Timed(() => Floor.Run("sh", $"-c \"ip -n {table.Value.Name} -j route >/dev/null\"")), 3)),
    new("route-dump:memory", "MB", () => (Growth(() => Dump(table.Value)), 30)),
    new("route-insert:batch", "s", () => (table.Value.InsertSeconds, double.NaN)),
    new("conntrack-dump:floor", "s", () => Turns(() => DumpTracked(tracked.Value), () => Floor.Seconds(tracked.Value.Name, floor.Value, "257 0 4 12"))),
    new("conntrack-dump:conntrack", "s", () => Turns(() => DumpTracked(tracked.Value), () => Timed(() => Floor.Run("sh", $"-c \"ip netns exec {tracked.Value.Name} conntrack -L >/dev/null\"")), 5)),
    new("conntrack-dump:memory", "MB", () => (Growth(() => DumpTracked(tracked.Value)), 30)),
    new("conntrack-insert:batch", "s", () => (tracked.Value.InsertSeconds, double.NaN)),
    new("nft-set-load:nft", "s", () => Turns(nft.Value.LoadSet, nft.Value.LoadSetByNft, 5)),
    new("socket-dump:ss", "s", () => Turns(() => Sockets(sockets.Value, InetDetails.None), () => Timed(() => Floor.Run("sh", $"-c \"ss -N {sockets.Value.Name} -tan >/dev/null\"")))),
    new("socket-info:ss", "s", () => Turns(() => Sockets(sockets.Value, InetDetails.All), () => Timed(() => Floor.Run("sh", $"-c \"ss -N {sockets.Value.Name} -tanimo >/dev/null\"")))),
];

if (!tsv)
    Console.WriteLine($"{"what",-24} {"ours",12} {"reference",12} {"ratio",8}");
foreach (Row row in rows.Where(row => only is null || row.Name == only))
{
    (double ours, double reference) = row.Measure();
    string text = tsv
        ? string.Create(CultureInfo.InvariantCulture, $"{row.Name}\t{ours:0.0000}\t{reference:0.0000}\t{ours / reference:0.000}")
        : string.Create(CultureInfo.InvariantCulture, $"{row.Name,-24} {ours,10:0.0000} {row.Unit} {reference,10:0.0000} {row.Unit} {ours / reference,6:0.000}");
    Console.WriteLine(text);
}

if (table.IsValueCreated)
    table.Value.Dispose();
if (tracked.IsValueCreated)
    tracked.Value.Dispose();
if (nft.IsValueCreated)
    nft.Value.Dispose();
if (sockets.IsValueCreated)
    sockets.Value.Dispose();
return rows.Any(row => only is null || row.Name == only) ? 0 : Fail($"There is no row '{only}': {string.Join(", ", rows.Select(row => row.Name))}.");

static int Fail(string message)
{
    Console.Error.WriteLine(message);
    return 1;
}

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

// Both in turns in one run, so that what else the machine does falls on both; the medians.
static (double Ours, double Reference) Turns(Func<double> ours, Func<double> reference, int turns = 9)
{
    var a = new List<double>();
    var b = new List<double>();
    ours();
    for (int i = 0; i < turns; i++)
    {
        a.Add(ours());
        b.Add(reference());
    }

    return (a.Order().ElementAt(turns / 2), b.Order().ElementAt(turns / 2));
}

static double Timed(Action action)
{
    long begun = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(begun).TotalSeconds;
}

static double Dump(RouteTable table)
{
    var family = new RouteFamily(table.Connection);
    int count = 0, gateways = 0;
    double seconds = Timed(() =>
    {
        foreach (Route route in family.Stream(new Route { Family = AddressFamilies.IPv4 }))
        {
            count++;
            if (route.Gateway is not null)
                gateways++;
        }
    });
    return gateways > count / 2 ? seconds : throw new InvalidOperationException($"Only {gateways} of {count} routes have a gateway.");
}

static double DumpTracked(ConntrackTable table)
{
    var family = new ConntrackFamily(table.Connection);
    int count = 0, web = 0;
    double seconds = Timed(() =>
    {
        foreach (ConntrackEntry entry in family.Stream())
        {
            count++;
            if (entry is { DestinationPort: 443, Tcp.State: ConntrackTcpState.Established })
                web++;
        }
    });
    return web > count / 2 ? seconds : throw new InvalidOperationException($"Only {web} of {count} connections are TCP.");
}

// Every property that ss prints is read, the details where it is asked for them.
static double Sockets(SocketTable table, InetDetails details)
{
    var family = new SocketDiagnosticsFamily(table.Connection);
    int count = 0, established = 0;
    double seconds = Timed(() =>
    {
        foreach (InetSocketEntry socket in family.Stream(new InetSocketQuery { Details = details }))
        {
            count++;
            if (socket.State == SocketState.Established && !socket.RemoteAddress.IsAny() && (details == InetDetails.None || socket.Tcp!.CongestionWindow > 0))
                established++;
        }
    });
    return count >= 10_000 && established >= count - 1 ? seconds : throw new InvalidOperationException($"{established} of {count} sockets are connected.");
}

static double Growth(Action dump)
{
    long before = Process.GetCurrentProcess().PeakWorkingSet64;
    long now = Environment.WorkingSet;
    dump();
    return (Process.GetCurrentProcess().PeakWorkingSet64 - Math.Min(before, now)) / 1e6;
}
