using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>An element of a set or map as people mean it: one key or range, and what it leads to.</summary>
public sealed record NftElement : INetlinkObject
{
    private NetlinkOrigin? _origin;

    /// <summary>The table's family.</summary>
    public NftFamily Family { get; init; }

    /// <summary>The table.</summary>
    public string? Table { get; init; }

    /// <summary>The set.</summary>
    public string? Set { get; init; }

    /// <summary>The key.</summary>
    public required NftKey Key { get; init; }

    /// <summary>What a map's key leads to.</summary>
    public NftKey? Value { get; init; }

    /// <summary>What a verdict map's key leads to.</summary>
    public NftVerdict? Verdict { get; init; }

    /// <summary>The object that a map's key leads to.</summary>
    public string? Object { get; init; }

    /// <summary>How long it stays; null is as long as the set says.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How long it still stays.</summary>
    public TimeSpan? Expires { get; init; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    public string? Comment { get; init; }

    /// <summary>Its own expressions: counters, limits.</summary>
    public IReadOnlyList<NftExpression>? Expressions { get; init; }

    NetlinkOrigin? INetlinkObject.GetOrigin() => _origin;

    void INetlinkObject.SetOrigin(NetlinkOrigin? origin) => _origin = origin;

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>What the key leads to, in the words of <c>nft</c>; null for a set's element.</summary>
    public string? Data => Value?.ToString() ?? Verdict?.ToString() ?? (Object is null ? null : $"\"{Object}\"");

    /// <inheritdoc/>
    public override string ToString()
    {
        string text = Key.ToString();
        if (Timeout is { } timeout)
            text += $" timeout {NftDuration.Format(timeout)}";
        if (Expires is { } expires)
            text += $" expires {NftDuration.Format(expires)}";
        if (Comment is not null)
            text += $" comment \"{Comment}\"";
        return Data is { } data ? $"{text} : {data}" : text;
    }
}
