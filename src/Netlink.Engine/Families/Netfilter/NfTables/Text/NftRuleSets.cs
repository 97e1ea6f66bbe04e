namespace Netlink.Netfilter;

/// <summary>The sets that a rule's text needs. They are no part of the rule: rules are equal whatever is known about their sets.</summary>
internal sealed class NftRuleSets(IReadOnlyList<NftRuleSet> sets)
{
    private readonly Dictionary<string, NftRuleSet> _byName = sets.Where(set => set.Set.Id is null).ToDictionary(set => set.Set.Name ?? "", StringComparer.Ordinal);

    public IReadOnlyList<NftRuleSet> All => sets;

    /// <summary>Finds a set by its number within a transaction, or by its name.</summary>
    public NftRuleSet? Find(string? name, uint? id) =>
        id is > 0 && sets.FirstOrDefault(set => set.Set.Id == id && set.Set.Name == name) is { } made ? made : _byName.GetValueOrDefault(name ?? "");

    /// <summary>The names of the sets that a rule asks.</summary>
    public static IEnumerable<string> NamesIn(NftRule rule) => (rule.Expressions ?? []).Select(expression => expression.Data switch
    {
        NftLookupExpression lookup => lookup.Set,
        NftDynamicSetExpression dynamic => dynamic.Set,
        NftObjectReferenceExpression reference => reference.Set,
        _ => null,
    }).OfType<string>();

    public override bool Equals(object? obj) => obj is NftRuleSets;

    public override int GetHashCode() => 0;
}
