namespace Netlink.Netfilter;

/// <summary>Gives rules the sets and chains that their text needs, a number of rules at a time; each is read once, when a rule needs it.</summary>
internal sealed class NftListing(NfTablesFamily nft, NftRule filter, CancellationToken cancellationToken)
{
    private Dictionary<(NftFamily, string?, string?), NftSet>? _sets;
    private HashSet<(NftFamily, string?, string?)>? _boundChains;

    /// <summary>Completes rules; those of chains that belong to other rules are not among what is given, unless their chain was asked for.</summary>
    public IEnumerable<NftRule> Complete(IReadOnlyList<NftRule> rules)
    {
        NftRule[] shown = [.. rules.Where(rule => filter.Chain is not null || !IsBound(rule, rule.Chain))];
        foreach (IGrouping<(NftFamily, string?), NftRule> table in shown.GroupBy(rule => (rule.Family, rule.Table)))
        {
            NftRuleChain[] chains = [.. table.SelectMany(OwnChains)];
            NftRuleSet[] sets = [.. table.Concat(chains.SelectMany(chain => chain.Rules)).SelectMany(SetsOf).DistinctBy(set => set.Set.Name)];
            if (sets.Length == 0 && chains.Length == 0)
                continue;
            var parts = new NftRuleParts(sets, chains);
            foreach (NftRule rule in table)
                rule.Knows(parts);
        }

        return shown;
    }

    private IEnumerable<NftRuleChain> OwnChains(NftRule rule)
    {
        foreach (string? name in NftRuleChain.JumpsOf(rule).Select(verdict => verdict.Chain).Where(name => IsBound(rule, name)))
        {
            IReadOnlyList<NftRule> inner = nft.GetRules(new() { Family = rule.Family, Table = rule.Table, Chain = name }, cancellationToken);
            yield return new(name, null, inner);
            foreach (NftRuleChain deeper in inner.SelectMany(OwnChains))
                yield return deeper;
        }
    }

    private bool IsBound(NftRule rule, string? chain)
    {
        if (!NftRuleChain.MayBe(chain))
            return false;
        _boundChains ??=
        [
            .. nft.GetChains(new() { Family = filter.Family }, cancellationToken)
                .Where(item => ((item.Flags ?? 0) & NftChainFlags.Binding) != 0).Select(item => (item.Family, item.Table, item.Name)),
        ];
        return _boundChains.Contains((rule.Family, rule.Table, chain));
    }

    private IEnumerable<NftRuleSet> SetsOf(NftRule rule)
    {
        foreach (string name in NftRuleParts.SetsOf(rule))
        {
            // Of sets the kernel finds a table only within its family.
            _sets ??= nft.GetSets(new() { Family = filter.Family, Table = filter.Family == NftFamily.Unspecified ? null : filter.Table }, cancellationToken)
                .ToDictionary(set => (set.Family, set.Table, set.Name));
            if (_sets.TryGetValue((rule.Family, rule.Table, name), out NftSet? set))
                yield return new(set, ((set.Flags ?? 0) & NftSetFlags.Anonymous) != 0 ? nft.GetElements(set, cancellationToken) : []);
        }
    }
}
