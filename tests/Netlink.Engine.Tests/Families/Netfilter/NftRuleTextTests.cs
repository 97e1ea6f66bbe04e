using System.Text;
using Netlink.Netfilter;
using Netlink.Oracles;
using Netlink.Tests.Support;
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
        foreach (string part in NftRuleCorpus.Parts)
            IsTaken($"table {family} t {{\n{part}\n}}\n");
        Compare(family, ("c", NftRuleCorpus.Filter), ("c", NftRuleCorpus.Details), ("mangle", NftRuleCorpus.Prerouting), ("across", NftRuleCorpus.Forward),
            ("pre", NftRuleCorpus.Destination), ("post", NftRuleCorpus.Source));
    }

    [Theory]
    [InlineData("bridge", "hook forward priority 0")]
    [InlineData("arp", "hook input priority 0")]
    [InlineData("netdev", "hook ingress device \"lo\" priority 0")]
    [InlineData("netdev", "hook egress device \"lo\" priority 0")]
    public void Rules_about_frames_print_as_nft_prints_them(string family, string hook)
    {
        if (!IsTaken($"table {family} t {{\nchain c {{\ntype filter {hook}\n}}\n}}\n"))
            TestNamespace.SkipMissing($"nftables of the family {family} with {hook}");
        Compare(family, ("c", family switch { "bridge" => NftRuleCorpus.Bridge, "arp" => NftRuleCorpus.Arp, _ => NftRuleCorpus.NetDevice }));
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
                new() { Name = "osf", Data = new NftFingerprintExpression { TimeToLive = 2 } },
                new() { Name = "unheard-of" },
            ],
        };
        Assert.Equal("[ cmp eq reg 2 0x04030201 ] [ osf TimeToLive = 2 ] [ unheard-of ] comment \"kept\"", rule.ToString());
    }

    /// <summary>Adds rules, and compares the text of those that are taken.</summary>
    private void Compare(string family, params (string Chain, string[] Rules)[] corpus)
    {
        int taken = corpus.Sum(part => Fill(family, part.Chain, part.Rules));
        Assert.InRange(taken, corpus.Sum(part => part.Rules.Length) / 3, int.MaxValue);
        Assert.True(NftFamilies.TryParse(family, out NftFamily kind));
        var differences = new StringBuilder();
        foreach (string chain in corpus.Select(part => part.Chain).Distinct())
        {
            string[] theirs = Lines(_place.Run($"nft list chain {family} t {chain}"));
            NftRule[] ours = [.. _place.Nft.ListRules(new() { Family = kind, Table = "t", Chain = chain })];
            Assert.Equal(theirs.Length, ours.Length);
            Assert.Equal(ours.Select(rule => rule.Text), _place.Nft.StreamListing(new() { Family = kind }).Where(rule => rule.Chain == chain).Select(rule => rule.Text));
            foreach ((string nft, NftRule rule) in theirs.Zip(ours).Where(pair => pair.First != pair.Second.ToString()))
                differences.AppendLine($"nft:  {nft}\nours: {rule}");
            taken -= ours.Length;
        }

        Assert.True(differences.Length == 0, differences.ToString());
        Assert.Equal(0, taken);
    }

    /// <summary>Adds the rules that the family and this kernel take, one by one only where they are not taken together.</summary>
    private int Fill(string family, string chain, IReadOnlyList<string> rules)
    {
        if (IsTaken(string.Concat(rules.Select(rule => $"add rule {family} t {chain} {rule}\n"))))
            return rules.Count;
        if (rules.Count == 1)
            return 0;
        int half = rules.Count / 2;
        return Fill(family, chain, [.. rules.Take(half)]) + Fill(family, chain, [.. rules.Skip(half)]);
    }

    private bool IsTaken(string text)
    {
        try
        {
            _place.Load(text);
            return true;
        }
        catch (ToolException)
        {
            return false;
        }
    }

    /// <summary>The rules of a chain's listing. What follows a rule further to the right is the rest of it.</summary>
    private static string[] Lines(string listing)
    {
        var rules = new List<string>();
        foreach (string line in listing.Split('\n').SkipWhile(line => !line.StartsWith("\t\ttype ", StringComparison.Ordinal)).Skip(1).Where(line => line.StartsWith("\t\t", StringComparison.Ordinal)))
        {
            if (line[2] is '\t' or '}')
                rules[^1] += $"\n{line[2..]}";
            else
                rules.Add(line[2..]);
        }

        return [.. rules];
    }
}
