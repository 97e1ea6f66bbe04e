using System.Globalization;
using System.Text.Json.Nodes;
using Netlink.Routing;
using Netlink.Tests.Support;
using Xunit;

namespace Netlink.Tests.Families.Route;

/// <summary>Each kind of link both ways: made here and read by <c>ip -d -j</c>, made by <c>ip</c> and read here, setting by setting.</summary>
public class LinkKindTests
{
    /// <summary>A kind with settings, what <c>ip</c> calls them, and what <c>ip -d -j</c> prints of them.</summary>
    public sealed record Case(string Kind, LinkOptions? Options, string Arguments, string Expected, bool NeedsLower = false)
    {
        public override string ToString() => Kind;
    }

    public static TheoryData<Case> Cases =>
    [
        new Case("veth", null, "", "{}"),
        new Case("ifb", null, "", "{}"),
        new Case("dummy", null, "", "{}"),
        new Case("wireguard", null, "", "{}"),
        new Case("bridge", new BridgeOptions
            {
                ForwardDelay = TimeSpan.FromSeconds(4), HelloTime = TimeSpan.FromSeconds(3), MaximumAge = TimeSpan.FromSeconds(12), AgeingTime = TimeSpan.FromSeconds(60),
                Priority = 4096, GroupForwardMask = 8, GroupAddress = HardwareAddress.Parse("01:80:c2:00:00:08"),
            },
            "forward_delay 400 hello_time 300 max_age 1200 ageing_time 6000 priority 4096 group_fwd_mask 8 group_address 01:80:c2:00:00:08",
            """{"forward_delay":400,"hello_time":300,"max_age":1200,"ageing_time":6000,"priority":4096,"group_fwd_mask":"0x8","group_addr":"01:80:c2:00:00:08"}"""),
        new Case("bridge", new BridgeOptions { VlanFiltering = true, DefaultVlan = 7, VlanStatistics = true, VlanProtocol = VlanProtocol.Ieee8021AD },
            "vlan_filtering 1 vlan_default_pvid 7 vlan_stats_enabled 1 vlan_protocol 802.1ad",
            """{"vlan_filtering":1,"vlan_default_pvid":7,"vlan_stats_enabled":1,"vlan_protocol":"802.1ad"}"""),
        new Case("bridge", new BridgeOptions
            {
                MulticastSnooping = false, MulticastQuerier = true, IgmpVersion = 3, MldVersion = 2, MulticastLastMemberInterval = TimeSpan.FromSeconds(2), MulticastHashMaximum = 512,
            },
            "mcast_snooping 0 mcast_querier 1 mcast_igmp_version 3 mcast_mld_version 2 mcast_last_member_interval 200 mcast_hash_max 512",
            """{"mcast_snooping":0,"mcast_querier":1,"mcast_igmp_version":3,"mcast_mld_version":2,"mcast_last_member_intvl":200,"mcast_hash_max":512}"""),
        new Case("vxlan", new VxlanOptions
            {
                Vni = 42, Port = 4789, Remote = InetAddress.Parse("192.0.2.7"), Local = InetAddress.Parse("192.0.2.1"), Ttl = 9, Tos = 16, Learning = false, Proxy = true, L2Miss = true,
                Ageing = TimeSpan.FromSeconds(77), Limit = 99, SourcePorts = new PortRange(4000, 5000), DontFragment = VxlanDontFragment.Set, UdpChecksum = false, GroupPolicy = true,
            },
            "id 42 dstport 4789 remote 192.0.2.7 local 192.0.2.1 ttl 9 tos 0x10 nolearning proxy l2miss ageing 77 maxaddress 99 srcport 4000 5000 df set noudpcsum gbp",
            """
            {"id":42,"port":4789,"remote":"192.0.2.7","local":"192.0.2.1","ttl":9,"tos":"0x10","learning":false,"proxy":true,"l2miss":true,"ageing":77,"limit":99,
             "port_range":{"low":4000,"high":5000},"df":"set","udp_csum":false,"gbp":true}
            """),
        new Case("vxlan", new VxlanOptions { Vni = 7, Port = 8472, Remote = InetAddress.Parse("2001:db8::7"), Local = InetAddress.Parse("2001:db8::1"), UdpZeroChecksum6Send = true, FlowLabel = 5 },
            "id 7 dstport 8472 remote 2001:db8::7 local 2001:db8::1 udp6zerocsumtx flowlabel 5",
            """{"id":7,"port":8472,"remote6":"2001:db8::7","local6":"2001:db8::1","udp_zero_csum6_tx":true,"label":"0x5"}"""),
        new Case("vlan", new VlanOptions
            {
                Id = 100, Protocol = VlanProtocol.Ieee8021AD, Gvrp = true, LooseBinding = true, ReorderHeader = false, IngressPriorities = [new() { From = 1, To = 2 }],
                EgressPriorities = [new() { From = 3, To = 4 }],
            },
            "id 100 proto 802.1ad gvrp on loose_binding on reorder_hdr off ingress-qos-map 1:2 egress-qos-map 3:4",
            """{"protocol":"802.1ad","id":100,"flags":["GVRP","LOOSE_BINDING"],"ingress_qos":[{"from":1,"to":2}],"egress_qos":[{"from":3,"to":4}]}""", NeedsLower: true),
        new Case("macvlan", new MacvlanOptions { Mode = MacvlanMode.Private, BroadcastQueueLength = 200 }, "mode private bcqueuelen 200", """{"mode":"private","bcqueuelen":200}""", NeedsLower: true),
        new Case("macvlan", new MacvlanOptions { Mode = MacvlanMode.Source }, "mode source", """{"mode":"source"}""", NeedsLower: true),
        new Case("macvtap", new MacvlanOptions { Mode = MacvlanMode.Bridge }, "mode bridge", """{"mode":"bridge"}""", NeedsLower: true),
        new Case("ipvlan", new IpvlanOptions { Mode = IpvlanMode.L3S, Flags = IpvlanFlags.Private }, "mode l3s private", """{"mode":"l3s"}""", NeedsLower: true),
        new Case("vrf", new VrfOptions { Table = 1234 }, "table 1234", """{"table":1234}"""),
        new Case("bond", new BondOptions
            {
                Mode = BondMode.Lacp, MiiInterval = TimeSpan.FromMilliseconds(100), UpDelay = TimeSpan.FromMilliseconds(200), DownDelay = TimeSpan.FromMilliseconds(300), HashPolicy = BondHashPolicy.Layer34,
                LacpRate = BondLacpRate.Fast, Aggregation = BondAggregation.Count, MinimumLinks = 1, AllPortsActive = true, ActorSystemPriority = 100, UserPortKey = 5,
                ActorSystem = HardwareAddress.Parse("02:00:00:00:00:01"),
            },
            "mode 802.3ad miimon 100 updelay 200 downdelay 300 xmit_hash_policy layer3+4 lacp_rate fast ad_select count min_links 1 all_slaves_active 1 ad_actor_sys_prio 100 ad_user_port_key 5 "
            + "ad_actor_system 02:00:00:00:00:01",
            """
            {"mode":"802.3ad","miimon":100,"updelay":200,"downdelay":300,"xmit_hash_policy":"layer3+4","ad_lacp_rate":"fast","ad_select":"count","min_links":1,"all_slaves_active":1,
             "ad_actor_sys_prio":100,"ad_user_port_key":5,"ad_actor_system":"02:00:00:00:00:01"}
            """),
        new Case("bond", new BondOptions
            {
                Mode = BondMode.ActiveBackup, ArpInterval = TimeSpan.FromMilliseconds(250), ArpTargets = [InetAddress.Parse("192.0.2.1"), InetAddress.Parse("192.0.2.2")],
                ArpValidate = BondArpValidate.All, ArpAllTargets = BondArpTargets.All, PrimaryReselect = BondPrimaryReselect.Better, FailOverMac = BondFailOverMac.Active, PeerNotifications = 3, MissedMaximum = 3,
            },
            "mode active-backup arp_interval 250 arp_ip_target 192.0.2.1,192.0.2.2 arp_validate all arp_all_targets all primary_reselect better fail_over_mac active num_grat_arp 3 arp_missed_max 3",
            """
            {"mode":"active-backup","arp_interval":250,"arp_ip_target":["192.0.2.1","192.0.2.2"],"arp_validate":"all","arp_all_targets":"all","primary_reselect":"better","fail_over_mac":"active",
             "num_peer_notif":3,"arp_missed_max":3}
            """),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Made_here_and_read_by_ip(Case @case)
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        int? lower = @case.NeedsLower ? Lower(lab, links) : null;
        Link made = Create(links, new Link { Name = "t0", LowerLinkIndex = lower, Info = new() { Kind = @case.Kind, Options = @case.Options } }, @case.Kind);
        Assert.Equal(@case.Kind, made.Kind);
        JsonNode seen = lab.Json("-d link show t0")[0]!;
        Assert.Equal(@case.Kind, (string?)seen["linkinfo"]!["info_kind"]);
        Compare(JsonNode.Parse(@case.Expected)!.AsObject(), seen["linkinfo"]!["info_data"]?.AsObject());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Made_by_ip_and_read_here(Case @case)
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        if (@case.NeedsLower)
            Lower(lab, links);
        lab.RunOrSkip($"ip link add {(@case.NeedsLower ? "link lower " : "")}name t0 type {@case.Kind} {@case.Arguments}", @case.Kind);
        Link read = links.Get("t0");
        Assert.Equal(@case.Kind, read.Kind);
        AssertContains(@case.Options, read.Options);
        JsonNode seen = lab.Json("-d link show t0")[0]!;
        Assert.Equal((int)seen["ifindex"]!, read.Index);
        Assert.Equal((int)seen["mtu"]!, (int)read.Mtu!);
        Assert.Equal((string?)seen["address"], read.Address?.ToString());
        Assert.Equal((string?)seen["operstate"], read.OperationalState.ToString()!.ToUpperInvariant());
        Assert.Equal((int)seen["txqlen"]!, (int)read.QueueLength!);
        Assert.Equal((int)seen["num_tx_queues"]!, (int)read.SendQueues!);
        Assert.Equal((int)seen["gso_max_size"]!, (int)read.GsoMaximumSize!);
        Assert.Equal((string?)seen["inet6_addr_gen_mode"], read.Families?.Inet6?.AddressGeneration?.ToString().ToLowerInvariant());
        Assert.Equal(read, Link.Read(Generator.RoundTripTests.Bytes(read)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_VXLAN_says_whether_it_inherits_the_time_to_live(bool inherits)
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Create(links, new Link { Name = "t0", Info = new() { Kind = "vxlan", Options = new VxlanOptions { Vni = 1, Port = 4789, TtlInherit = inherits } } }, "vxlan");
        Assert.Equal(inherits, Assert.IsType<VxlanOptions>(links.Get("t0").Options).TtlInherit);
    }

    [Theory]
    [InlineData("05001C0000000000", false)]
    [InlineData("05001C0001000000", true)]
    [InlineData("04001C00", true)]
    public void The_inherited_time_to_live_is_understood_as_a_byte_and_as_a_flag(string hex, bool inherits)
    {
        VxlanOptions read = VxlanOptions.Read(Convert.FromHexString(hex));
        Assert.Equal(inherits, read.TtlInherit);
        Assert.Equal(hex, Convert.ToHexString(Generator.RoundTripTests.Bytes(read)));
    }

    [Fact]
    public void The_targets_of_a_bond_are_numbered_from_0_as_the_kernel_numbers_them() => Assert.Equal(
        "14000800" + "080000000A000001" + "080001000A000002",
        Convert.ToHexString(Generator.RoundTripTests.Bytes(new BondOptions { ArpTargets = [InetAddress.Parse("10.0.0.1"), InetAddress.Parse("10.0.0.2")] })));

    [Fact]
    public void A_bridge_port_both_ways()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link bridge = links.Create(new Link { Name = "br0", Info = new() { Kind = "bridge" } });
        Link port = links.Create(new Link { Name = "p0", MasterIndex = bridge.Index, Info = new() { Kind = "veth" } });
        var options = new BridgePortOptions { Cost = 5, Priority = 9, Hairpin = true, Guard = true, Isolated = true, Flood = false, MulticastFlood = false, NeighbourSuppress = true };
        links.Change(new Link { Index = port.Index, Info = new() { PortKind = "bridge", PortOptions = options } });
        Compare(
            JsonNode.Parse("""{"cost":5,"priority":9,"hairpin":true,"guard":true,"isolated":true,"flood":false,"mcast_flood":false,"neigh_suppress":true}""")!.AsObject(),
            lab.Json("-d link show p0")[0]!["linkinfo"]!["info_slave_data"]!.AsObject());
        AssertContains(options, links.Get("p0").PortOptions);
    }

    [Fact]
    public void The_bridges_own_dump_is_read_too()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link bridge = links.Create(new Link { Name = "br0", Info = new() { Kind = "bridge" } });
        links.Create(new Link { Name = "p0", MasterIndex = bridge.Index, Info = new() { Kind = "veth" } });
        IReadOnlyList<Link> ports = links.List(new Link { Family = AddressFamilies.Bridge, Extensions = LinkExtensions.BridgeVlans });
        Link port = Assert.Single(ports, port => port.Name == "p0");
        Assert.Equal(bridge.Index, port.MasterIndex);
        Assert.Equal((ushort)32, Assert.IsType<BridgePortOptions>(port.ProtocolInfo).Priority);
        if (port.Specification is BridgeSpecification { Vlans: { } vlans }) // a kernel without VLAN filtering tells none
            Assert.Equal(1, Assert.Single(vlans).Id);
    }

    [Fact]
    public void Virtual_functions_are_asked_for_only_when_they_are_wanted()
    {
        static bool Asks(Link filter) => filter.Extensions is { } extensions && extensions.HasFlag(LinkExtensions.VirtualFunctions);
        Assert.False(Asks(LinkFamily.Everything()));
        Assert.False(Asks(LinkFamily.Everything(namesOnly: true)));
        Assert.True(Asks(LinkFamily.Everything(includeVirtualFunctions: true)));
    }

    [Fact]
    public void Creating_sends_only_what_was_asked_for()
    {
        byte[] bytes = Generator.RoundTripTests.Bytes(new Link { Name = "x", Info = new() { Kind = "vxlan", Options = new VxlanOptions { Vni = 1 } } });
        // ifinfomsg, IFLA_IFNAME "x\0", IFLA_LINKINFO { IFLA_INFO_KIND "vxlan\0", IFLA_INFO_DATA { IFLA_VXLAN_ID 1 } }
        Assert.Equal(16 + 8 + 4 + 12 + 4 + 8, bytes.Length);
    }

    [Fact]
    public void A_link_is_renamed_moved_and_given_other_names()
    {
        using var lab = new TestNamespace();
        using var other = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link made = links.Create(ConversationLink("v0"));
        links.AddNames(made.Index, ["a-name-much-longer-than-fifteen-bytes"]);
        Assert.Equal(made.Index, links.Get("a-name-much-longer-than-fifteen-bytes").Index);
        links.RemoveNames(made.Index, ["a-name-much-longer-than-fifteen-bytes"]);
        links.Change(new Link { Index = made.Index, Name = "renamed", Mtu = 1400, Alias = "for people" });
        links.Move(made.Index, other.Namespace);
        Link moved = new LinkFamily(other.Connection).Get("renamed");
        Assert.Equal((1400u, "for people", 0), (moved.Mtu, moved.Alias, moved.AlternativeNames.Count));
        Assert.True(LinkFamily.IsMissing(Assert.Throws<NetlinkException>(() => links.Get("renamed"))));
    }

    private static Link ConversationLink(string name) => new() { Name = name, Info = new() { Kind = "veth" } };

    private static int Lower(TestNamespace lab, LinkFamily links) => links.Create(ConversationLink("lower")).Index;

    private static Link Create(LinkFamily links, Link link, string kind)
    {
        try
        {
            return links.Create(link);
        }
        catch (NetlinkException exception) when (exception.ErrorName == "EOPNOTSUPP")
        {
            TestNamespace.SkipMissing(kind);
            throw;
        }
    }

    /// <summary>Every setting that was asked for is there as it was asked for.</summary>
    private static void AssertContains(object? wanted, object? seen)
    {
        if (wanted is null)
            return;
        Assert.NotNull(seen);
        IEnumerable<string> differences = wanted.GetType().GetProperties()
            .Where(property => property is { CanWrite: true, Name: not "UnknownAttributes" } && property.GetValue(wanted) is not (null or false))
            .Where(property => !Same(property.GetValue(wanted), property.GetValue(seen)))
            .Select(property => $"{property.Name}: wanted {property.GetValue(wanted)}, got {property.GetValue(seen) ?? "nothing"}");
        Assert.Empty(differences);
    }

    private static bool Same(object? wanted, object? seen) => wanted is System.Collections.IEnumerable list and not string
        ? seen is System.Collections.IEnumerable other && list.Cast<object>().SequenceEqual(other.Cast<object>())
        : Equals(wanted, seen);

    private static void Compare(JsonObject wanted, JsonObject? seen)
    {
        IEnumerable<string> differences = wanted
            .Where(pair => !JsonNode.DeepEquals(pair.Value, seen?[pair.Key]))
            .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key}: wanted {pair.Value?.ToJsonString()}, ip prints {seen?[pair.Key]?.ToJsonString() ?? "nothing"}"));
        Assert.Empty(differences);
    }
}
