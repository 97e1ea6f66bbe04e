namespace Netlink.Netfilter;

/// <summary>
/// The sets that a rule's text needs, and the chains that belong to it alone. They are no part of the rule: rules are equal whatever is known
/// about them.
/// </summary>
internal sealed class NftRuleParts(IReadOnlyList<NftRuleSet> sets, IReadOnlyList<NftRuleChain> chains)
{
    private readonly Dictionary<string, NftRuleSet> _setsByName = sets.Where(set => set.Set.Id is null).ToDictionary(set => set.Set.Name ?? "", StringComparer.Ordinal);
    private readonly Dictionary<string, NftRuleChain> _chainsByName = chains.Where(chain => chain.Name is not null).ToDictionary(chain => chain.Name!, StringComparer.Ordinal);

    public IReadOnlyList<NftRuleSet> Sets => sets;

    public IReadOnlyList<NftRuleChain> Chains => chains;

    /// <summary>Whether some of it is to be made with the rule.</summary>
    public bool HasNew => sets.Any(set => set.Set.Id is not null) || chains.Any(chain => chain.Id is not null);

    /// <summary>Finds a set by its number within a transaction, or by its name.</summary>
    public NftRuleSet? Set(string? name, uint? id) =>
        id is > 0 && sets.FirstOrDefault(set => set.Set.Id == id && set.Set.Name == name) is { } made ? made : _setsByName.GetValueOrDefault(name ?? "");

    /// <summary>Finds the chain that a verdict leads to, where that belongs to the rule; its rules know what they need themselves.</summary>
    public NftRuleChain? Chain(NftVerdict verdict)
    {
        if (verdict.ChainId is { } id)
            return chains.FirstOrDefault(chain => chain.Id == id);
        return _chainsByName.GetValueOrDefault(verdict.Chain ?? "") is { } chain ? chain with { Rules = [.. chain.Rules.Select(rule => rule.With(rule.Parts ?? this))] } : null;
    }

    /// <summary>The names of the sets that a rule asks.</summary>
    public static IEnumerable<string> SetsOf(NftRule rule) => (rule.Expressions ?? []).Select(expression => expression.Data switch
    {
        NftLookupExpression lookup => lookup.Set,
        NftDynamicSetExpression dynamic => dynamic.Set,
        NftObjectReferenceExpression reference => reference.Set,
        _ => null,
    }).OfType<string>();

    public override bool Equals(object? obj) => obj is NftRuleParts;

    public override int GetHashCode() => 0;
}
