using Netlink.Netfilter;

namespace Netlink.Oracles;

/// <summary>All that we read of nftables in a namespace, but for the sets and chains that only rules have: those print with their rules.</summary>
public sealed record NftRuleset
{
    public required IReadOnlyList<NftTable> Tables { get; init; }

    public required IReadOnlyList<NftChain> Chains { get; init; }

    public required IReadOnlyList<NftRule> Rules { get; init; }

    public required IReadOnlyList<(NftSet Set, IReadOnlyList<NftElement> Elements)> Sets { get; init; }

    public required IReadOnlyList<NftObject> Objects { get; init; }

    public required IReadOnlyList<NftFlowtable> Flowtables { get; init; }

    /// <summary>Reads it.</summary>
    public static NftRuleset Read(NfTablesFamily nft)
    {
        ILookup<bool, NftChain> chains = nft.GetChains(new()).ToLookup(chain => (chain.Flags & NftChainFlags.Binding) is not (null or 0));
        return new()
        {
            Tables = nft.GetTables(new()), Chains = [.. chains[false]], Objects = nft.GetObjects(new()), Flowtables = nft.GetFlowtables(new()),
            Rules = [.. nft.ListRules(new()).Where(rule => !chains[true].Any(chain => (chain.Family, chain.Table, chain.Name) == (rule.Family, rule.Table, rule.Chain)))],
            Sets = [.. nft.GetSets(new()).Where(set => (set.Flags & NftSetFlags.Anonymous) is null or 0).Select(set => (set, nft.GetElements(set)))],
        };
    }
}
