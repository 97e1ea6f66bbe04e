using Netlink.Netfilter;

namespace Netlink.Oracles;

/// <summary>All that we read of nftables in a namespace, but for the sets that only rules have.</summary>
public sealed record NftRuleset
{
    public required IReadOnlyList<NftTable> Tables { get; init; }

    public required IReadOnlyList<NftChain> Chains { get; init; }

    public required IReadOnlyList<NftRule> Rules { get; init; }

    public required IReadOnlyList<(NftSet Set, IReadOnlyList<NftElement> Elements)> Sets { get; init; }

    public required IReadOnlyList<NftObject> Objects { get; init; }

    public required IReadOnlyList<NftFlowtable> Flowtables { get; init; }

    /// <summary>Reads it.</summary>
    public static NftRuleset Read(NfTablesFamily nft) => new()
    {
        Tables = nft.GetTables(new()), Chains = nft.GetChains(new()), Rules = nft.ListRules(new()), Objects = nft.GetObjects(new()), Flowtables = nft.GetFlowtables(new()),
        Sets = [.. nft.GetSets(new()).Where(set => (set.Flags & NftSetFlags.Anonymous) is null or 0).Select(set => (set, nft.GetElements(set)))],
    };
}
