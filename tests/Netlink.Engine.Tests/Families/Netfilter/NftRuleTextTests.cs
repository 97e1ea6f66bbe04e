using Netlink.Netfilter;
using Netlink.Oracles;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>Rules that <c>nft</c> made print as <c>nft list ruleset</c> prints them.</summary>
public sealed class NftRuleTextTests : IDisposable
{
    private readonly NftNamespace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("inet")]
    [InlineData("ip")]
    [InlineData("ip6")]
    public void Rules_of_nft_print_as_nft_prints_them(string family)
    {
        _place.Load($"table {family} t {{\n{NftRuleCorpus.Table}\n}}\n");
        int taken = Fill(family, "c", NftRuleCorpus.Filter) + Fill(family, "pre", NftRuleCorpus.Destination) + Fill(family, "post", NftRuleCorpus.Source);
        Assert.Equal(taken, _place.Nft.ListRules(new()).Count);
        Assert.True(_place.AgreeWithOracle() > taken * 3);
    }

    [Fact]
    public void What_nft_would_not_write_prints_as_expressions()
    {
        var rule = new NftRule
        {
            Family = NftFamily.IP, Table = "t", Chain = "c", Comment = "kept",
            Expressions =
            [
                new() { Name = "cmp", Data = new NftCompareExpression { Source = NftRegister.Wide2, Comparison = NftComparison.Equal, Data = new() { Value = [1, 2, 3, 4] } } },
                new() { Name = "unheard-of" },
            ],
        };
        Assert.Equal("[ cmp eq reg 2 0x04030201 ] [ unheard-of ] comment \"kept\"", rule.ToString());
    }

    /// <summary>Adds the rules that the family and this kernel take, one by one only where they are not taken together.</summary>
    private int Fill(string family, string chain, IReadOnlyList<string> rules)
    {
        if (rules.Count == 0)
            return 0;
        try
        {
            _place.Load(string.Concat(rules.Select(rule => $"add rule {family} t {chain} {rule}\n")));
            return rules.Count;
        }
        catch (ToolException) when (rules.Count == 1)
        {
            return 0;
        }
        catch (ToolException)
        {
            int half = rules.Count / 2;
            return Fill(family, chain, [.. rules.Take(half)]) + Fill(family, chain, [.. rules.Skip(half)]);
        }
    }
}
