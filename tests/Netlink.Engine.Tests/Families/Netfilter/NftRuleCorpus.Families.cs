namespace Netlink.Tests.Families.Netfilter;

/// <summary>Rules of the families that see frames, and what some families or kernels have not.</summary>
internal static partial class NftRuleCorpus
{
    /// <summary>What some kernels cannot make, or some families: rules that need it are not taken then.</summary>
    public static readonly string[] Parts =
    [
        """
        ct helper ftp0 {
        type "ftp" protocol tcp
        }
        """,
        """
        ct timeout slow0 {
        protocol tcp
        policy = { established : 1000 }
        }
        """,
        """
        ct expectation pg0 {
        protocol tcp
        dport 5432
        timeout 1h
        size 12
        }
        """,
        """
        synproxy syn {
        mss 1460
        wscale 7
        timestamp sack-perm
        }
        """,
        """
        set dynpair {
        type ipv4_addr . inet_service
        flags dynamic,timeout
        }
        """,
        """
        set dyn6 {
        type ipv6_addr
        flags dynamic,timeout
        }
        """,
        """
        map dynmap {
        type ipv4_addr : mark
        flags dynamic,timeout
        }
        """,
        """
        map cm {
        type inet_service : counter
        }
        """,
        """
        flowtable ft {
        hook ingress priority 0
        devices = { lo }
        }
        """,
    ];

    public static readonly string[] Bridge =
    [
        "ether saddr 00:11:22:33:44:55 drop",
        "ether daddr != 00:11:22:33:44:55 accept",
        "ether type ip accept",
        "ether type arp drop",
        "ether type 0x88cc drop",
        "ether type vlan accept",
        "ether type { ip, arp } accept",
        "ether saddr . ether daddr { 00:11:22:33:44:55 . 00:11:22:33:44:56 }",
        "ether saddr 00:11:22:33:44:55 ether type ip6 drop",
        "vlan id 5 accept",
        "vlan id != 5 accept",
        "vlan id { 5, 6 } accept",
        "vlan id 1-100 drop",
        "vlan pcp 3",
        "vlan type ip",
        "vlan id 5 ip saddr 10.0.0.1 accept",
        "vlan id 5 vlan type arp",
        "vlan id 5 tcp dport 22",
        "vlan id 5 iifname \"eth0\" ether saddr 00:11:22:33:44:55",
        "ip saddr 10.0.0.1 accept",
        "ip6 saddr fd00::1 accept",
        "tcp dport 22 accept",
        "ip saddr 10.0.0.1 tcp dport 22 accept",
        "ip protocol udp udp dport 53 drop",
        "icmp type echo-request accept",
        "icmpv6 type nd-neighbor-solicit accept",
        "arp operation request arp saddr ip 10.0.0.1 accept",
        "arp daddr ip { 10.0.0.1, 10.0.0.2 } drop",
        "arp saddr ether 00:11:22:33:44:55 accept",
        "arp htype 1",
        "meta ibrname \"br0\" accept",
        "meta obrname \"br*\" drop",
        "ibrname \"br0\" obrname \"br1\"",
        "meta ibrname { \"br0\", \"br1\" }",
        "meta ibrpvid 100",
        "meta ibrvproto 8021q",
        "iifname \"eth*\" ether type ip6 drop",
        "meta protocol ip accept",
        "meta protocol arp drop",
        "meta protocol { ip, arp, vlan } accept",
        "meta pkttype broadcast limit rate 10/second accept",
        "reject",
        "reject with icmp type host-unreachable",
        "reject with icmpv6 type admin-prohibited",
        "reject with icmpx type no-route",
        "reject with tcp reset",
        "ip saddr 10.0.0.1 reject",
        "ether type ip6 reject",
        "ct state established accept",
        "ether saddr & ff:ff:ff:00:00:00 == 00:11:22:00:00:00",
        "ether saddr 00:11:22:33:44:00-00:11:22:33:44:ff",
        "meta mark set 5",
        "ether daddr set 00:11:22:33:44:55",
        "meta l4proto tcp accept",
        "meta iiftype ether",
        "ip dscp set cs1",
        "log prefix \"bridge\" flags ether",
        "queue",
    ];

    public static readonly string[] Arp =
    [
        "arp operation request accept",
        "arp operation { request, reply } accept",
        "arp operation != request",
        "arp operation 9",
        "arp saddr ip 10.0.0.0/8 drop",
        "arp saddr ip 10.0.0.0/9 drop",
        "arp daddr ip 10.0.0.1",
        "arp saddr ether 00:11:22:33:44:55 drop",
        "arp daddr ether != 00:11:22:33:44:55",
        "arp htype 1",
        "arp ptype ip",
        "arp ptype 0x0800",
        "arp hlen 6",
        "arp plen 4",
        "arp operation request arp saddr ip 10.0.0.1 arp saddr ether 00:11:22:33:44:55 counter accept",
        "arp saddr ether . arp saddr ip { 00:11:22:33:44:55 . 10.0.0.1 } accept",
        "arp saddr ether 00:11:22:33:44:55 arp saddr ip 10.0.0.1 accept",
        "arp htype 1 arp ptype ip arp hlen 6 arp plen 4 arp operation request",
        "iifname \"eth0\" drop",
        "iif \"lo\" drop",
        "ether saddr 00:11:22:33:44:55 drop",
        "ether daddr ff:ff:ff:ff:ff:ff",
        "meta mark 5",
        "meta mark set 5",
        "meta pkttype broadcast",
        "arp operation != request log prefix \"x\"",
        "arp saddr ip 10.0.0.1-10.0.0.9",
        "arp saddr ip != { 10.0.0.1, 10.0.1.0/24 } drop",
        "limit rate 10/second accept",
        "arp daddr ether set 00:11:22:33:44:55",
        "arp saddr ip set 10.0.0.1",
        "arp operation vmap { request : accept, reply : drop }",
    ];

    public static readonly string[] NetDevice =
    [
        "ether saddr 00:11:22:33:44:55 drop",
        "ether type 0x88cc accept",
        "ip saddr 10.0.0.0/8 drop",
        "ip6 saddr fd00::/8 drop",
        "tcp dport 22 drop",
        "udp dport { 53, 67-68 } accept",
        "ip saddr 10.0.0.1 udp dport 53 accept",
        "vlan id 5 drop",
        "vlan id 5 tcp dport 22 drop",
        "vlan id 5 ip daddr 10.0.0.1",
        "ether type arp accept",
        "arp operation request drop",
        "meta protocol ip drop",
        "meta protocol { ip, ip6 } accept",
        "iif \"lo\"",
        "meta pkttype broadcast counter",
        "limit rate 10 mbytes/second accept",
        "icmp type echo-request drop",
        "icmpv6 type echo-request drop",
        "tcp flags syn / fin,syn,rst,ack drop",
        "meta mark set 5",
        "fwd to \"lo\"",
        "dup to \"lo\"",
        "ip saddr 10.0.0.1 fwd to \"lo\"",
        "fwd ip to 10.0.0.1 device \"lo\"",
        "fwd ip6 to fd00::1 device \"lo\"",
        "ether saddr . vlan id { 00:11:22:33:44:55 . 5 } drop",
        "ether saddr . ip saddr { 00:11:22:33:44:55 . 10.0.0.1 } drop",
        "reject",
        "reject with icmpx type no-route",
        "meta l4proto udp",
        "th dport 53",
        "ip dscp set cs1",
        "ip protocol 47 drop",
        "ip frag-off & 0x1fff != 0 drop",
        "ip ttl < 5 drop",
        "ether daddr set 00:11:22:33:44:55 fwd to \"lo\"",
    ];
}
