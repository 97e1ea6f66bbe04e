using Netlink.Protocol;

namespace Netlink.Netfilter;

public sealed partial class NfTablesFamily
{
    /// <summary>
    /// Lists rules with the sets that belong to them: their text is that of <c>nft list ruleset</c>. <see cref="GetRules"/> is faster, and
    /// names such sets only.
    /// </summary>
    /// <param name="filter">Of which family, table and chain.</param>
    /// <param name="cancellationToken">Ends the dumps.</param>
    /// <returns>The rules, in the order in which they run.</returns>
    public IReadOnlyList<NftRule> ListRules(NftRule filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return ReadTogether(_ =>
        {
            IReadOnlyList<NftRule> rules = GetRules(filter, cancellationToken);
            HashSet<(NftFamily, string?, string)> asked = [.. rules.SelectMany(rule => NftRuleSets.NamesIn(rule).Select(name => (rule.Family, rule.Table, name)))];
            if (asked.Count == 0)
                return rules;

            // Of sets the kernel finds a table only within its family.
            var sets = GetSets(new() { Family = filter.Family, Table = filter.Family == NftFamily.Unspecified ? null : filter.Table }, cancellationToken)
                .Where(set => asked.Contains((set.Family, set.Table, set.Name ?? "")))
                .Select(set => new NftRuleSet(set, ((set.Flags ?? 0) & NftSetFlags.Anonymous) != 0 ? GetElements(set, cancellationToken) : []))
                .ToLookup(set => (set.Set.Family, set.Set.Table));
            var tables = sets.ToDictionary(table => table.Key, table => new NftRuleSets([.. table]));
            return (IReadOnlyList<NftRule>)[.. rules.Select(rule => tables.GetValueOrDefault((rule.Family, rule.Table)) is { } known ? rule.With(known) : rule)];
        }, cancellationToken);
    }
}
