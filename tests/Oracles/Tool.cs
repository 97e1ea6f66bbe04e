using System.Diagnostics;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Netlink.Oracles;

/// <summary>The field's own tools, run in a network namespace.</summary>
/// <param name="place">The namespace's name; null is the process's own.</param>
public sealed class Tool(string? place)
{
    private static readonly string[] Folders = ["/usr/local/sbin", "/usr/sbin", "/sbin", "/usr/local/bin", "/usr/bin", "/bin"];

    /// <summary>Whether a tool is on this machine.</summary>
    public static bool IsInstalled(string name) => Folders.Any(folder => File.Exists(Path.Combine(folder, name)));

    /// <summary>Runs a command, split at its spaces.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ToolException">It failed.</exception>
    public string Run(string command) => Run(command.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Runs a command.</summary>
    /// <returns>What it printed.</returns>
    /// <exception cref="ToolException">It failed.</exception>
    public string Run(IReadOnlyList<string> command, string? input = null)
    {
        string[] whole = place is null ? [.. command] : ["ip", "netns", "exec", place, .. command];
        var start = new ProcessStartInfo(whole[0], whole[1..]) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = input is not null };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new ToolException(string.Join(' ', command), process.ExitCode, errors.Result.Trim());
    }

    /// <summary>What <c>ip -j</c> says.</summary>
    public JsonArray IP(string arguments) => Json($"ip -j {arguments}");

    /// <summary>What <c>bridge -j</c> says.</summary>
    public JsonArray Bridge(string arguments) => Json($"bridge -j {arguments}");

    /// <summary>What <c>tc -j -s</c> says.</summary>
    public JsonArray TrafficControl(string arguments) => Json($"tc -j -s {arguments}");

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

    /// <summary>The lines of <c>ss -H</c>, split at their spaces.</summary>
    public IReadOnlyList<string[]> Sockets(string arguments) => [.. Lines(Run($"ss -H {arguments}")).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>What <c>ethtool --json</c> says.</summary>
    public JsonArray Ethtool(string arguments) => Json($"ethtool --json {arguments}");

    /// <summary>What a command prints, as JSON; nothing printed is an empty list.</summary>
    public JsonArray Json(string command)
    {
        string text = Run(command);
        return string.IsNullOrWhiteSpace(text) ? [] : JsonNode.Parse(text)!.AsArray();
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
