using System.Text.RegularExpressions;

namespace Netlink.Oracles;

/// <summary>A tool failed.</summary>
public sealed partial class ToolException(string command, int exitCode, string errors) : InvalidOperationException($"{command}: {(errors.Length > 0 ? errors : $"exit code {exitCode}")}")
{
    /// <summary>Whether it failed because this kernel lacks what it was asked for.</summary>
    public bool IsMissingFeature { get; } = Missing().IsMatch(errors);

    [GeneratedRegex("not supported|Unknown device type|qdisc kind is unknown|Unknown qdisc|classifier not found|Failed to load TC|action not found", RegexOptions.IgnoreCase)]
    private static partial Regex Missing();
}
