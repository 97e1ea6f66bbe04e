using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>A set or map as a parameter takes it: its name, or a set.</summary>
public sealed class NftSetIdentity
{
    /// <summary>A set by its name.</summary>
    /// <param name="name">The name, with or without the @ of <c>nft</c>.</param>
    public NftSetIdentity(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        Name = name.TrimStart('@');
    }

    /// <summary>A set.</summary>
    /// <param name="set">The set.</param>
    public NftSetIdentity(NftSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        Name = set.Name ?? "";
        Set = set;
        Table = new($"{set.Family.Name()} {set.Table}");
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The table, where it is known.</summary>
    public NftTableIdentity? Table { get; }

    /// <summary>Where it is, where that is known.</summary>
    public NetworkNamespace? Namespace => Set?.Namespace;

    internal NftSet? Set { get; }

    /// <inheritdoc/>
    public override string ToString() => Set?.ToString() ?? Name;
}
