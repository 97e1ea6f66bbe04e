using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>The links that something hangs on.</summary>
[NetlinkAttributeSet]
internal sealed partial record NftDeviceList
{
    [NetlinkAttribute(1, "NFTA_DEVICE_NAME", ArrayKind.Repeated)]
    public IReadOnlyList<string>? Names { get; init; }

    /// <summary>What names begin with, of links that may come later.</summary>
    [NetlinkAttribute(2, "NFTA_DEVICE_PREFIX", ArrayKind.Repeated, Since = "6.16")]
    public IReadOnlyList<string>? Prefixes { get; init; }

    /// <summary>The names, those that only begin names with a star behind them.</summary>
    public IReadOnlyList<string> Patterns => [.. Names ?? [], .. (Prefixes ?? []).Select(prefix => prefix + "*")];

    public static NftDeviceList Of(IReadOnlyList<string> patterns)
    {
        string[] prefixes = [.. patterns.Where(pattern => pattern.EndsWith('*')).Select(pattern => pattern[..^1])];
        string[] names = [.. patterns.Where(pattern => !pattern.EndsWith('*'))];
        return new() { Names = names.Length > 0 ? names : null, Prefixes = prefixes.Length > 0 ? prefixes : null };
    }
}
