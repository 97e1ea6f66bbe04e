namespace Netlink.Netfilter;

/// <summary>Rules in the words of <c>nft</c>.</summary>
internal static class NftRuleText
{
    /// <summary>Writes a rule's statements and its comment; expressions that <c>nft</c> would not make as its <c>--debug=netlink</c> does.</summary>
    public static string Format(NftRule rule, NftRuleParts? parts, Protocol.NetlinkOrigin? origin)
    {
        IReadOnlyList<NftExpression> expressions = rule.Expressions ?? [];
        string text = string.Join(' ', new NftRuleReader(rule.Family, expressions, parts, origin).Read() ?? [.. expressions.Select(NftDebugText.Format)]);
        return rule.Comment is { } comment ? $"{text}{(text.Length > 0 ? " " : "")}comment \"{comment}\"" : text;
    }
}
