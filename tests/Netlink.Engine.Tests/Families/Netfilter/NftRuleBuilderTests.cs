using System.Text.RegularExpressions;
using Netlink.Netfilter;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>Rules that we build are, byte for byte, those that <c>nft</c> makes of the same words.</summary>
public sealed partial class NftRuleBuilderTests : IDisposable
{
    private readonly NftNamespace _ours = new(), _theirs = new();

    public static readonly IReadOnlyList<(string Chain, string Text, NftRuleSpecification Wanted)> Cases =
    [
        ("c", "tcp dport 22 accept", new() { Protocol = ["tcp"], DestinationPort = ["22"], Verdict = Accept }),
        ("c", "tcp dport { 22, 80, 8000-8010 } accept", new() { Protocol = ["tcp"], DestinationPort = ["22", "80", "8000-8010"], Verdict = Accept }),
        ("c", "tcp dport { 22, 80 } drop", new() { Protocol = ["tcp"], DestinationPort = ["22", "80"], Verdict = Drop }),
        ("c", "tcp dport != { 22, 80 } drop", new() { Protocol = ["tcp"], DestinationPort = ["!22", "80"], Verdict = Drop }),
        ("c", "tcp dport != 1-5 drop", new() { Protocol = ["tcp"], DestinationPort = ["!1-5"], Verdict = Drop }),
        ("c", "udp sport 53 udp dport 1024-65535 counter", new() { Protocol = ["udp"], SourcePort = ["53"], DestinationPort = ["1024-65535"], Counter = true }),
        ("c", "tcp sport 53 tcp dport 22", new() { Protocol = ["tcp"], SourcePort = ["53"], DestinationPort = ["22"] }),
        ("c", "meta l4proto { tcp, udp } th dport 53 accept", new() { Protocol = ["tcp", "udp"], DestinationPort = ["53"], Verdict = Accept }),
        ("c", "ip saddr 10.0.0.0/8 accept", new() { SourceAddress = ["10.0.0.0/8"], Verdict = Accept }),
        ("c", "ip saddr != 10.0.0.0/9 accept", new() { SourceAddress = ["!10.0.0.0/9"], Verdict = Accept }),
        ("c", "ip saddr { 10.0.0.0/8, 192.0.2.1, 192.0.2.5-192.0.2.9 } accept", new() { SourceAddress = ["10.0.0.0/8", "192.0.2.1", "192.0.2.5-192.0.2.9"], Verdict = Accept }),
        ("c", "ip saddr @trusted ip daddr 192.0.2.1 accept", new() { SourceAddress = ["@trusted"], DestinationAddress = ["192.0.2.1"], Verdict = Accept }),
        ("c", "ip6 saddr fd00::/8 ip6 daddr fd00::1 drop", new() { SourceAddress = ["fd00::/8"], DestinationAddress = ["fd00::1"], Verdict = Drop }),
        ("c", "ip saddr 192.0.2.1-192.0.2.9 tcp dport 22 accept", new() { SourceAddress = ["192.0.2.1-192.0.2.9"], Protocol = ["tcp"], DestinationPort = ["22"], Verdict = Accept }),
        ("c", "ct state established,related accept", new() { CtState = ["established", "related"], Verdict = Accept }),
        ("c", "ct state invalid drop", new() { CtState = ["invalid"], Verdict = Drop }),
        ("c", "ct mark 0x10 accept", new() { CtMark = new Mark(0x10u), Verdict = Accept }),
        ("c", "meta mark & 0xff == 0x10 drop", new() { Mark = new Mark(0x10u, 0xffu), Verdict = Drop }),
        ("c", "iifname eth0 accept", new() { InputLink = ["eth0"], Verdict = Accept }),
        ("c", "iifname \"eth*\" accept", new() { InputLink = ["eth*"], Verdict = Accept }),
        ("c", "iifname { eth0, wlan0 } accept", new() { InputLink = ["eth0", "wlan0"], Verdict = Accept }),
        ("c", "iifname != lo drop", new() { InputLink = ["!lo"], Verdict = Drop }),
        ("c", "iif 1 accept", new() { InputLink = ["1"], Verdict = Accept }),
        ("c", "icmp type echo-request limit rate 10/second accept", new() { IcmpType = ["echo-request"], Limit = "10/second", Verdict = Accept }),
        ("c", "icmp type { echo-request, echo-reply } accept", new() { Protocol = ["icmp"], IcmpType = ["echo-request", "echo-reply"], Verdict = Accept }),
        ("c", "icmpv6 type nd-neighbor-solicit accept", new() { Protocol = ["icmpv6"], IcmpType = ["nd-neighbor-solicit"], Verdict = Accept }),
        ("c", "limit rate over 10/minute burst 20 packets drop", new() { Limit = "over 10/minute", LimitBurst = 20, Verdict = Drop }),
        ("c", "limit rate 1 mbytes/second", new() { Limit = "1 mbytes/second" }),
        ("c", "counter log prefix \"x y\" level debug", new() { Counter = true, LogPrefix = "x y", LogLevel = NftLogLevel.Debug }),
        ("c", "log group 5 prefix \"x\"", new() { LogGroup = 5, LogPrefix = "x" }),
        ("c", "log", new() { Log = true }),
        ("c", "reject", new() { Reject = "" }),
        ("c", "reject with tcp reset", new() { Reject = "tcp reset" }),
        ("c", "reject with icmpx admin-prohibited", new() { Reject = "icmpx admin-prohibited" }),
        ("c", "ip saddr 192.0.2.1 reject", new() { SourceAddress = ["192.0.2.1"], Reject = "" }),
        ("c", "reject with icmpv6 no-route", new() { Reject = "icmpv6 no-route" }),
        ("c", "jump other", new() { Verdict = new() { Code = NftVerdictCode.Jump, Chain = "other" } }),
        ("c", "goto other", new() { Verdict = new() { Code = NftVerdictCode.Goto, Chain = "other" } }),
        ("c", "return", new() { Verdict = new() { Code = NftVerdictCode.Return } }),
        ("c", "notrack", new() { NoTrack = true }),
        ("c", "meta mark set 0x5", new() { SetMark = 5 }),
        ("c", "ct mark set 0x5 accept comment \"noted\"", new() { SetCtMark = 5, Verdict = Accept, Comment = "noted" }),
        ("post", "masquerade", new() { Masquerade = true }),
        ("post", "oifname eth0 masquerade random", new() { OutputLink = ["eth0"], Masquerade = true, NatFlags = NftNatFlags.Random }),
        ("post", "ip saddr 10.0.0.0/8 snat ip to 192.0.2.1-192.0.2.9 persistent", new() { SourceAddress = ["10.0.0.0/8"], SnatTo = "192.0.2.1-192.0.2.9", NatFlags = NftNatFlags.Persistent }),
        ("pre", "tcp dport 80 dnat ip to 192.0.2.1:8080", new() { Protocol = ["tcp"], DestinationPort = ["80"], DnatTo = "192.0.2.1:8080" }),
        ("pre", "tcp dport 80 dnat ip6 to [fd00::1]:8080-8090", new() { Protocol = ["tcp"], DestinationPort = ["80"], DnatTo = "[fd00::1]:8080-8090" }),
        ("pre", "dnat ip6 to fd00::1", new() { DnatTo = "fd00::1" }),
        ("pre", "tcp dport 80 dnat to :8080", new() { Protocol = ["tcp"], DestinationPort = ["80"], DnatTo = ":8080" }),
        ("pre", "redirect", new() { RedirectTo = "" }),
        ("pre", "tcp dport 80 redirect to :8080", new() { Protocol = ["tcp"], DestinationPort = ["80"], RedirectTo = "8080" }),
        ("pre", "udp dport 80 redirect to :8080-8090", new() { Protocol = ["udp"], DestinationPort = ["80"], RedirectTo = ":8080-8090" }),
    ];

    private static NftVerdict Accept => new() { Code = NftVerdictCode.Accept };

    private static NftVerdict Drop => new() { Code = NftVerdictCode.Drop };

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public void Nft_makes_the_same_of_the_same_words()
    {
        string table = $"table inet t {{\n{NftRuleCorpus.Table}\n}}\n";
        _ours.Load(table);
        _theirs.Load(table + string.Concat(Cases.Select(one => $"add rule inet t {one.Chain} {one.Text}\n")));
        NftTransaction transaction = _ours.Nft.Begin();
        foreach ((string chain, _, NftRuleSpecification wanted) in Cases)
            transaction.Add(NftRuleBuilder.Build(NftFamily.Inet, "t", chain, wanted));
        string script = transaction.ToScript();
        transaction.Commit(echo: true);

        _ours.AgreeWithOracle();
        string ours = _ours.Run("nft list ruleset");
        Assert.Equal(_theirs.Run("nft list ruleset"), ours);
        Assert.Equal(Plain(_theirs.Run("nft --debug=netlink list ruleset")), Plain(_ours.Run("nft --debug=netlink list ruleset")));
        Assert.All(transaction.Changes, change => Assert.NotNull(((NftRule)change.Made!).Handle));

        // The transaction's own words, given to nft, make the same again.
        using var again = new NftNamespace();
        again.Load(table + script);
        Assert.Equal(ours, again.Run("nft list ruleset"));
    }

    [Fact]
    public void Rules_are_inserted_replaced_and_deleted_by_handle()
    {
        _ours.Load("table ip t {\nchain c {\n}\n}\n");
        NftRule first = Change(transaction => transaction.Add(Rule("10")));
        NftRule second = Change(transaction => transaction.Insert(Rule("20")));
        Change(transaction => transaction.Add(Rule("30") with { Position = second.Handle }));
        Assert.Equal(["tcp dport 20", "tcp dport 30", "tcp dport 10"], Texts());
        Change(transaction => transaction.Replace(Rule("11", "12") with { Handle = first.Handle }));
        Assert.Equal(["tcp dport 20", "tcp dport 30", "tcp dport { 11, 12 }"], Texts());
        NftTransaction deleting = _ours.Nft.Begin();
        deleting.Delete(second);
        deleting.Commit();
        Assert.Equal(["tcp dport 30", "tcp dport { 11, 12 }"], Texts());
        Assert.DoesNotContain(_ours.Nft.GetSets(new()), set => set.Count == 0);
    }

    [Theory]
    [InlineData("DestinationPort", "70000")]
    [InlineData("DestinationPort", "ssh")]
    [InlineData("DestinationPort", "10-5")]
    [InlineData("DestinationPort", "1-10,5-20")]
    [InlineData("DestinationPort", "1,@set")]
    [InlineData("SourceAddress", "10.0.0.300")]
    [InlineData("SourceAddress", "10.0.0.0/33")]
    [InlineData("SourceAddress", "10.0.0.1,fd00::1")]
    [InlineData("InputLink", "a-name-that-is-too-long")]
    [InlineData("CtState", "new,open")]
    [InlineData("Limit", "fast")]
    [InlineData("Limit", "0/second")]
    [InlineData("Reject", "icmp nonsense")]
    [InlineData("SnatTo", "nowhere")]
    [InlineData("RedirectTo", "99999")]
    public void Wrong_values_are_told_by_the_parameters_name(string name, string value)
    {
        var wanted = new NftRuleSpecification { Protocol = ["tcp"] };
        System.Reflection.PropertyInfo property = typeof(NftRuleSpecification).GetProperty(name)!;
        property.SetValue(wanted, property.PropertyType == typeof(string) ? value : (IReadOnlyList<string>)value.Split(','));
        ArgumentException exception = Assert.Throws<ArgumentException>(() => NftRuleBuilder.Build(NftFamily.Inet, "t", "c", wanted));
        Assert.Equal(name, exception.ParamName);
    }

    [Fact]
    public void What_does_not_go_together_is_told()
    {
        Assert.Equal("Protocol", Refused(new() { DestinationPort = ["22"] }));
        Assert.Equal("DestinationPort", Refused(new() { Protocol = ["icmp"], DestinationPort = ["22"] }));
        Assert.Equal("SourceAddress", Refused(new() { SourceAddress = ["fd00::1"] }, NftFamily.IP));
        Assert.Equal("DestinationAddress", Refused(new() { SourceAddress = ["10.0.0.1"], DestinationAddress = ["fd00::1"] }));
        Assert.Equal("SnatTo", Refused(new() { SourceAddress = ["10.0.0.1"], SnatTo = "fd00::1" }));
        Assert.Equal("SnatTo", Refused(new() { Verdict = Accept, SnatTo = "10.0.0.1" }));
        Assert.Equal("LimitBurst", Refused(new() { LimitBurst = 5 }));
        Assert.Equal("IcmpType", Refused(new() { Protocol = ["tcp"], IcmpType = ["echo-request"] }));
    }

    private static string? Refused(NftRuleSpecification wanted, NftFamily family = NftFamily.Inet) =>
        Assert.Throws<ArgumentException>(() => NftRuleBuilder.Build(family, "t", "c", wanted)).ParamName;

    private static NftRule Rule(params string[] ports) => NftRuleBuilder.Build(NftFamily.IP, "t", "c", new() { Protocol = ["tcp"], DestinationPort = ports });

    private NftRule Change(Func<NftTransaction, NftChange> call)
    {
        NftTransaction transaction = _ours.Nft.Begin();
        NftChange change = call(transaction);
        transaction.Commit(echo: true);
        return (NftRule)change.Made!;
    }

    private string[] Texts() => [.. _ours.Nft.ListRules(new() { Family = NftFamily.IP, Table = "t", Chain = "c" }).Select(rule => rule.ToString())];

    /// <summary>Without the kernel's numbers, and with the elements of each set in one order: the kernel's is that of a hash.</summary>
    private static string Plain(string listing)
    {
        var lines = new List<string>();
        var elements = new List<string>();
        foreach (string line in Numbers().Replace(listing, "").Split('\n'))
        {
            if (line.StartsWith("\telement", StringComparison.Ordinal))
            {
                elements.Add(line);
                continue;
            }

            lines.AddRange(elements.Order(StringComparer.Ordinal));
            elements.Clear();
            lines.Add(line);
        }

        return string.Join('\n', lines);
    }

    [GeneratedRegex("(?<=^inet t \\w+ )\\d+.*$", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
