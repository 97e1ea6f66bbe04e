using System.Text.Json.Nodes;
using Netlink.Netfilter;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>Sets, maps and their elements against <c>nft</c>, both ways.</summary>
public sealed class NftSetTests : IDisposable
{
    private readonly NftNamespace _place = new();

    public static TheoryData<string> Definitions => new(
        "set s { type ipv4_addr; }",
        "set s { type ipv4_addr; flags interval; auto-merge; }",
        "set s { type inet_service; size 10; comment \"abc\"; }",
        "set s { type ipv4_addr . inet_service; flags interval, timeout; timeout 1h; gc-interval 10s; }",
        "set s { type ipv4_addr . inet_proto . ether_addr; }",
        "set s { type ipv6_addr; policy memory; }",
        "set s { type ipv4_addr; size 100; flags dynamic, timeout; timeout 5m; }",
        "set s { type ipv4_addr; flags constant; }",
        "map s { type ipv4_addr : verdict; }",
        "map s { type inet_service : ipv4_addr . inet_service; }",
        "map s { type ipv4_addr : mark; flags interval; }",
        "map s { type ipv4_addr : counter; }",
        "set s { typeof meta hour; }");

    public static TheoryData<string, string> Elements => new()
    {
        { "set s { type ipv4_addr; }", "1.2.3.4, 10.0.0.1" },
        { "set s { type ipv6_addr; flags interval; }", "fe80::/10, 2001:db8::1-2001:db8::7, ::1" },
        { "set s { type ipv4_addr; flags interval; }", "0.0.0.0-1.2.3.4, 10.0.0.0/8, 20.0.0.1, 255.255.255.255" },
        { "set s { type ipv4_addr; flags interval; }", "10.0.0.0/24, 10.0.1.0/24, 240.0.0.0/4" },
        { "set s { type ipv4_addr; flags interval, timeout; }", "10.0.0.0/8 timeout 1h comment \"a b\", 11.0.0.1 timeout 1d2h3m4s" },
        { "set s { type mark; flags interval; }", "0x00000005-0x0000000a, 0x00000014" },
        { "set s { type mark; }", "0x00000010, 0x12345678" },
        { "set s { type ifname; flags interval; }", "\"eth*\", \"lo\"" },
        { "set s { type ifname; }", "\"eth0\", \"lo\"" },
        { "set s { type mark . ifname . inet_service; flags interval; }", "0x00000005-0x0000000a . \"eth0\" . 80, 0x00000007 . \"x*\" . 1-5" },
        { "set s { type ipv4_addr . inet_service; }", "10.0.0.1 . 22, 10.0.0.2 . 443" },
        { "set s { type inet_service; flags interval; }", "22, 1024-65535" },
        { "set s { type ct_state; }", "established, new" },
        { "set s { type icmpv6_type; }", "echo-request, echo-reply" },
        { "set s { type inet_proto; }", "tcp, udp, 200" },
        { "set s { type ether_addr; }", "52:54:00:12:34:56" },
        { "set s { type ether_type; }", "ip, arp" },
        { "set s { type uid; flags interval; }", "0-99, 1000" },
        { "set s { type ipv4_addr; counter; }", "1.2.3.4 counter packets 5 bytes 7" },
        { "map s { type inet_service : verdict; }", "80 : accept, 81 : drop, 82 : jump c, * : continue" },
        { "map s { type inet_service : ipv4_addr . inet_service; }", "80 : 1.2.3.4 . 8080" },
        { "map s { type inet_service : mark; }", "80 : 0x00000010" },
        { "map s { type inet_service : mark; flags interval; }", "80-90 : 0x00000010, 443 : 0x00000011" },
        { "map s { type ipv4_addr : counter; }", "1.2.3.4 : \"n\"" },
    };

    public void Dispose() => _place.Dispose();

    [Theory]
    [MemberData(nameof(Definitions))]
    public void A_set_made_of_what_was_read_is_the_same_set(string definition)
    {
        NftSet theirs = Load(definition);
        Make(theirs);
        NftSet ours = Assert.Single(_place.Nft.GetSets(new()), set => set.Table == "u");
        if (theirs.KeyType!.Fields[0].Number is 44)
            return; // an expression's type has no name: nft notes the expression, which is not made anew
        Assert.Equal(Plain(theirs), Plain(ours));
        _place.AgreeWithOracle();
        Assert.Equal(_place.Run("nft list table inet t").Replace(" t {", " u {"), _place.Run("nft list table inet u"));
    }

    [Theory]
    [MemberData(nameof(Elements))]
    public void Elements_made_of_what_was_read_are_the_same_elements(string definition, string elements)
    {
        NftSet theirs = Load(definition);
        _place.Load($"add element inet t s {{ {elements} }}");
        IReadOnlyList<NftElement> read = _place.Nft.GetElements(theirs);
        Assert.Equal(elements.Split(", ").Length, read.Count);

        // What is read prints as nft takes it, but for what has run out meanwhile and for expressions.
        IEnumerable<string> texts = read.Select(element => (element with { Expires = null }).ToString());
        if (read.All(element => element.Expressions is null))
            Assert.Equal(elements.Split(", ").Order(StringComparer.Ordinal), texts.Order(StringComparer.Ordinal));

        // And what it prints is read back.
        Make(theirs);
        NftSet ours = theirs with { Table = "u" };
        NftTransaction transaction = _place.Nft.Begin();
        transaction.AddElements(ours, read.Select(element => element with { Key = NftKey.Parse(theirs.KeyType!, element.Key.ToString()), Expires = null }));
        transaction.Commit();
        Assert.True(_place.AgreeWithOracle() > read.Count * 2 * 5);
        Assert.Equal(Sorted(_place.Run("nft -j list table inet t")), Sorted(_place.Run("nft -j list table inet u").Replace("\"table\": \"u\"", "\"table\": \"t\"")));
        Assert.Equal(read.Select(element => element.Key).ToHashSet(), _place.Nft.GetElements(ours).Select(element => element.Key).ToHashSet());

        NftTransaction clear = _place.Nft.Begin();
        clear.DeleteElements(ours, read);
        clear.Commit();
        Assert.Empty(_place.Nft.GetElements(ours));
    }

    [Fact]
    public void All_types_have_nfts_numbers()
    {
        foreach (NftDataType type in NftDataType.All)
        {
            _place.Load($"table inet t {{\nset {(type.Name == "icmp_type" ? "icmpt" : "s")} {{ type {type}; }}\n}}\n");
            NftSet set = Assert.Single(_place.Nft.GetSets(new()));
            Assert.Equal((uint)type.Number, set.KeyTypeNumber);
            Assert.Equal((uint)type.Length, set.KeyLength);
            Assert.Equal(type.Name, set.KeyType!.ToString());
            Make(set);
            Assert.Equal(Plain(set), Plain(_place.Nft.GetSets(new()).Single(other => other.Table == "u")));
            _place.Run("nft flush ruleset");
        }
    }

    [Fact]
    public void A_wrong_element_is_named()
    {
        NftSet set = Load("set s { type ipv4_addr; }");
        NftElement[] elements = [.. Enumerable.Range(0, 10_000).Select(i => new NftElement { Key = NftKey.Parse(set.KeyType!, $"10.0.{i / 256}.{i % 256}") })];
        _place.Load("add element inet t s { 10.0.31.64 }");
        NftTransaction transaction = _place.Nft.Begin();
        transaction.CreateElements(set, elements);
        var exception = Assert.Throws<NftTransactionException>(() => transaction.Commit());
        Assert.Equal("EEXIST", exception.ErrorName);
        Assert.Equal(8000, Assert.Single(exception.Errors).ElementIndexInCall);
        Assert.Contains("element 8001", exception.Message);
        Assert.Single(_place.Nft.GetElements(set));
    }

    [Fact]
    public void A_range_is_refused_where_the_set_has_none()
    {
        NftSet set = Load("set s { type ipv4_addr; }");
        var element = new NftElement { Key = NftKey.Parse(set.KeyType!, "10.0.0.0/8") };
        Assert.Contains("no flag 'interval'", Assert.Throws<ArgumentException>(() => _place.Nft.Begin().AddElements(set, [element])).Message);
    }

    [Theory]
    [InlineData("ipv4_addr", "10.0.0.5/8", "10.0.0.0/8")]
    [InlineData("ipv4_addr", "10.0.0.0-10.0.0.9", "10.0.0.0-10.0.0.9")]
    [InlineData("ipv6_addr", "::/0", "::/0")]
    [InlineData("inet_service", "80-90", "80-90")]
    [InlineData("mark", "16", "0x00000010")]
    [InlineData("icmp_type", "echo-request", "echo-request")]
    [InlineData("icmp_type", "0-8", "0-8")]
    [InlineData("ct_state", "new,established", "established,new")]
    [InlineData("ipv4_addr . inet_service", "10.0.0.0/8 . 1-5", "10.0.0.0/8 . 1-5")]
    [InlineData("ifname", "eth*", "\"eth*\"")]
    [InlineData("ifname", "eth0", "\"eth0\"")]
    public void Keys_are_read_and_written(string type, string text, string expected) => Assert.Equal(expected, NftKey.Parse(NftType.Parse(type), text).ToString());

    [Theory]
    [InlineData("ipv4_addr", "::1")]
    [InlineData("ipv4_addr", "10.0.0.0/33")]
    [InlineData("ipv4_addr", "10.0.0.9-10.0.0.0")]
    [InlineData("inet_service", "65536")]
    [InlineData("ipv4_addr . inet_service", "10.0.0.0")]
    [InlineData("ifname", "sixteen-letters-")]
    public void What_is_no_key_is_refused(string type, string text) =>
        Assert.Contains(text, Assert.Throws<FormatException>(() => NftKey.Parse(NftType.Parse(type), text)).Message);

    private NftSet Load(string definition)
    {
        _place.Load($"table inet t {{ chain c {{ }}\n counter n {{ }}\n {definition}\n}}\ntable inet u {{ chain c {{ }}\n counter n {{ }}\n }}\n");
        return Assert.Single(_place.Nft.GetSets(new()), set => set.Table == "t");
    }

    private void Make(NftSet like)
    {
        NftTransaction transaction = _place.Nft.Begin();
        transaction.Add(new NftTable { Family = NftFamily.Inet, Name = "u" });
        transaction.Create(new NftSet
        {
            Family = like.Family, Table = "u", Name = like.Name, KeyType = like.KeyType, DataType = like.DataType, ObjectType = like.ObjectType,
            Flags = like.Flags & (NftSetFlags.Interval | NftSetFlags.Constant | NftSetFlags.Dynamic | NftSetFlags.Timeout), Timeout = like.Timeout,
            CollectionInterval = like.CollectionInterval, Size = like.Size, Policy = like.Policy, AutoMerge = like.AutoMerge, Comment = like.Comment,
            Expressions = like.Expressions,
        });
        transaction.Commit();
    }

    /// <summary>What is compared: not what the kernel numbers, nor what nft notes of the expressions that types come from.</summary>
    private static NftSet Plain(NftSet set)
    {
        byte[]? notes = set.UserData;
        foreach (byte type in (byte[])[3, 4, 6])
            notes = NftUserData.With(notes, type, default, present: false);
        return set with { Handle = null, Table = null, Structure = null, UserData = notes };
    }

    /// <summary>What nft says as JSON, elements in one order: a set of single keys has none of its own.</summary>
    private static string Sorted(string json)
    {
        string clean = System.Text.RegularExpressions.Regex.Replace(json, "\"(handle|expires)\": \\d+", "\"$1\": 0").Replace("\"name\": \"u\"", "\"name\": \"t\"");
        JsonNode root = JsonNode.Parse(clean)!;
        foreach (JsonNode? item in root["nftables"]!.AsArray())
        {
            if ((item!["set"] ?? item["map"])?["elem"] is JsonArray elements)
                elements.ReplaceWith(new JsonArray([.. elements.Select(element => element!.DeepClone()).OrderBy(element => element.ToJsonString(), StringComparer.Ordinal)]));
        }

        return root.ToJsonString();
    }
}
