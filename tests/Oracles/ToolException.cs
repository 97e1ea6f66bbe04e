namespace Netlink.Oracles;

/// <summary>A tool failed.</summary>
public sealed class ToolException(string command, int exitCode, string errors) : InvalidOperationException($"{command}: {(errors.Length > 0 ? errors : $"exit code {exitCode}")}")
{
    /// <summary>Whether it failed because this kernel lacks what it was asked for.</summary>
    public bool IsMissingFeature { get; } = errors.Contains("not supported", StringComparison.OrdinalIgnoreCase) || errors.Contains("Unknown device type", StringComparison.Ordinal)
        || errors.Contains("Specified qdisc kind is unknown", StringComparison.Ordinal);
}
