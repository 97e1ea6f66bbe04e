using System.Collections.Frozen;

namespace Netlink.Netfilter;

/// <summary>The types that <c>nft</c> knows, with its numbers, names and symbols.</summary>
internal static class NftDataTypes
{
    public const int VerdictNumber = unchecked((int)0xffffff00);

    public static readonly NftDataType Verdict = new(VerdictNumber, "verdict", 16, NftByteOrder.None, NftTextForm.Bytes);

    public static readonly NftDataType Link = new(41, "ifname", 16, NftByteOrder.Host, NftTextForm.LinkName);

    public static readonly NftSymbols Protocols = new(
        ("ip", 0), ("icmp", 1), ("igmp", 2), ("ggp", 3), ("ipencap", 4), ("st", 5), ("tcp", 6), ("egp", 8), ("igp", 9), ("pup", 12), ("udp", 17),
        ("hmp", 20), ("xns-idp", 22), ("rdp", 27), ("iso-tp4", 29), ("dccp", 33), ("xtp", 36), ("ddp", 37), ("idpr-cmtp", 38), ("ipv6", 41),
        ("ipv6-route", 43), ("ipv6-frag", 44), ("idrp", 45), ("rsvp", 46), ("gre", 47), ("esp", 50), ("ah", 51), ("skip", 57), ("ipv6-icmp", 58),
        ("icmpv6", 58), ("ipv6-nonxt", 59), ("ipv6-opts", 60), ("rspf", 73), ("vmtp", 81), ("eigrp", 88), ("ospf", 89), ("ax.25", 93), ("ipip", 94),
        ("etherip", 97), ("encap", 98), ("pim", 103), ("ipcomp", 108), ("comp", 108), ("vrrp", 112), ("l2tp", 115), ("isis", 124), ("sctp", 132),
        ("fc", 133), ("mobility-header", 135), ("udplite", 136), ("mpls-in-ip", 137), ("manet", 138), ("hip", 139), ("shim6", 140), ("wesp", 141),
        ("rohc", 142), ("ethernet", 143));

    public static readonly IReadOnlyList<NftDataType> All =
    [
        new(2, "nf_proto", 1, NftByteOrder.None, symbols: new(("ipv4", 2), ("ipv6", 10))),
        new(7, "ipv4_addr", 4, NftByteOrder.Network, NftTextForm.Address),
        new(8, "ipv6_addr", 16, NftByteOrder.Network, NftTextForm.Address),
        new(9, "ether_addr", 6, NftByteOrder.Network, NftTextForm.Hardware),
        new(10, "ether_type", 2, NftByteOrder.Network, NftTextForm.Hexadecimal, new(
            ("ip", 0x0800), ("arp", 0x0806), ("ip6", 0x86dd), ("8021q", 0x8100), ("8021ad", 0x88a8), ("vlan", 0x8100))),
        new(11, "arp_op", 2, NftByteOrder.Network, symbols: new(
            ("request", 1), ("reply", 2), ("rrequest", 3), ("rreply", 4), ("inrequest", 8), ("inreply", 9), ("nak", 10))),
        new(12, "inet_proto", 1, NftByteOrder.None, symbols: Protocols),
        new(13, "inet_service", 2, NftByteOrder.Network),
        new(14, "icmp_type", 1, NftByteOrder.Network, symbols: new(
            ("echo-reply", 0), ("destination-unreachable", 3), ("source-quench", 4), ("redirect", 5), ("echo-request", 8), ("router-advertisement", 9),
            ("router-solicitation", 10), ("time-exceeded", 11), ("parameter-problem", 12), ("timestamp-request", 13), ("timestamp-reply", 14),
            ("info-request", 15), ("info-reply", 16), ("address-mask-request", 17), ("address-mask-reply", 18))),
        new(15, "tcp_flag", 1, NftByteOrder.Network, NftTextForm.Bits, new(
            ("fin", 1), ("syn", 2), ("rst", 4), ("psh", 8), ("ack", 0x10), ("urg", 0x20), ("ecn", 0x40), ("cwr", 0x80))),
        new(16, "dccp_pkttype", 1, NftByteOrder.None, symbols: new(
            ("request", 0), ("response", 1), ("data", 2), ("ack", 3), ("dataack", 4), ("closereq", 5), ("close", 6), ("reset", 7), ("sync", 8), ("syncack", 9))),
        new(17, "mh_type", 1, NftByteOrder.Network, symbols: new(
            ("binding-refresh-request", 0), ("home-test-init", 1), ("careof-test-init", 2), ("home-test", 3), ("careof-test", 4), ("binding-update", 5),
            ("binding-acknowledgement", 6), ("binding-error", 7), ("fast-binding-update", 8), ("fast-binding-acknowledgement", 9),
            ("fast-binding-advertisement", 10), ("experimental-mobility-header", 11), ("home-agent-switch-message", 12))),
        new(18, "time", 4, NftByteOrder.Host, NftTextForm.Duration),
        new(19, "mark", 4, NftByteOrder.Host, NftTextForm.Hexadecimal),
        new(20, "iface_index", 4, NftByteOrder.Host),
        new(21, "iface_type", 2, NftByteOrder.Host, symbols: new(
            ("ether", 1), ("ppp", 512), ("ipip", 768), ("ipip6", 769), ("loopback", 772), ("sit", 776), ("ipgre", 778))),
        new(22, "realm", 4, NftByteOrder.Host),
        new(23, "classid", 4, NftByteOrder.Host, NftTextForm.TrafficClass),
        new(24, "uid", 4, NftByteOrder.Host),
        new(25, "gid", 4, NftByteOrder.Host),
        new(26, "ct_state", 4, NftByteOrder.Host, NftTextForm.Bits, new(("invalid", 1), ("established", 2), ("related", 4), ("new", 8), ("untracked", 0x40))),
        new(27, "ct_dir", 1, NftByteOrder.None, symbols: new(("original", 0), ("reply", 1))),
        new(28, "ct_status", 4, NftByteOrder.Host, NftTextForm.Bits, new(
            ("expected", 1), ("seen-reply", 2), ("assured", 4), ("confirmed", 8), ("snat", 0x10), ("dnat", 0x20), ("dying", 0x200))),
        new(29, "icmpv6_type", 1, NftByteOrder.Network, symbols: new(
            ("destination-unreachable", 1), ("packet-too-big", 2), ("time-exceeded", 3), ("parameter-problem", 4), ("echo-request", 128),
            ("echo-reply", 129), ("mld-listener-query", 130), ("mld-listener-report", 131), ("mld-listener-done", 132), ("mld-listener-reduction", 132),
            ("nd-router-solicit", 133), ("nd-router-advert", 134), ("nd-neighbor-solicit", 135), ("nd-neighbor-advert", 136), ("nd-redirect", 137),
            ("router-renumbering", 138), ("ind-neighbor-solicit", 141), ("ind-neighbor-advert", 142), ("mld2-listener-report", 143))),
        new(31, "pkt_type", 1, NftByteOrder.Host, symbols: new(("host", 0), ("unicast", 0), ("broadcast", 1), ("multicast", 2), ("other", 3))),
        new(32, "icmp_code", 1, NftByteOrder.Network, symbols: new(
            ("net-unreachable", 0), ("host-unreachable", 1), ("prot-unreachable", 2), ("port-unreachable", 3), ("frag-needed", 4), ("net-prohibited", 9),
            ("host-prohibited", 10), ("admin-prohibited", 13))),
        new(33, "icmpv6_code", 1, NftByteOrder.Network, symbols: new(
            ("no-route", 0), ("admin-prohibited", 1), ("addr-unreachable", 3), ("port-unreachable", 4), ("policy-fail", 5), ("reject-route", 6))),
        new(34, "icmpx_code", 1, NftByteOrder.Network, symbols: new(
            ("no-route", 0), ("port-unreachable", 1), ("host-unreachable", 2), ("admin-prohibited", 3))),
        new(35, "devgroup", 4, NftByteOrder.Host, symbols: new(("\"default\"", 0), ("default", 0))),
        new(36, "dscp", 1, NftByteOrder.Network, NftTextForm.Hexadecimal, new(
            ("cs0", 0), ("cs1", 8), ("cs2", 0x10), ("cs3", 0x18), ("cs4", 0x20), ("cs5", 0x28), ("cs6", 0x30), ("cs7", 0x38), ("df", 0), ("be", 0),
            ("lephb", 1), ("af11", 0x0a), ("af12", 0x0c), ("af13", 0x0e), ("af21", 0x12), ("af22", 0x14), ("af23", 0x16), ("af31", 0x1a), ("af32", 0x1c),
            ("af33", 0x1e), ("af41", 0x22), ("af42", 0x24), ("af43", 0x26), ("va", 0x2c), ("ef", 0x2e))),
        new(37, "ecn", 1, NftByteOrder.Network, symbols: new(("not-ect", 0), ("ect1", 1), ("ect0", 2), ("ce", 3))),
        new(38, "fib_addrtype", 4, NftByteOrder.Host, symbols: new(
            ("unspec", 0), ("unicast", 1), ("local", 2), ("broadcast", 3), ("anycast", 4), ("multicast", 5), ("blackhole", 6), ("unreachable", 7),
            ("prohibit", 8))),
        new(39, "boolean", 1, NftByteOrder.None, symbols: new(("exists", 1), ("missing", 0))),
        Link,
        new(42, "igmp_type", 1, NftByteOrder.Network, symbols: new(
            ("membership-query", 0x11), ("membership-report-v1", 0x12), ("membership-report-v2", 0x16), ("leave-group", 0x17), ("membership-report-v3", 0x22))),
        new(46, "cgroupsv2", 8, NftByteOrder.Host),
    ];

    public static readonly FrozenDictionary<string, NftDataType> ByName = All.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);
}
