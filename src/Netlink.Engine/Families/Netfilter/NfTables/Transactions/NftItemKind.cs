namespace Netlink.Netfilter;

/// <summary>What a transaction can make and delete.</summary>
public enum NftItemKind
{
    /// <summary>A table (<see cref="NftTable"/>).</summary>
    Table,

    /// <summary>A chain (<see cref="NftChain"/>).</summary>
    Chain,

    /// <summary>A rule (<see cref="NftRule"/>).</summary>
    Rule,

    /// <summary>A set or map (<see cref="NftSet"/>).</summary>
    Set,

    /// <summary>Elements of a set or map (<see cref="NftSetElements"/>).</summary>
    Elements,

    /// <summary>An object (<see cref="NftObject"/>).</summary>
    Object,

    /// <summary>A flow table (<see cref="NftFlowtable"/>).</summary>
    Flowtable,
}
