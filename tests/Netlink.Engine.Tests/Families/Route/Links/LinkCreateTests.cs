using System.Text.Json.Nodes;
using Netlink.Routing;
using Netlink.Tests.Support;
using Xunit;

namespace Netlink.Tests.Families.Route;

/// <summary>Making a link means all of what was asked for, or nothing: the kernel passes over some of it in the first request.</summary>
public class LinkCreateTests
{
    private static readonly LinkInfo Bridge = new() { Kind = "bridge" };

    [Fact]
    public void What_the_kernel_passes_over_when_it_makes_a_link_is_set_nevertheless()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link bridge = links.Create(new Link { Name = "br0", Info = Bridge });
        Link made = links.Create(new Link
        {
            Name = "p0", Flags = LinkFlags.Up, FlagsMask = LinkFlags.Up, MasterIndex = bridge.Index, Alias = "to the cellar",
            Properties = new() { AlternativeNames = ["a-name-longer-than-fifteen-bytes"] },
            Specification = new LinkFamilies { Inet6 = new() { AddressGeneration = Inet6AddressGeneration.None } },
            Info = new() { Kind = "veth", Options = new VethOptions { Peer = new Link { Name = "p1" } }, PortKind = "bridge", PortOptions = new BridgePortOptions { Cost = 42, Isolated = true } },
        });
        Assert.Equal(("to the cellar", true, "br0"), (made.Alias, made.Up, lab.Json("-d link show p0")[0]!["master"]!.ToString()));
        JsonNode shown = lab.Json("-d link show p0")[0]!;
        Assert.Equal("to the cellar", shown["ifalias"]!.ToString());
        Assert.Equal("a-name-longer-than-fifteen-bytes", shown["altnames"]![0]!.ToString());
        Assert.Equal("none", shown["inet6_addr_gen_mode"]!.ToString());
        Assert.Equal(("42", "true"), (shown["linkinfo"]!["info_slave_data"]!["cost"]!.ToString(), shown["linkinfo"]!["info_slave_data"]!["isolated"]!.ToString()));
        Assert.Contains("UP", shown["flags"]!.ToJsonString());
    }

    [Fact]
    public void An_empty_alias_takes_it_away()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link made = links.Create(new Link { Name = "br0", Alias = "one", Info = Bridge });
        Assert.Equal("one", lab.Json("link show br0")[0]!["ifalias"]!.ToString());
        links.Change(new Link { Index = made.Index, Alias = "" });
        Assert.Null(lab.Json("link show br0")[0]!["ifalias"]);
        Assert.Null(links.Get("br0").Alias);
    }

    [Fact]
    public void Where_the_second_part_fails_nothing_stays()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        NetlinkException error = Assert.Throws<NetlinkException>(() => links.Create(new Link { Name = "br0", Alias = new string('x', 300), Info = Bridge }));
        Assert.Contains("Alias", error.Message);
        Assert.DoesNotContain(links.List(new()), link => link.Name == "br0");
    }

    [Theory]
    [InlineData(null, "vxlan")]
    [InlineData("tunnel%dx", "tunnel", "x")]
    public void A_link_without_a_name_gets_the_first_that_is_free(string? name, string before, string after = "")
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        for (uint number = 0; number < 3; number++)
        {
            Link made = links.Create(new Link { Name = name, Info = new() { Kind = "vxlan", Options = new VxlanOptions { Vni = number + 1, Port = 4789 } } });
            Assert.Equal($"{before}{number}{after}", made.Name);
            Assert.Equal(number + 1, Assert.IsType<VxlanOptions>(made.Options).Vni);
        }

        links.Delete(new Link { Name = $"{before}1{after}" });
        Assert.Equal($"{before}1{after}", links.Create(new Link { Name = name, Info = new() { Kind = "vxlan", Options = new VxlanOptions { Vni = 9, Port = 4789 } } }).Name);
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => links.Create(new Link { Name = name, Info = new() { Kind = "vxlan", Options = new VxlanOptions { Vni = 9, Port = 4789 } } })).ErrorName);
    }

    [Fact]
    public void What_needs_a_second_request_is_refused_for_a_link_in_another_namespace()
    {
        using var lab = new TestNamespace();
        Assert.Throws<ArgumentException>(() => new LinkFamily(lab.Connection).Create(new Link { Name = "br0", Alias = "x", NamespaceProcess = 1, Info = Bridge }));
    }
}
