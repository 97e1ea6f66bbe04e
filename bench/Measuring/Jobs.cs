namespace Netlink.Bench;

/// <summary>What we do in a process of its own, to see how much memory the whole of it takes: <c>--job NAME NAMESPACE</c>.</summary>
internal static class Jobs
{
    private static readonly Dictionary<string, Action<NetworkNamespace>> All = new()
    {
        ["nothing"] = _ => { },
        ["route-dump"] = place => Use(new RouteTable(place), table => table.Dump()),
        ["route-insert"] = place => Use(new RouteTable(place), table => table.Insert(RouteBenchmarks.Inserted)),
        ["conntrack-dump"] = place => Use(new ConntrackTable(place), table => table.Dump()),
        ["nft-set-load"] = place => Use(new NftRuleset(place), ruleset => ruleset.LoadSet()),
        ["nft-rules-load"] = place => Use(new NftRuleset(place), ruleset => ruleset.LoadRules()),
        ["nft-list"] = place => Use(new NftRuleset(place), ruleset => ruleset.List()),
        ["link-dump"] = place => Use(new LinkTable(place), table => table.Dump()),
        ["socket-dump"] = place => Use(new SocketTable(place), table => table.Dump()),
    };

    public static void Run(string name, string place)
    {
        if (!All.TryGetValue(name, out Action<NetworkNamespace>? job))
            throw new FormatException($"There is no job '{name}': {string.Join(", ", All.Keys)}.");
        job(NetworkNamespace.FromName(place));
    }

    /// <summary>Has a job done by another process of this program.</summary>
    /// <returns>The most memory that it held, .NET itself included, in megabytes.</returns>
    public static double Peak(string name, NetworkNamespace place, params string[] settings) =>
        Tool.Spend(null, ["env", .. settings, Path.Combine(AppContext.BaseDirectory, "Netlink.Bench"), "--job", name, place.Name!]).PeakMegabytes;

    /// <summary>
    /// How much more memory a job takes than none, when garbage is collected after every 4 MB: .NET by itself lets as much come together as the
    /// processor's cache holds, which may be hundreds.
    /// </summary>
    public static double Growth(string name, NetworkNamespace place)
    {
        const string Often = "DOTNET_GCgen0size=400000";
        return Peak(name, place, Often) - Peak("nothing", place, Often);
    }

    private static void Use<T>(T table, Action<T> job)
        where T : IDisposable
    {
        using (table)
            job(table);
    }
}
