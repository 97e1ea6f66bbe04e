namespace Netlink.Tests.Conformance.Specs;

/// <summary>Where the kernel's specifications are on this machine. The project keeps no copy of them.</summary>
public static class SpecFolder
{
    /// <summary>What a test says when there are none.</summary>
    public const string Missing =
        "the kernel's netlink specifications are not here: set NETLINK_SPECS to a folder with them (Debian: apt install linux-source-7.2, then Documentation/netlink/specs in its archive)";

    /// <summary>The repository's own folder.</summary>
    public static string Repository { get; } = FindRepository().FullName;

    /// <summary>The folder, or null.</summary>
    public static string? Path { get; } = Candidates().FirstOrDefault(folder => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.yaml").Any());

    /// <summary>All specifications that are there; the schemas that they follow stand beside them and are none.</summary>
    public static IReadOnlyList<Spec> Load() =>
    [
        .. Directory.EnumerateFiles(Path!, "*.yaml").Order(StringComparer.Ordinal)
            .Where(file => !System.IO.Path.GetFileName(file).StartsWith("genetlink", StringComparison.Ordinal) && System.IO.Path.GetFileName(file) != "netlink-raw.yaml")
            .Select(Spec.Load),
    ];

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("NETLINK_SPECS") is { Length: > 0 } told)
            return [told];
        var candidates = new List<string>();
        for (DirectoryInfo? above = new DirectoryInfo(Repository).Parent; above is not null; above = above.Parent)
            candidates.Add(System.IO.Path.Combine(above.FullName, "shared/specs"));
        return [.. candidates, "/usr/share/ynl/specs"];
    }

    private static DirectoryInfo FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "NetlinkPS.slnx")))
            folder = folder.Parent;
        return folder ?? new DirectoryInfo(AppContext.BaseDirectory);
    }
}
