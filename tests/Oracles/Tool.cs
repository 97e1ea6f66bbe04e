using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Xunit.Sdk;

namespace Netlink.Oracles;

/// <summary>
/// The field's own tools, run in a network namespace. One that is not installed skips the test by name; where the environment says
/// <c>NETLINK_TOOLS=required</c>, as <c>.ci/run</c> does, it fails it.
/// </summary>
/// <param name="place">The namespace's name; null is the process's own.</param>
public sealed partial class Tool(string? place)
{
    private static readonly string[] Folders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>Debian's packages that the tests' tools come in.</summary>
    public static IReadOnlyDictionary<string, string> Packages { get; } = new Dictionary<string, string>
    {
        ["ip"] = "iproute2", ["tc"] = "iproute2", ["bridge"] = "iproute2", ["ss"] = "iproute2", ["genl"] = "iproute2", ["nft"] = "nftables", ["conntrack"] = "conntrack",
        ["wg"] = "wireguard-tools", ["iperf3"] = "iperf3", ["strace"] = "strace", ["tcpdump"] = "tcpdump", ["ping"] = "iputils-ping", ["sysctl"] = "procps", ["setpriv"] = "util-linux", ["gcc"] = "gcc",
        ["/usr/include/linux/rtnetlink.h"] = "linux-libc-dev",
    };

    /// <summary>Skips the test, or fails it, where a tool is not on this machine.</summary>
    /// <param name="name">A tool's name, or a file's path.</param>
    /// <returns>Where it is.</returns>
    public static string Need(string name) => Need(name, Environment.GetEnvironmentVariable("NETLINK_TOOLS") == "required");

    internal static string Need(string name, bool isRequired)
    {
        if (Folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists) is { } path)
            return path;
        string reason = $"{name} is not installed" + (Packages.TryGetValue(name, out string? package) ? $" (Debian: {package})" : "");
        throw isRequired ? FailException.ForFailure(reason) : SkipException.ForSkip(reason);
    }

    /// <summary>Runs a command, split at its spaces.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ToolException">It failed.</exception>
    public string Run(string command) => Run(Words(command));

    /// <summary>Runs a command.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ToolException">It failed.</exception>
    public string Run(IReadOnlyList<string> command, string? input = null)
    {
        using Process process = Start(command);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new ToolException(string.Join(' ', command), process.ExitCode, errors.Result.Trim());
    }

    /// <summary>Runs a shell's script. The tools that it begins its commands with must be there, for a script may hide that one is not.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ToolException">Its last command failed.</exception>
    public string Shell(string script)
    {
        foreach (string tool in CommandsOf(script).Where(Packages.ContainsKey))
            Need(tool);
        return Run(["bash", "-c", script]);
    }

    /// <summary>Starts a command that goes on in the background.</summary>
    public Process Start(string command) => Start(Words(command));

    private Process Start(IReadOnlyList<string> command)
    {
        string[] whole = [Need(command[0]), .. command.Skip(1)];
        if (place is not null)
            whole = [Need("ip"), "netns", "exec", place, .. whole];
        return Process.Start(new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true })!;
    }

    /// <summary>What <c>ip -j</c> says.</summary>
    public JsonArray IP(string arguments) => Json($"ip -j {arguments}");

    /// <summary>What <c>bridge -j</c> says.</summary>
    public JsonArray Bridge(string arguments) => Json($"bridge -j {arguments}");

    /// <summary>The objects of <c>nft -j list</c>: each has one property, which says what it is.</summary>
    public JsonArray Nftables(string what = "ruleset") => JsonNode.Parse(Run($"nft -j list {what}"))!["nftables"]!.AsArray();

    /// <summary>The connections of <c>conntrack -L -o xml</c>: a <c>flow</c> each.</summary>
    public IReadOnlyList<XElement> Connections(string arguments = "")
    {
        string text = Run($"conntrack -L -o xml {arguments}");
        return text.Contains("<conntrack>", StringComparison.Ordinal) ? [.. XDocument.Parse(text[text.IndexOf('<', StringComparison.Ordinal)..]).Root!.Elements("flow")] : [];
    }

    /// <summary>The lines of <c>wg show ... dump</c>, split at their tabs: the device first, then its peers.</summary>
    public IReadOnlyList<string[]> WireGuard(string device) => [.. Lines(Run($"wg show {device} dump")).Select(line => line.Split('\t'))];

    /// <summary>What a command prints, as JSON; nothing printed is an empty list.</summary>
    public JsonArray Json(string command)
    {
        string text = Run(command);
        return string.IsNullOrWhiteSpace(text) ? [] : JsonNode.Parse(text)!.AsArray();
    }

    internal static IEnumerable<string> CommandsOf(string script) => CommandNames().Matches(script).Select(match => match.Value);

    private static string[] Words(string line) => line.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"(?<=^\s*|[;|&]\s*)\w+", RegexOptions.Multiline)]
    private static partial Regex CommandNames();
}
