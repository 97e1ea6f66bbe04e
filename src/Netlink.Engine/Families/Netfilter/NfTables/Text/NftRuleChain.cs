namespace Netlink.Netfilter;

/// <summary>A chain that belongs to a rule alone, which <c>nft</c> writes in braces where the rule jumps to it.</summary>
/// <param name="Name">The name that the kernel gave it.</param>
/// <param name="Id">Its number within the transaction that makes it.</param>
/// <param name="Rules">Its rules.</param>
internal sealed record NftRuleChain(string? Name, uint? Id, IReadOnlyList<NftRule> Rules)
{
    private const string NameOfKernel = "__chain";

    /// <summary>Whether the kernel may have made up a chain's name; its flags say whether it did.</summary>
    public static bool MayBe(string? name) => name?.StartsWith(NameOfKernel, StringComparison.Ordinal) == true;

    /// <summary>The chains that a rule jumps to.</summary>
    public static IEnumerable<NftVerdict> JumpsOf(NftRule rule) =>
        (rule.Expressions ?? []).Select(expression => (expression.Data as NftImmediateExpression)?.Data?.Verdict).OfType<NftVerdict>().Where(verdict => verdict.Code is NftVerdictCode.Jump or NftVerdictCode.Goto);
}
