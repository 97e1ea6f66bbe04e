using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>An nftables table as a parameter takes it: its name, its family and name (<c>inet filter</c>), or a table.</summary>
public sealed class NftTableIdentity
{
    /// <summary>A table by its name, or by its family and name.</summary>
    /// <param name="text"><c>filter</c> or <c>inet filter</c>.</param>
    /// <exception cref="FormatException">There is no such family, or more than a family and a name.</exception>
    public NftTableIdentity(string text)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        Name = words[^1];
        if (words.Length == 1)
            return;
        if (words.Length > 2 || !NftFamilies.TryParse(words[0], out NftFamily family))
            throw new FormatException($"'{text}' is no table: that is a name, or a family and a name, as in 'inet filter'.");
        Family = family;
    }

    /// <summary>A table.</summary>
    /// <param name="table">The table.</param>
    public NftTableIdentity(NftTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Name = table.Name ?? "";
        Family = table.Family;
        Namespace = table.Namespace;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The family; null is whichever has a table of that name.</summary>
    public NftFamily? Family { get; }

    /// <summary>Where it is, where that is known.</summary>
    public NetworkNamespace? Namespace { get; }

    /// <inheritdoc/>
    public override string ToString() => Family is { } family ? $"{family.Name()} {Name}" : Name;
}
