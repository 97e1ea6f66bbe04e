using System.Text.RegularExpressions;
using Netlink.Netfilter;
using Netlink.Tests.Support;
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
        ("c", "ip saddr 10.0.0.1 ip daddr 10.0.0.2 tcp sport 53 tcp dport 22", new() { SourceAddress = ["10.0.0.1"], DestinationAddress = ["10.0.0.2"], Protocol = ["tcp"], SourcePort = ["53"], DestinationPort = ["22"] }),
        ("c", "ether saddr 00:11:22:33:44:55 ip saddr 10.0.0.1 accept", new() { SourceHardwareAddress = ["00:11:22:33:44:55"], SourceAddress = ["10.0.0.1"], Verdict = Accept }),
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
        ("c", "reject", new() { RejectWith = "" }),
        ("c", "reject with tcp reset", new() { RejectWith = "tcp reset" }),
        ("c", "reject with icmpx admin-prohibited", new() { RejectWith = "icmpx admin-prohibited" }),
        ("c", "ip saddr 192.0.2.1 reject", new() { SourceAddress = ["192.0.2.1"], RejectWith = "" }),
        ("c", "reject with icmpv6 no-route", new() { RejectWith = "icmpv6 no-route" }),
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
        ("c", "ip saddr != 10.0.0.0/8 ip saddr != @trusted drop", new() { SourceAddress = ["!10.0.0.0/8", "@trusted"], Verdict = Drop }),
        ("c", "tcp dport != { 22, 80 } tcp dport != @ports drop", new() { Protocol = ["tcp"], DestinationPort = ["!@ports", "22", "80"], Verdict = Drop }),
        ("c", "jump { ip saddr != 10.0.0.0/8 ip saddr != @trusted return; meta nfproto ipv4 tcp dport 22 limit rate 10/second counter accept; } comment \"mixed\"", new()
        {
            SourceAddress = ["10.0.0.0/8", "@trusted"], Protocol = ["tcp"], DestinationPort = ["22"], Limit = "10/second", Counter = true, Verdict = Accept, Comment = "mixed",
        }),
        ("c", "jump { iifname != \"eth0\" iifname != @links return; ip daddr != { 10.0.0.1, 10.0.0.2 } ip daddr != @trusted return; udp dport != 53 udp dport != @ports return; meta nfproto ipv4 meta l4proto udp ct state new jump other; }", new()
        {
            InputLink = ["eth0", "@links"], DestinationAddress = ["10.0.0.1", "@trusted", "10.0.0.2"], Protocol = ["udp"], DestinationPort = ["53", "@ports"], CtState = ["new"],
            Verdict = new() { Code = NftVerdictCode.Jump, Chain = "other" },
        }),
        ("pre", "jump { tcp dport != @ports tcp dport != @ports2 return; meta l4proto tcp dnat ip to 192.0.2.1:8080; }", new() { Protocol = ["tcp"], DestinationPort = ["@ports", "@ports2"], DnatTo = "192.0.2.1:8080" }),
        ("pre", "udp dport 80 redirect to :8080-8090", new() { Protocol = ["udp"], DestinationPort = ["80"], RedirectTo = ":8080-8090" }),
    ];

    private static readonly IReadOnlyList<(string Family, string Text, NftRuleSpecification Wanted)> FrameCases =
    [
        ("bridge", "ether daddr 00:11:22:33:44:56 ether saddr 00:11:22:33:44:55 ether type ip accept", new()
        {
            SourceHardwareAddress = ["00:11:22:33:44:55"], DestinationHardwareAddress = ["00:11:22:33:44:56"], EtherType = ["ip"], Verdict = Accept,
        }),
        ("bridge", "iifname \"eth0\" ether saddr != { 00:11:22:33:44:55, 00:11:22:33:44:56 } drop", new() { InputLink = ["eth0"], SourceHardwareAddress = ["!00:11:22:33:44:55", "00:11:22:33:44:56"], Verdict = Drop }),
        ("bridge", "vlan id 5 ip saddr 10.0.0.0/8 tcp dport 22 accept", new() { VlanId = ["5"], SourceAddress = ["10.0.0.0/8"], Protocol = ["tcp"], DestinationPort = ["22"], Verdict = Accept }),
        ("bridge", "vlan id { 5, 100-200 } drop", new() { VlanId = ["5", "100-200"], Verdict = Drop }),
        ("bridge", "vlan id 7 vlan type arp counter", new() { VlanId = ["7"], EtherType = ["arp"], Counter = true }),
        ("bridge", "ether type { ip6, arp } drop", new() { EtherType = ["ip6", "arp"], Verdict = Drop }),
        ("bridge", "ether type ip6 ip6 saddr fd00::1 drop", new() { EtherType = ["ip6"], SourceAddress = ["fd00::1"], Verdict = Drop }),
        ("bridge", "arp operation request arp daddr ip { 10.0.0.1, 10.0.0.2 } accept", new() { ArpOperation = ["request"], DestinationAddress = ["10.0.0.1", "10.0.0.2"], Verdict = Accept }),
        ("bridge", "jump { ether saddr != 00:11:22:33:44:55 ether saddr != @cards return; accept; }", new() { SourceHardwareAddress = ["00:11:22:33:44:55", "@cards"], Verdict = Accept }),
        ("bridge", "jump { ip saddr != 10.0.0.1 ip saddr != @trusted return; meta protocol ip accept; }", new() { SourceAddress = ["10.0.0.1", "@trusted"], Verdict = Accept }),
        ("arp", "arp operation request accept", new() { ArpOperation = ["request"], Verdict = Accept }),
        ("arp", "arp operation { request, reply } arp saddr ip 10.0.0.0/8 drop", new() { ArpOperation = ["request", "reply"], SourceAddress = ["10.0.0.0/8"], Verdict = Drop }),
        ("arp", "arp saddr ip 10.0.0.0/9 arp daddr ip @trusted limit rate 10/second accept", new() { SourceAddress = ["10.0.0.0/9"], DestinationAddress = ["@trusted"], Limit = "10/second", Verdict = Accept }),
        ("arp", "ether saddr 00:11:22:33:44:55 drop", new() { SourceHardwareAddress = ["00:11:22:33:44:55"], Verdict = Drop }),
        ("netdev", "ether saddr 00:11:22:33:44:55 drop", new() { SourceHardwareAddress = ["00:11:22:33:44:55"], Verdict = Drop }),
        ("netdev", "vlan id 5 udp dport 53 drop", new() { VlanId = ["5"], Protocol = ["udp"], DestinationPort = ["53"], Verdict = Drop }),
        ("netdev", "vlan id != 5 ip6 daddr fd00::1 drop", new() { VlanId = ["!5"], DestinationAddress = ["fd00::1"], Verdict = Drop }),
        ("netdev", "ip saddr 10.0.0.0/8 icmp type echo-request drop", new() { SourceAddress = ["10.0.0.0/8"], IcmpType = ["echo-request"], Verdict = Drop }),
        ("netdev", "arp operation reply drop", new() { ArpOperation = ["reply"], Verdict = Drop }),
        ("netdev", "ether type 0x88cc drop", new() { EtherType = ["0x88cc"], Verdict = Drop }),
    ];

    private static NftVerdict Accept => new() { Code = NftVerdictCode.Accept };

    private static NftVerdict Drop => new() { Code = NftVerdictCode.Drop };

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public void Nft_makes_the_same_of_the_same_words() => Compare("inet", NftRuleCorpus.Table, Cases);

    [Theory]
    [InlineData("bridge", "hook forward priority 0")]
    [InlineData("arp", "hook input priority 0")]
    [InlineData("netdev", "hook ingress device \"lo\" priority 0")]
    [InlineData("netdev", "hook egress device \"lo\" priority 0")]
    public void Nft_makes_the_same_of_the_same_words_about_frames(string family, string hook)
    {
        string table = $"set trusted {{\ntype ipv4_addr\n}}\nset cards {{\ntype ether_addr\n}}\nchain c {{\ntype filter {hook}\n}}\n";
        try
        {
            _ours.Load($"table {family} u {{\n{table}\n}}\ndelete table {family} u\n");
        }
        catch (Xunit.Sdk.XunitException)
        {
            TestNamespace.SkipMissing($"nftables of the family {family} with {hook}");
        }

        Compare(family, table, [.. FrameCases.Where(one => one.Family == family).Select(one => ("c", one.Text, one.Wanted))]);
    }

    private void Compare(string family, string parts, IReadOnlyList<(string Chain, string Text, NftRuleSpecification Wanted)> cases)
    {
        Assert.True(NftFamilies.TryParse(family, out NftFamily kind));
        string table = $"table {family} t {{\n{parts}\n}}\n";
        _ours.Load(table);
        _theirs.Load(table + string.Concat(cases.Select(one => $"add rule {family} t {one.Chain} {one.Text}\n")));
        NftTransaction transaction = _ours.Nft.Begin();
        foreach ((string chain, _, NftRuleSpecification wanted) in cases)
            transaction.Add(NftRuleBuilder.Build(kind, "t", chain, wanted));
        string script = transaction.ToScript();
        transaction.Commit(echo: true);

        _ours.AgreeWithOracle();
        string ours = _ours.Run("nft list ruleset");
        Assert.Equal(_theirs.Run("nft list ruleset"), ours);
        Assert.Equal(Plain(_theirs.Run("nft --debug=netlink list ruleset")), Plain(_ours.Run("nft --debug=netlink list ruleset")));
        Assert.All(transaction.Changes, change => Assert.NotNull(((NftRule)change.Made!).Handle));
        ILookup<string?, string> made = transaction.Changes.Select(change => (NftRule)change.Made!).ToLookup(rule => rule.Chain, rule => rule.Text);
        Assert.All(made, chain => Assert.Equal(chain, _ours.Nft.ListRules(new() { Family = kind, Table = "t", Chain = chain.Key }).Select(rule => rule.Text)));

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

    [Fact]
    public void A_rule_takes_the_chain_with_it_that_is_its_own()
    {
        _ours.Load("table ip t {\nset ports {\ntype inet_service\n}\nchain c {\n}\n}\n");
        NftRule mixed = Rule("22", "80", "@ports");
        Change(transaction => transaction.Add(Rule("10")));
        NftRule made = Change(transaction => transaction.Insert(mixed));
        Assert.Equal([mixed.Text, "tcp dport 10"], Texts());
        Assert.Equal(2, _ours.Nft.GetChains(new()).Count);
        made = Change(transaction => transaction.Replace(Rule("443", "@ports") with { Handle = made.Handle }));
        Assert.Equal(["jump {\n\ttcp dport != 443 tcp dport != @ports return\n\tmeta l4proto tcp\n}", "tcp dport 10"], Texts());
        NftTransaction deleting = _ours.Nft.Begin();
        deleting.Delete(made);
        deleting.Commit();
        Assert.Equal(["tcp dport 10"], Texts());
        Assert.Equal("c", Assert.Single(_ours.Nft.GetChains(new())).Name);
        Assert.Equal("ports", Assert.Single(_ours.Nft.GetSets(new())).Name);
    }

    [Theory]
    [InlineData("DestinationPort", "70000")]
    [InlineData("DestinationPort", "ssh")]
    [InlineData("DestinationPort", "10-5")]
    [InlineData("DestinationPort", "1-10,5-20")]
    [InlineData("DestinationPort", "70000,@set")]
    [InlineData("SourceAddress", "10.0.0.300")]
    [InlineData("SourceAddress", "10.0.0.0/33")]
    [InlineData("SourceAddress", "10.0.0.1,fd00::1")]
    [InlineData("SourceHardwareAddress", "00:11:22")]
    [InlineData("VlanId", "5000")]
    [InlineData("EtherType", "ipx")]
    [InlineData("ArpOperation", "request")]
    [InlineData("InputLink", "a-name-that-is-too-long")]
    [InlineData("CtState", "new,open")]
    [InlineData("Limit", "fast")]
    [InlineData("Limit", "0/second")]
    [InlineData("RejectWith", "icmp nonsense")]
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
        Assert.Equal("SourceAddress", Refused(new() { SourceAddress = ["10.0.0.1", "@trusted"], Verdict = new() { Code = NftVerdictCode.Return } }));
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

    [GeneratedRegex("(?<=^\\w+ t \\w+ )\\d+.*$|(?<=__chain)\\d+", RegexOptions.Multiline)]
    private static partial Regex Numbers();
}
