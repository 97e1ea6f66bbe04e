namespace Netlink.Netfilter;

/// <summary>A set that a rule asks, with its elements where it belongs to the rule alone.</summary>
internal sealed record NftRuleSet(NftSet Set, IReadOnlyList<NftElement> Elements)
{
    public bool IsAnonymous => ((Set.Flags ?? 0) & NftSetFlags.Anonymous) != 0;
}
