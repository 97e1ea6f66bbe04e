using System.Text.Json.Nodes;
using Netlink.Oracles;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Tests.Support;
using Netlink.Wire;
using Xunit;
using IPRoute = Netlink.Routing.Route;

namespace Netlink.Tests.Families.Route;

/// <summary>Addresses, routes, neighbours and rules both ways, against <c>ip -j</c>.</summary>
public class RoutingOracleTests
{
    private const MessageFlags CreateNew = MessageFlags.Create | MessageFlags.Exclusive;

    private static TestNamespace Lab()
    {
        var lab = new TestNamespace();
        lab.Run("ip link add v0 type veth peer name v1");
        lab.Run("ip link set v0 up");
        lab.Run("ip link set v1 up");
        lab.Run("ip link set lo up");
        lab.Run("ip addr add 10.9.0.1/24 dev v0");
        lab.Run("ip addr add 2001:db8:9::1/64 dev v0 nodad");
        return lab;
    }

    private static int Index(TestNamespace lab, string name) => new LinkFamily(lab.Connection).Get(name).Index;

    /// <summary>What comes over the connection from here on knows its links by name.</summary>
    private static LinkFamily NameLinks(TestNamespace lab)
    {
        var links = new LinkFamily(lab.Connection);
        IReadOnlyDictionary<int, string> names = links.Names();
        lab.Connection.Origin = new NetlinkOrigin(lab.Namespace, index => names.GetValueOrDefault(index));
        return links;
    }

    [Fact]
    public void Addresses_both_ways()
    {
        using TestNamespace lab = Lab();
        var addresses = new AddressFamily(lab.Connection);
        int link = Index(lab, "v1");
        addresses.Create(new()
        {
            LinkIndex = link, Address = IPPrefix.Parse("10.8.0.1/20"), Broadcast = InetAddress.Parse("10.8.15.255"), Label = "v1:x", Scope = RouteScope.Link, Metric = 77,
            ValidLifetime = TimeSpan.FromSeconds(1000), PreferredLifetime = TimeSpan.FromSeconds(500), Flags = AddressFlags.NoPrefixRoute,
        });
        addresses.Create(new() { LinkIndex = link, Address = IPPrefix.Parse("10.7.0.1/32"), Peer = InetAddress.Parse("10.7.0.2") });
        addresses.Create(new() { LinkIndex = link, Address = IPPrefix.Parse("2001:db8::5/64"), Flags = AddressFlags.NoDad | AddressFlags.Home });
        JsonArray infos = lab.Json("-d addr show v1")[0]!["addr_info"]!.AsArray();
        JsonNode four = infos.Single(info => (string?)info!["local"] == "10.8.0.1")!;
        Assert.Equal((20, "10.8.15.255", "v1:x", "link", 77), ((int)four["prefixlen"]!, (string?)four["broadcast"], (string?)four["label"], (string?)four["scope"], (int)four["metric"]!));
        Assert.InRange((int)four["valid_life_time"]!, 990, 1000);
        Assert.InRange((int)four["preferred_life_time"]!, 490, 500);
        Assert.True((bool)four["noprefixroute"]!);
        Assert.Equal("10.7.0.2", (string?)infos.Single(info => (string?)info!["local"] == "10.7.0.1")!["address"]);
        Assert.True((bool)infos.Single(info => (string?)info!["local"] == "2001:db8::5")!["nodad"]!);

        foreach (InterfaceAddress address in addresses.List(new()))
        {
            JsonNode seen = lab.Json($"-d addr show dev {new LinkFamily(lab.Connection).Get(address.LinkIndex).Name}")[0]!["addr_info"]!.AsArray()
                .Single(info => (string?)info!["local"] == address.Address.Address.ToString())!;
            if (address.Label != "v1:x") // its life goes on between the two looks
                IPOracle.Compare(seen, address).Check();
        }
    }

    [Fact]
    public void An_address_is_changed_and_deleted()
    {
        using TestNamespace lab = Lab();
        var addresses = new AddressFamily(lab.Connection);
        var address = new InterfaceAddress { LinkIndex = Index(lab, "v0"), Address = IPPrefix.Parse("10.9.0.1/24") };
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => addresses.Create(address)).ErrorName);
        addresses.Create(address with { ValidLifetime = TimeSpan.FromSeconds(600) }, MessageFlags.Replace);
        Assert.InRange(addresses.List(new() { Family = AddressFamilies.IPv4 }).Single(item => item.LinkIndex == address.LinkIndex).ValidLifetime!.Value.TotalSeconds, 590, 600);
        addresses.Delete(address);
        Assert.DoesNotContain(addresses.List(new()), item => item.Address == address.Address);
    }

    public static TheoryData<string, string> Routes => new()
    {
        { "10.77.0.0/16 via 10.9.0.9", "-4" },
        { "10.78.0.0/16 via 10.9.0.9 dev v0 metric 50 table 100 proto static src 10.9.0.1", "-4" },
        { "10.79.0.0/16 dev v0 scope link mtu 1300 advmss 1200 initcwnd 20", "-4" },
        { "10.80.0.0/16 nexthop via 10.9.0.9 weight 3 nexthop via 10.9.0.8 dev v0 weight 1", "-4" },
        { "blackhole 10.81.0.0/16", "-4" },
        { "unreachable 10.82.0.0/16 metric 9", "-4" },
        { "prohibit 10.83.0.0/16 table 5000", "-4" },
        { "throw 10.84.0.0/16 proto bird", "-4" },
        { "local 10.85.0.1/32 dev lo table local", "-4" },
        { "default via 10.9.0.254", "-4" },
        { "10.86.0.0/16 via inet6 2001:db8:9::9 dev v0", "-4" },
        { "10.87.0.0/16 via 192.0.2.1 dev v0 onlink", "-4" },
        { "10.88.0.0/16 tos 0x10 dev v0", "-4" },
        { "2001:db8:77::/48 via 2001:db8:9::9 metric 20 pref high", "-6" },
        { "2001:db8:78::/48 dev v0 expires 300", "-6" },
        { "unreachable 2001:db8:79::/48", "-6" },
        { "2001:db8:80::/48 nexthop via 2001:db8:9::9 dev v0 weight 2 nexthop via 2001:db8:9::8 dev v0", "-6" },
        { "default via 2001:db8:9::ff dev v0 mtu 1400 hoplimit 33", "-6" },
    };

    [Theory]
    [MemberData(nameof(Routes))]
    public void A_route_that_ip_made_is_read_and_made_again_the_same(string text, string family)
    {
        using TestNamespace lab = Lab();
        var routes = new RouteFamily(lab.Connection);
        IReadOnlyList<IPRoute> before = routes.List(new());
        lab.Run($"ip {family} route add {text}");
        string shown = Shown(lab, family);
        IPRoute made = Assert.Single(routes.List(new()), route => !before.Contains(route) && route.Protocol != RouteProtocol.Kernel);
        routes.Delete(made with { CacheInfo = null, Expires = null });
        Assert.NotEqual(shown, Shown(lab, family));
        routes.New(made with { CacheInfo = null, Expires = made.Expires is { } left ? TimeSpan.FromSeconds(Math.Round(left.TotalSeconds)) : null, Flags = made.Flags & RouteFlags.OnLink }, CreateNew);
        Assert.Equal(Normal(shown), Normal(Shown(lab, family)));
    }

    // The kernel's own routes come and go with the links' addresses.
    private static string Shown(TestNamespace lab, string family) =>
        string.Join('\n', lab.Json($"-d {family} route show table all").Where(route => (string?)route!["protocol"] != "kernel").Select(route => route!.ToJsonString()));

    // The time that is left may have gone on, on an emulated machine by many seconds.
    private static string Normal(string json) => System.Text.RegularExpressions.Regex.Replace(json, "\"expires\":(300|2[789][0-9])", "\"expires\":300");

    [Fact]
    public void Every_route_has_the_fields_that_ip_prints()
    {
        using TestNamespace lab = Lab();
        foreach (string text in Routes.Select(row => (string)row.Data.Item1).Where(text => !text.Contains("nexthop", StringComparison.Ordinal)))
            lab.Run($"ip {(text.Contains("2001", StringComparison.Ordinal) && !text.Contains("inet6", StringComparison.Ordinal) ? "-6" : "-4")} route add {text}");
        NameLinks(lab);
        int compared = 0;
        foreach (string family in new[] { "-4", "-6" })
        {
            IPRoute[] ours = [.. new RouteFamily(lab.Connection).List(new() { Family = family == "-4" ? AddressFamilies.IPv4 : AddressFamilies.IPv6 })];
            JsonNode[] theirs = [.. lab.Json($"-N -d {family} route show table all").Select(node => node!)];
            Assert.Equal(theirs.Length, ours.Length);
            foreach ((JsonNode seen, IPRoute route) in theirs.Zip(ours))
            {
                IPOracle.Compare(seen, route).Check();
                compared++;
            }
        }

        Assert.True(compared > 20);
    }

    [Fact]
    public void The_kernel_filters_routes_by_table_protocol_and_link()
    {
        using TestNamespace lab = Lab();
        lab.Run("ip route add 10.1.0.0/16 dev v0 table 100");
        lab.Run("ip route add 10.2.0.0/16 dev v1 table 100 proto bird");
        var routes = new RouteFamily(lab.Connection);
        Assert.Equal(["10.1.0.0/16", "10.2.0.0/16"], routes.List(new() { Family = AddressFamilies.IPv4, Table = 100 }).Select(route => route.Destination.ToString()));
        Assert.Equal(["10.2.0.0/16"], routes.List(new() { Family = AddressFamilies.IPv4, Protocol = RouteProtocol.Bird }).Select(route => route.Destination.ToString()));
        Assert.Equal(["10.2.0.0/16"], routes.List(new() { Family = AddressFamilies.IPv4, Table = 100, OutputLinkIndex = Index(lab, "v1") }).Select(route => route.Destination.ToString()));
    }

    [Fact]
    public void A_look_up_gives_what_ip_route_get_gives()
    {
        using TestNamespace lab = Lab();
        lab.Run("ip route add 10.77.0.0/16 via 10.9.0.9");
        lab.Run("ip rule add fwmark 0x5 lookup 200");
        lab.Run("ip route add 10.77.0.0/16 via 10.9.0.8 table 200");
        var routes = new RouteFamily(lab.Connection);
        IPRoute found = routes.Find(new() { Destination = InetAddress.Parse("10.77.1.2") });
        JsonNode seen = lab.Json("route get 10.77.1.2")[0]!;
        Assert.Equal(((string?)seen["gateway"], (string?)seen["prefsrc"]), (found.Gateway.ToString(), found.PreferredSource.ToString()));
        Assert.Equal("10.9.0.8", routes.Find(new() { Destination = InetAddress.Parse("10.77.1.2"), Mark = 5 }).Gateway.ToString());
        Assert.Equal("10.77.0.0/16", routes.Find(new() { Destination = InetAddress.Parse("10.77.1.2") }, matchOnly: true).Destination.ToString());
        Assert.Equal("ENETUNREACH", Assert.Throws<NetlinkException>(() => routes.Find(new() { Destination = InetAddress.Parse("192.0.2.1") })).ErrorName);
    }

    [Fact]
    public void Neighbours_both_ways()
    {
        using TestNamespace lab = Lab();
        int link = Index(lab, "v0");
        var neighbours = new NeighbourFamily(lab.Connection);
        neighbours.New(new() { LinkIndex = link, Address = InetAddress.Parse("10.9.0.7"), HardwareAddress = HardwareAddress.Parse("02:00:00:00:00:07"), State = NeighbourState.Permanent }, CreateNew);
        neighbours.New(new() { LinkIndex = link, Address = InetAddress.Parse("2001:db8:9::7"), HardwareAddress = HardwareAddress.Parse("02:00:00:00:00:08"), State = NeighbourState.Reachable, Flags = NeighbourFlags.Router }, CreateNew);
        neighbours.New(new() { LinkIndex = link, Address = InetAddress.Parse("10.9.0.200"), Flags = NeighbourFlags.Proxy }, CreateNew);
        JsonArray seen = lab.Json("neigh show dev v0");
        JsonNode four = seen.Single(node => (string?)node!["dst"] == "10.9.0.7")!;
        Assert.Equal(("02:00:00:00:00:07", "PERMANENT"), ((string?)four["lladdr"], (string?)four["state"]![0]));
        Assert.NotNull(seen.Single(node => (string?)node!["dst"] == "2001:db8:9::7")!["router"]?.ToString() ?? seen.ToJsonString());
        Assert.Equal("10.9.0.200", (string?)lab.Json("neigh show proxy")[0]!["dst"]);
        Assert.True(Assert.Single(neighbours.List(new() { Family = AddressFamilies.IPv4, Flags = NeighbourFlags.Proxy })).Proxy);

        lab.Run("ip neigh add 10.9.0.6 lladdr 02:00:00:00:00:06 dev v0 nud stale");
        Neighbour read = neighbours.Get(link, InetAddress.Parse("10.9.0.6"));
        Assert.Equal(("02:00:00:00:00:06", NeighbourState.Stale), (read.HardwareAddress.ToString(), read.State));
        neighbours.Delete(new() { LinkIndex = link, Address = InetAddress.Parse("10.9.0.6") });
        Assert.Equal("ENOENT", Assert.Throws<NetlinkException>(() => neighbours.Get(link, InetAddress.Parse("10.9.0.6"))).ErrorName);
    }

    [Fact]
    public void Links_neighbours_and_rules_have_the_fields_that_ip_prints()
    {
        using TestNamespace lab = Lab();
        lab.Run("ip link set v1 alias here txqueuelen 77 mtu 1400");
        lab.Run("ip link property add dev v1 altname another-name");
        lab.Run("ip neigh add 10.9.0.7 lladdr 02:00:00:00:00:07 dev v0 router nud permanent");
        lab.Run("ip neigh add proxy 10.9.0.9 dev v0");
        lab.Run("ip rule add not from 10.1.0.0/16 to 10.2.0.1 iif v0 oif v1 uidrange 1-5 lookup 100");
        LinkFamily links = NameLinks(lab);
        foreach (JsonNode? seen in lab.Json("-d link show"))
            IPOracle.Compare(seen!, links.Get((string)seen!["ifname"]!)).Check();
        var neighbours = new NeighbourFamily(lab.Connection);
        IPOracle.Compare(lab.Json("neigh show nud permanent")[0]!, neighbours.Get(Index(lab, "v0"), InetAddress.Parse("10.9.0.7"))).Check();
        IPOracle.Compare(lab.Json("neigh show proxy")[0]!, Assert.Single(neighbours.List(new() { Family = AddressFamilies.IPv4, Flags = NeighbourFlags.Proxy }))).Check();
        Rule[] rules = [.. new RuleFamily(lab.Connection).List(new() { Family = AddressFamilies.IPv4 })];
        JsonArray shown = lab.Json("-N -d rule");
        Assert.Equal(shown.Count, rules.Length);
        foreach ((JsonNode? seen, Rule rule) in shown.Zip(rules))
            IPOracle.Compare(seen!, rule).Check();
    }

    [Fact]
    public void What_differs_is_told_as_a_table()
    {
        JsonNode seen = JsonNode.Parse("""{"priority":7,"src":"10.1.0.0","srclen":16,"table":"100","protocol":"0"}""")!;
        OracleException error = Assert.Throws<OracleException>(() => IPOracle.Compare(seen, new Rule { Priority = 8, Source = IPPrefix.Parse("10.1.0.0/16"), Table = 100 }).Check());
        Assert.Contains("priority  7       8", error.Message);
        Assert.DoesNotContain("src", error.Message);
    }

    [Theory]
    [InlineData("from 10.1.0.0/16 to 10.2.0.0/16 lookup 100 priority 500")]
    [InlineData("fwmark 0x10/0xff lookup main priority 501")]
    [InlineData("iif v0 oif v1 lookup 7 priority 502")]
    [InlineData("ipproto tcp sport 1000-2000 dport 443 lookup 7 priority 503")]
    [InlineData("uidrange 1000-2000 blackhole priority 504")]
    [InlineData("not from 10.5.0.0/16 prohibit priority 505")]
    [InlineData("lookup main suppress_prefixlength 0 priority 506")]
    [InlineData("goto 32766 priority 507")]
    [InlineData("tun_id 99 lookup 8 priority 508")]
    public void A_rule_that_ip_made_is_read_and_made_again_the_same(string text)
    {
        using TestNamespace lab = Lab();
        var rules = new RuleFamily(lab.Connection);
        IReadOnlyList<Rule> before = rules.List(new() { Family = AddressFamilies.IPv4 });
        lab.Run($"ip rule add {text}");
        string shown = lab.Json("-d rule").ToJsonString();
        Rule made = Assert.Single(rules.List(new() { Family = AddressFamilies.IPv4 }), rule => !before.Contains(rule));
        rules.Delete(made with { Flags = made.Flags & RuleFlags.Invert });
        Assert.Equal(before, rules.List(new() { Family = AddressFamilies.IPv4 }));
        Rule? echoed = rules.NewEcho(made with { Flags = made.Flags & RuleFlags.Invert }, CreateNew);
        Assert.Equal(made.Priority, echoed!.Priority);
        Assert.Equal(shown, lab.Json("-d rule").ToJsonString());
    }

    [Fact]
    public void A_route_without_a_way_to_its_gateway_leaves_nothing_behind()
    {
        using TestNamespace lab = Lab();
        var routes = new RouteFamily(lab.Connection);
        int before = routes.List(new() { Family = AddressFamilies.IPv4 }).Count;
        NetlinkException error = Assert.Throws<NetlinkException>(() => routes.New(
            new() { Destination = IPPrefix.Parse("10.90.0.0/16"), Gateway = InetAddress.Parse("192.0.2.1"), Type = RouteType.Unicast }, CreateNew));
        Assert.Equal(("ENETUNREACH", "Nexthop has invalid gateway"), (error.ErrorName, error.Details.Message));
        Assert.Equal(before, routes.List(new() { Family = AddressFamilies.IPv4 }).Count);
    }
}
