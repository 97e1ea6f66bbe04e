using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>A chain as a parameter takes it: its name, or a chain.</summary>
public sealed class NftChainIdentity
{
    /// <summary>A chain by its name.</summary>
    /// <param name="name">The name.</param>
    public NftChainIdentity(string name) => Name = name;

    /// <summary>A chain.</summary>
    /// <param name="chain">The chain.</param>
    public NftChainIdentity(NftChain chain)
    {
        ArgumentNullException.ThrowIfNull(chain);
        Name = chain.Name ?? "";
        Chain = chain;
        Table = new($"{chain.Family.Name()} {chain.Table}");
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The table, where it is known.</summary>
    public NftTableIdentity? Table { get; }

    /// <summary>Where it is, where that is known.</summary>
    public NetworkNamespace? Namespace => Chain?.Namespace;

    internal NftChain? Chain { get; }

    /// <inheritdoc/>
    public override string ToString() => Chain?.ToString() ?? Name;
}
