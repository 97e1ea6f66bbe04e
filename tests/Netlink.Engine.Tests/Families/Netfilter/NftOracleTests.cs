using Netlink.Netfilter;
using Netlink.Oracles;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>A ruleset of <c>nft</c> with a thing of each kind in it, beside what <c>nft</c> lists; and that a wrong field is told.</summary>
public sealed class NftOracleTests : IDisposable
{
    private const string Ruleset = """
        table inet t {
            comment "the table"
            counter n { packets 5 bytes 7
            }
            quota q { over 25 mbytes used 100 bytes
            }
            limit p { rate over 10/minute burst 5 packets
            }
            limit b { rate 1024 kbytes/second burst 4096 bytes
            }
            set s { type ipv4_addr . inet_service; flags interval, timeout; timeout 1h; gc-interval 10s; size 100; comment "the set"
                elements = { 10.0.0.0/8 . 80-90 timeout 1d comment "ten", 1.2.3.4 . 22 }
            }
            map m { type mark : verdict; policy memory
                elements = { 0x10 : jump plain, 0x12345678 : drop }
            }
            chain plain { comment "a plain chain"
            }
            chain in { type filter hook input priority 5; policy drop;
                ip saddr . tcp dport @s counter packets 3 bytes 9 accept comment "known"
                meta mark vmap @m
                tcp dport { 22, 80 } limit rate 10/second log prefix "x" accept
            }
        }
        table netdev d {
            chain ingress { type filter hook ingress device "lo" priority -5; policy accept;
            }
        }
        table ip other {
            chain plain {
            }
        }
        """;

    private readonly NftNamespace _place = new();

    public NftOracleTests() => _place.Load(Ruleset);

    public void Dispose() => _place.Dispose();

    [Fact]
    public void A_thing_of_each_kind_is_what_nft_says() => Assert.InRange(_place.AgreeWithOracle(), 80, 200);

    [Fact]
    public void Objects_that_only_some_kernels_have_are_what_nft_says()
    {
        foreach (string text in new[]
        {
            "ct helper h { type \"ftp\" protocol tcp; l3proto ip\n}", "ct timeout o { protocol tcp; l3proto ip; policy = { established: 132, close: 13 }\n}",
            "ct expectation e { protocol udp; dport 9876; timeout 2m; size 12; l3proto ip\n}", "synproxy y { mss 1460; wscale 7; timestamp sack-perm\n}", "secmark k { \"system_u:object_r:ssh_server_packet_t:s0\"\n}",
            "flowtable f { hook ingress priority 0; devices = { lo }\n}",
        })
        {
            try
            {
                _place.Load($"table inet t {{\n{text}\n}}\n");
            }
            catch (ToolException)
            {
                continue; // this kernel lacks it
            }

            Assert.True(_place.AgreeWithOracle() > 0);
        }
    }

    [Fact]
    public void A_wrong_field_is_told()
    {
        NftRuleset right = NftRuleset.Read(_place.Nft);
        Assert.Equal("table inet t:\n  field    theirs     ours\n  comment  the table  another", Wrong(right with { Tables = [right.Tables[0] with { Comment = "another" }, .. right.Tables.Skip(1)] }));
        Assert.Contains("\n  prio    5       6\n  policy  drop    accept", Wrong(right with { Chains = [.. right.Chains.Select(chain => chain.Name == "in" ? chain with { Priority = 6, Policy = NftPolicy.Accept } : chain)] }));
        Assert.Matches("^rule \\d+ of in:\n  field +theirs +ours\n  text +ip saddr . tcp dport @s counter packets 3 bytes 9 accept comment \"known\" +ip saddr . tcp dport @s accept comment \"known\"$",
            Wrong(right with { Rules = [right.Rules[0] with { Expressions = [.. right.Rules[0].Expressions!.Where(expression => expression.Name != "counter")] }, .. right.Rules.Skip(1)] }));
        Assert.Matches("\n  bytes +7 +8\n", Wrong(right with { Objects = [.. right.Objects.Select(item => item.Data is NftCounterObject ? item with { Data = new NftCounterObject { Packets = 5, Bytes = 8 } } : item)] }));
        Assert.Matches("^set inet t s:(.|\n)*\n  timeout +3600 +3601", Wrong(right with { Sets = [.. right.Sets.Select(pair => (pair.Set.Name == "s" ? pair.Set with { Timeout = TimeSpan.FromSeconds(3601) } : pair.Set, pair.Elements))] }));
        Assert.Matches("\n  timeout +86400 +1\n  comment +ten +-", Wrong(right with
        {
            Sets = [.. right.Sets.Select(pair => (pair.Set, (IReadOnlyList<NftElement>)[.. pair.Elements.Select(element => element.Comment == "ten" ? element with { Comment = null, Timeout = TimeSpan.FromSeconds(1) } : element)]))],
        }));
        Assert.Contains("names", Wrong(right with { Rules = [.. right.Rules.Skip(1)] }));
    }

    private string Wrong(NftRuleset wrong) => Assert.Throws<OracleException>(() => NftOracle.Check(_place.Tool, wrong)).Message;
}
