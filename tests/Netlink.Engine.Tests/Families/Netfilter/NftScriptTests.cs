using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Netlink.Netfilter;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>A transaction's text, given to <c>nft -f</c>, makes what the transaction makes.</summary>
public sealed partial class NftScriptTests : IDisposable
{
    private readonly NftNamespace _ours = new(), _theirs = new();

    public void Dispose()
    {
        _ours.Dispose();
        _theirs.Dispose();
    }

    [Fact]
    public void Nft_makes_the_same_of_the_text()
    {
        NftTransaction transaction = _ours.Nft.Begin();
        foreach (NftFamily family in NftFamilies.All.Where(family => family is not NftFamily.NetDevice))
        {
            transaction.Add(new NftTable { Family = family, Name = "t", Comment = "ours" });
            transaction.Add(new NftChain
            {
                Family = family, Table = "t", Name = "in", Type = "filter", Hook = NftHookPoint.Input, Priority = 5, Policy = NftPolicy.Drop, Comment = "way in",
            });
            transaction.Create(new NftChain { Family = family, Table = "t", Name = "plain" });
            transaction.Add(Object(family, "n", new NftCounterObject { Packets = 7, Bytes = 9 }) with { Comment = "counted" });
            transaction.Add(Object(family, "q", new NftQuotaObject { Bytes = new(25UL << 20), Flags = NftQuotaFlags.Over, Used = new(100) }));
            transaction.Add(Object(family, "p", new NftLimitObject { Rate = 10, Per = TimeSpan.FromMinutes(1), Burst = 5, Counts = NftLimitType.Packets }));
            transaction.Add(Object(family, "b", new NftLimitObject
            {
                Rate = 1 << 20, Per = TimeSpan.FromSeconds(1), Burst = 4096, Counts = NftLimitType.Bytes, Flags = NftLimitFlags.Over,
            }));
        }

        transaction.Add(new NftChain { Family = NftFamily.Inet, Table = "t", Name = "nat", Type = "nat", Hook = NftHookPoint.Prerouting, Priority = -100 });
        NftSet set = Set("s", "ipv4_addr . inet_service") with
        {
            Flags = NftSetFlags.Interval, Timeout = TimeSpan.FromHours(1), Size = 100, CollectionInterval = TimeSpan.FromSeconds(5), Comment = "set",
        };
        transaction.Add(set);
        transaction.AddElements(set, [Element(set, "10.0.0.0/8 . 80-90") with { Timeout = TimeSpan.FromDays(1), Comment = "ten" }, Element(set, "1.2.3.4 . 22")]);
        NftSet verdicts = Set("v", "inet_service") with { DataType = NftType.Verdict };
        transaction.Add(verdicts);
        transaction.AddElements(verdicts,
        [
            Element(verdicts, "80") with { Verdict = new() { Code = NftVerdictCode.Jump, Chain = "plain" } },
            Element(verdicts, "*") with { Verdict = new() { Code = NftVerdictCode.Drop } },
        ]);
        NftSet marks = Set("m", "ifname") with { DataType = NftType.Parse("mark"), Policy = NftSetPolicy.Memory };
        transaction.Add(marks);
        transaction.AddElements(marks, [Element(marks, "eth0") with { Value = NftKey.Parse(NftType.Parse("mark"), "0x10") }]);
        NftSet counters = Set("o", "ipv4_addr") with { ObjectType = NftObjectType.Counter };
        transaction.Add(counters);
        transaction.AddElements(counters, [Element(counters, "1.2.3.4") with { Object = "n" }]);
        NftSet merged = Set("a", "ipv4_addr") with { Flags = NftSetFlags.Interval, AutoMerge = true };
        transaction.Add(merged);
        transaction.AddElements(merged, [Element(merged, "10.0.0.0/8"), Element(merged, "20.0.0.0/8")]);
        transaction.DeleteElements(merged, [Element(merged, "20.0.0.0/8")]);
        transaction.Delete(new NftChain { Family = NftFamily.Arp, Table = "t", Name = "plain" });
        transaction.Delete(Object(NftFamily.Arp, "q", new NftQuotaObject()));
        transaction.Flush(new NftTable { Family = NftFamily.Inet, Name = "t" });
        transaction.Flush(new NftChain { Family = NftFamily.Inet, Table = "t", Name = "in" });
        transaction.Delete(new NftTable { Family = NftFamily.Bridge, Name = "t" });

        string script = transaction.ToScript();
        transaction.Commit();
        _theirs.Load(script);
        Assert.Equal(Plain(_theirs.Run("nft -j list ruleset")), Plain(_ours.Run("nft -j list ruleset")));

        _ours.AgreeWithOracle();
        _theirs.AgreeWithOracle();

        // What is read of theirs is what is read of ours, but for the numbers that the kernel gives.
        foreach (NfTablesFamily nft in (NfTablesFamily[])[_ours.Nft, _theirs.Nft])
            Assert.Equal(15, nft.GetObjects(new()).Count);
        Assert.Equal(_theirs.Nft.GetTables(new()).Select(table => table with { Handle = null }), _ours.Nft.GetTables(new()).Select(table => table with { Handle = null }));
        Assert.Equal(_theirs.Nft.GetChains(new()).Select(chain => chain with { Handle = null }), _ours.Nft.GetChains(new()).Select(chain => chain with { Handle = null }));
        Assert.Equal(_theirs.Nft.GetObjects(new()).Select(item => item with { Handle = null }), _ours.Nft.GetObjects(new()).Select(item => item with { Handle = null }));
    }

    [Fact]
    public void A_dormant_table_is_one_in_text_too()
    {
        NftTransaction transaction = _ours.Nft.Begin();
        transaction.Add(new NftTable { Family = NftFamily.Inet, Name = "t", Flags = NftTableFlags.Dormant });
        Assert.Equal("add table inet t { flags dormant; }\n", transaction.ToScript());
        transaction.Commit();
        _theirs.Load(transaction.ToScript());
        Assert.Equal(_theirs.Run("nft list ruleset"), _ours.Run("nft list ruleset"));
    }

    [Fact]
    public void A_flush_of_all_is_one_call()
    {
        _ours.Load("table ip a { chain c { } }\ntable inet b { set s { type ipv4_addr; } }\n".Replace(" }", "\n }").Replace("{ ", "{\n "));
        NftTransaction transaction = _ours.Nft.Begin();
        Assert.Equal("flush ruleset", transaction.Delete(new NftTable()).ToScript());
        transaction.Commit();
        Assert.Empty(_ours.Nft.GetTables(new()));
    }

    [Fact]
    public void A_set_is_flushed()
    {
        _ours.Load("table ip a {\nset s {\ntype ipv4_addr; elements = { 1.2.3.4, 5.6.7.8 }; }\n}\n");
        NftSet set = Assert.Single(_ours.Nft.GetSets(new()));
        Assert.Equal(2, _ours.Nft.GetElements(set).Count);
        NftTransaction transaction = _ours.Nft.Begin();
        Assert.Equal("flush set ip a s", transaction.Flush(set).ToScript());
        transaction.Commit();
        Assert.Empty(_ours.Nft.GetElements(set));
    }

    [Fact]
    public void Objects_are_read_and_set_back()
    {
        _ours.Load("table ip a {\ncounter n { packets 5 bytes 6 }\nquota q { 10 mbytes used 3 bytes }\n}\n");
        IReadOnlyList<NftObject> before = _ours.Nft.ResetObjects(new());
        Assert.Equal(["packets 5 bytes 6", "10 mbytes used 3 bytes"], before.Select(item => item.Data!.ToString()));
        Assert.Equal(["packets 0 bytes 0", "10 mbytes"], _ours.Nft.GetObjects(new()).Select(item => item.Data!.ToString()));
        Assert.Equal("q", Assert.Single(_ours.Nft.GetObjects(new() { Family = NftFamily.IP, Table = "a", Type = NftObjectType.Quota })).Name);
    }

    [Fact]
    public void Several_lists_are_read_of_one_generation()
    {
        int readings = 0;
        (int tables, int chains) = _ours.Nft.ReadTogether(nft =>
        {
            int found = nft.GetTables(new()).Count;
            if (readings++ == 0)
                _ours.Load("table ip a {\nchain c { }\n}\n");
            return (found, nft.GetChains(new()).Count);
        });
        Assert.Equal((2, 1, 1), (readings, tables, chains));
    }

    private static NftObject Object(NftFamily family, string name, NftObjectData data) => new()
    {
        Family = family, Table = "t", Name = name, Data = data,
        Type = data switch { NftCounterObject => NftObjectType.Counter, NftQuotaObject => NftObjectType.Quota, _ => NftObjectType.Limit },
    };

    private static NftSet Set(string name, string type) => new() { Family = NftFamily.Inet, Table = "t", Name = name, KeyType = NftType.Parse(type) };

    private static NftElement Element(NftSet set, string key) => new() { Key = NftKey.Parse(set.KeyType!, key) };

    private static string Plain(string json) => JsonNode.Parse(Numbers().Replace(json, "\"$1\": 0"))!.ToJsonString(new() { WriteIndented = true });

    [GeneratedRegex("\"(handle|expires)\": \\d+")]
    private static partial Regex Numbers();
}
