using Netlink.Tests.Support;

namespace Netlink.Tests.Conformance;

/// <summary>
/// The kernel's headers that constants are compared with: those that <c>NETLINK_UAPI</c> names, else the newest that the kernel lab has got
/// (<c>tests/kernel-lab/make-uapi</c>), else this machine's, which may lack what is newer.
/// </summary>
internal static class UapiFolder
{
    private const string Machine = "/usr/include";

    /// <summary>The folder.</summary>
    public static string Path { get; } = Find();

    /// <summary>Whether they are as new as the engine, so that every name must be in them.</summary>
    public static bool IsNewest => Path != Machine;

    /// <summary>Says how much was compared.</summary>
    public static void Report(string what, int right, IReadOnlyCollection<string> unknown) =>
        RunReport.Add($"{right} {what} are those of the kernel's headers in {Path}; unknown to them: {unknown.Count}", unknown);

    private static string Find()
    {
        string cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set ? set : System.IO.Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return new[] { Environment.GetEnvironmentVariable("NETLINK_UAPI"), System.IO.Path.Combine(cache, "netlinkps-lab/uapi") }
            .FirstOrDefault(folder => File.Exists($"{folder}/linux/netlink.h")) ?? Machine;
    }
}
