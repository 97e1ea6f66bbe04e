using System.Text.Json;
using System.Text.RegularExpressions;
using Netlink.TrafficControl;
using Xunit;

namespace Netlink.Tests.Families.TrafficControl;

/// <summary>Filters and actions three ways (out of properties, out of <c>tc</c>'s words, by <c>tc</c>), and read back by <c>tc -j</c> and by us.</summary>
public class TcFilterTests
{
    /// <summary>A kind with settings, and what <c>tc</c> calls them.</summary>
    public sealed record Case(string Kind, string Protocol, FilterOptions? Options, string Words)
    {
        public override string ToString() => $"{Protocol} {Kind} {Words}";
    }

    public static TheoryData<Case> Cases =>
    [
        new Case("matchall", "all", new MatchallOptions { Actions = [TcAction.Control(ActionControl.Drop)] }, "action drop"),
        new Case("matchall", "ip", new MatchallOptions { ClassId = new(1, 0x10), Flags = FilterFlags.SkipHardware }, "skip_hw classid 1:10"),
        new Case("matchall", "all", null, "action gact pass random netrand drop 5"),
        new Case("matchall", "all", null, "action goto chain 5"),
        new Case("matchall", "all", new MatchallOptions { Actions = [TcAction.Police(new() { Burst = ByteSize.Parse("10k"), Rate = BitRate.Parse("1mbit"), Exceed = ActionControl.Drop })] }, "action police rate 1mbit burst 10k drop"),
        new Case("matchall", "all", null, "action police rate 1gbit burst 100k mtu 9000 peakrate 2gbit conform-exceed drop/pipe action pass"),
        new Case("matchall", "all", new MatchallOptions { Actions = [TcAction.Police(new() { PacketRate = 1000, PacketBurst = 100, Exceed = ActionControl.Drop })] }, "action police pkts_rate 1000 pkts_burst 100 drop"),
        new Case("u32", "ip", new U32Options { Match = ["ip dst 10.1.0.0/16", "ip dport 80 0xffff"], ClassId = new(1, 0x10) }, "match ip dst 10.1.0.0/16 match ip dport 80 0xffff flowid 1:10"),
        new Case("u32", "ip", null, "match ip src 192.0.2.7 match ip protocol 6 0xff match ip sport 1024 0xfc00 match ip tos 0x10 0xff action drop"),
        new Case("u32", "ipv6", null, "match ip6 dst 2001:db8::/32 match ip6 protocol 17 0xff match ip6 dport 53 0xffff flowid 1:2"),
        new Case("u32", "all", new U32Options { Match = ["u32 0x12345678 0xffffffff at 12", "u16 0xabcd 0xffff at 2", "u8 0x7 0xf at 1"], Actions = [TcAction.Control(ActionControl.Pass)] },
            "match u32 0x12345678 0xffffffff at 12 match u16 0xabcd 0xffff at 2 match u8 0x7 0xf at 1 action ok"),
        new Case("u32", "ip", null, "match tcp dst 22 0xffff match icmp type 8 0xff flowid 1:1"),
        new Case("u32", "ip", null, "match mark 0x10 0xff flowid 1:1"),
        new Case("u32", "all", new U32Options { Match = ["u32 0 0"], ClassId = new(1, 1), Actions = [TcAction.Police(new() { Rate = BitRate.Parse("2mbit"), Burst = 20000, Exceed = ActionControl.Drop })] },
            "match u32 0 0 flowid 1:1 action police rate 2mbit burst 20000 drop"),
        new Case("flower", "ip", new FlowerOptions { Destination = IPPrefix.Parse("10.1.0.0/16"), IPProtocol = IPProtocol.Tcp, DestinationPort = new(80), Actions = [TcAction.Control(ActionControl.Drop)] },
            "ip_proto tcp dst_ip 10.1.0.0/16 dst_port 80 action drop"),
        new Case("flower", "ipv6", new FlowerOptions { Source = IPPrefix.Parse("2001:db8::/32"), IPProtocol = IPProtocol.Udp, SourcePort = new(1000, 2000), ClassId = new(1, 1) },
            "ip_proto udp src_ip 2001:db8::/32 src_port 1000-2000 classid 1:1"),
        new Case("flower", "all", new FlowerOptions { DestinationHardwareAddress = HardwareAddress.Parse("52:54:00:12:34:56"), SourceHardwareAddress = HardwareAddress.Parse("52:54:00:00:00:00"), SourceHardwareAddressMask = HardwareAddress.Parse("ff:ff:ff:00:00:00") },
            "dst_mac 52:54:00:12:34:56 src_mac 52:54:00:00:00:00/24"),
        new Case("flower", "802.1Q", new FlowerOptions { VlanId = 100, VlanPriority = 3, VlanEtherType = EtherType.IPv4, IPProtocol = IPProtocol.Udp }, "vlan_id 100 vlan_prio 3 vlan_ethtype ip ip_proto udp"),
        new Case("flower", "ip", new FlowerOptions { Tos = 0x10, TosMask = 0x1c, Ttl = 1, Fragment = false }, "ip_tos 0x10/0x1c ip_ttl 1 ip_flags nofrag"),
        new Case("flower", "ip", new FlowerOptions { IPProtocol = IPProtocol.Tcp, TcpFlags = 2, TcpFlagsMask = 0x12 }, "ip_proto tcp tcp_flags 0x2/0x12"),
        new Case("flower", "ip", new FlowerOptions { IPProtocol = IPProtocol.Icmp, IcmpType = 8, IcmpCode = 0 }, "ip_proto icmp type 8 code 0"),
        new Case("flower", "arp", new FlowerOptions { ArpSender = IPPrefix.Parse("192.0.2.1/32"), ArpTarget = IPPrefix.Parse("192.0.2.0/24"), ArpOperation = 1, ArpSenderHardwareAddress = HardwareAddress.Parse("02:00:00:00:00:01") },
            "arp_sip 192.0.2.1 arp_tip 192.0.2.0/24 arp_op request arp_sha 02:00:00:00:00:01"),
        new Case("flower", "ip", new FlowerOptions { TunnelId = 42, TunnelDestination = IPPrefix.Parse("192.0.2.7/32"), TunnelDestinationPort = 4789 }, "enc_key_id 42 enc_dst_ip 192.0.2.7 enc_dst_port 4789"),
        new Case("flower", "ip", new FlowerOptions { ConnectionState = FlowerState.Tracked | FlowerState.Established, ConnectionStateMask = FlowerState.Tracked | FlowerState.Established | FlowerState.New, ConnectionZone = 7, ConnectionMark = new(0x10, 0xff) },
            "ct_state +trk+est-new ct_zone 7 ct_mark 0x10/0xff"),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_we_make_is_what_tc_makes_and_reads(Case @case)
    {
        using var lab = new TcLab();
        var filters = new TcFilterFamily(lab.Connection);
        foreach (string link in new[] { "ours", "theirs" })
            lab.Tc($"qdisc add dev {link} clsact", "clsact");
        lab.Tc($"filter add dev theirs egress protocol {@case.Protocol} pref 10 {@case.Kind} {@case.Words}", @case.Kind);
        string Shown(string link) => Regex.Replace(string.Join('\n', lab.Json($"filter show dev {link} egress").Select(item => item.GetRawText())), "\"index\":\\d+", "\"index\":0");
        Assert.True(FilterWords.TryProtocol(@case.Protocol, out EtherType protocol));
        var wanted = new TcFilter { LinkIndex = lab.Ours, Parent = TcFilterFamily.Egress, Priority = 10, Protocol = protocol, Kind = @case.Kind };
        if (@case.Options is not null)
        {
            TcFilter made = filters.Create(wanted with { Options = @case.Options });
            Assert.Equal((@case.Kind, (ushort)10, protocol, TcFilterFamily.Egress, "ours"), (made.Kind, made.Priority, made.Protocol, made.Parent, made.Link));
            Assert.NotEqual(0u, made.Handle.Raw);
            Assert.Equal(Shown("theirs"), Shown("ours"));
            filters.Delete(wanted with { Options = null });
            Assert.Empty(filters.ListAll(lab.Ours));
        }

        filters.Create(wanted with { Options = FilterOptions.Parse(@case.Kind, @case.Words) });
        Assert.Equal(Shown("theirs"), Shown("ours"));

        TcFilter read = filters.ListAll(lab.Theirs).Last();
        if (@case.Options is not null)
            AssertContains(@case.Options, read.Options!);
        Assert.Equal(read, TcFilter.Read(Generator.RoundTripTests.Bytes(read)));
        string[] entries = [.. lab.Tc("filter show dev theirs egress").Split("\nfilter ", StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(Regex.Replace(TcLab.Line(entries[^1]), "^(filter )?protocol", "filter dev theirs egress protocol").Replace(" )", ")", StringComparison.Ordinal), read.ToString());
    }

    [Theory]
    [InlineData("egress redirect", MirredDirection.EgressRedirect, "stolen")]
    [InlineData("egress mirror", MirredDirection.EgressMirror, "pipe")]
    [InlineData("ingress redirect", MirredDirection.IngressRedirect, "stolen")]
    [InlineData("ingress mirror", MirredDirection.IngressMirror, "pipe")]
    public void Packets_are_sent_to_another_link(string words, MirredDirection direction, string control)
    {
        using var lab = new TcLab();
        var filters = new TcFilterFamily(lab.Connection);
        lab.Tc("qdisc add dev ours ingress", "ingress");
        lab.Tc("qdisc add dev theirs ingress", "ingress");
        lab.Tc($"filter add dev theirs parent ffff: protocol all pref 1 matchall action mirred {words} dev ours", "mirred");
        TcFilter made = filters.Create(new TcFilter { LinkIndex = lab.Ours, Parent = new(0xffff, 0), Priority = 1, Kind = "matchall", Options = new MatchallOptions { Actions = [TcAction.Mirred(lab.Ours, direction)] } });
        TcFilter read = Assert.Single(filters.ListAll(lab.Theirs));
        Assert.Equal(control, Assert.IsType<MirredOptions>(Assert.Single(read.Actions!).Options).Control.ToString());
        Assert.Equal(Regex.Replace(read.ToString(), @"index \d+|dev theirs", ""), Regex.Replace(made.ToString(), @"index \d+|dev ours", ""));
        Assert.Contains($"to device ours) {control}", made.ToString());
        IReadOnlyList<TcAction> parsed = TcAction.Parse($"mirred {words} dev ours", name => name == "ours" ? lab.Ours : null);
        Assert.Equal(TcAction.Mirred(lab.Ours, direction), Assert.Single(parsed));
    }

    [Fact]
    public void Tables_of_u32_are_made_and_linked()
    {
        using var lab = new TcLab();
        var filters = new TcFilterFamily(lab.Connection);
        foreach (string link in new[] { "ours", "theirs" })
            lab.Tc($"qdisc add dev {link} clsact", "clsact");
        lab.Tc("filter add dev theirs ingress pref 5 handle 2: protocol ip u32 divisor 256", "u32");
        lab.Tc("filter add dev theirs ingress pref 5 protocol ip u32 ht 2:7b: match ip src 10.0.0.123 flowid 1:123");
        lab.Tc("filter add dev theirs ingress pref 5 protocol ip u32 ht 800:: match ip src 10.0.0.0/24 hashkey mask 0x000000ff at 12 link 2:");
        var place = new TcFilter { LinkIndex = lab.Ours, Parent = TcFilterFamily.Ingress, Priority = 5, Protocol = EtherType.IPv4, Kind = "u32" };
        TcFilter table = filters.Create(place with { Handle = TcFilterHandle.Parse("2:"), Options = new U32Options { Divisor = 256 } });
        Assert.Equal("2:", table.Handle.ToString());
        filters.Create(place with { Options = FilterOptions.Parse("u32", "ht 2:7b: match ip src 10.0.0.123 flowid 1:123") });
        TcFilter linked = filters.Create(place with { Options = FilterOptions.Parse("u32", "ht 800:: match ip src 10.0.0.0/24 hashkey mask 0x000000ff at 12 link 2:") });
        Assert.Equal("800::800", linked.Handle.ToString());
        Assert.Equal(lab.Tc("filter show dev theirs ingress"), lab.Tc("filter show dev ours ingress"));
    }

    [Fact]
    public void Chains_priorities_and_handles_tell_filters_apart()
    {
        using var lab = new TcLab();
        var filters = new TcFilterFamily(lab.Connection);
        lab.Tc("qdisc add dev ours clsact", "clsact");
        lab.Tc("qdisc add dev theirs clsact", "clsact");
        lab.Tc("filter add dev theirs ingress flower action drop", "flower");
        var drop = new FlowerOptions { Actions = [TcAction.Control(ActionControl.Drop)] };
        var place = new TcFilter { LinkIndex = lab.Ours, Parent = TcFilterFamily.Ingress, Kind = "flower", Options = drop };
        TcFilter first = filters.Create(place), second = filters.Create(place), chained = filters.Create(place with { Chain = 7, Priority = 3 });
        Assert.True(second.Priority < first.Priority);
        Assert.Equal((7u, (ushort)3), (chained.Chain, chained.Priority));
        Assert.Equal(3, filters.ListAll(lab.Ours).Count());
        Assert.Single(filters.List(new TcFilter { LinkIndex = lab.Ours, Parent = TcFilterFamily.Ingress, Chain = 7 }), item => item.Options is not null);
        TcFilter replaced = filters.Replace(first with { Options = new FlowerOptions { Actions = [TcAction.Control(ActionControl.Pass)] } });
        Assert.Equal(first.Handle, replaced.Handle);
        Assert.Equal("EEXIST", Assert.Throws<NetlinkException>(() => filters.Create(first)).ErrorName);
        filters.Delete(second with { Options = null });
        Assert.Equal([(first.Priority, "pass"), ((ushort)3, "drop")], filters.ListAll(lab.Ours).Select(item => (item.Priority, Assert.IsType<GactOptions>(item.Actions![0].Options).Control.ToString())).OrderByDescending(pair => pair.Priority));
    }

    /// <summary>Every property that the one has set has the same value in the other; buckets to the digits that ticks leave.</summary>
    private static void AssertContains(FilterOptions wanted, FilterOptions read)
    {
        foreach (var property in wanted.GetType().GetProperties().Where(property => property.SetMethod?.IsPublic == true && property.Name is not ("UnknownAttributes" or "Actions" or "Flags" or "Match" or "Selector")))
        {
            if (property.GetValue(wanted) is { } expected)
                Assert.True(expected.Equals(property.GetValue(read)), $"{property.Name}: {expected} {property.GetValue(read)}");
        }
    }
}
