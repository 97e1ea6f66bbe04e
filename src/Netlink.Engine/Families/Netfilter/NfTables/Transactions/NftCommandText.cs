namespace Netlink.Netfilter;

/// <summary>A transaction's calls in the words of <c>nft</c>.</summary>
internal static class NftCommandText
{
    public static string Of(NftChange change) => $"{Verb(change.Verb)} {Noun(change.Kind)} {change.Item}";

    private static string Verb(NftVerb verb) => verb.ToString().ToLowerInvariant();

    private static string Noun(NftItemKind kind) => kind switch
    {
        NftItemKind.Elements => "element",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
