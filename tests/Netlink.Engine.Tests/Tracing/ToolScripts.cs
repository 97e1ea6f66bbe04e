using Xunit;

namespace Netlink.Tests.Tracing;

/// <summary>What the tools can be told, much of it: scripts for <c>sh -e</c>, in a namespace with the pair v0 and v1, v0 with 10.9.0.1/24.</summary>
public static class ToolScripts
{
    private const string Peer = "AgICAgICAgICAgICAgICAgICAgICAgICAgICAgICAgI=";

    /// <summary>What the script is about, and the script.</summary>
    public static TheoryData<string, string> All => new()
    {
        {
            "wg", $"""
                ip link add wg0 type wireguard
                key=$(mktemp) shared=$(mktemp) config=$(mktemp); trap 'rm -f $key $shared $config' EXIT
                wg genkey >$key; wg genpsk >$shared
                wg set wg0 listen-port 51820 private-key $key fwmark 0x10 peer {Peer} preshared-key $shared endpoint 192.0.2.7:51820 persistent-keepalive 25 allowed-ips 10.0.0.0/8,2001:db8::/32
                wg showconf wg0 >$config
                wg setconf wg0 $config; wg addconf wg0 $config; wg syncconf wg0 $config
                wg show; wg show all dump
                wg set wg0 peer {Peer} remove
                ip -d link show wg0
                """
        },
        {
            "conntrack", """
                conntrack -I -s 10.9.0.1 -d 10.9.0.7 -p tcp --sport 1000 --dport 80 --state ESTABLISHED --timeout 600 --mark 5 -u ASSURED,SEEN_REPLY
                conntrack -I -s 2001:db8::1 -d 2001:db8::2 -p udp --sport 53 --dport 53 --timeout 600 --zone 5
                conntrack -I -s 10.9.0.1 -d 10.9.0.8 -p icmp --icmp-type 8 --icmp-code 0 --icmp-id 9 --timeout 600
                conntrack -I -s 10.9.0.1 -d 10.9.0.8 -p sctp --sport 1 --dport 2 --state COOKIE_WAIT --orig-vtag 5 --reply-vtag 6 --timeout 600
                conntrack -I -s 10.9.0.1 -d 10.9.0.9 -p tcp --sport 1001 --dport 80 --state SYN_SENT --timeout 600 -g 10.8.8.8:33
                conntrack -L -o extended,id,labels,timestamp; conntrack -L -f ipv6 -o xml
                conntrack -G -s 10.9.0.1 -d 10.9.0.7 -p tcp --sport 1000 --dport 80
                conntrack -L expect; conntrack -L dying || :; conntrack -L unconfirmed || :; conntrack -S; conntrack -C
                conntrack -U -p tcp --mark 7 --timeout 300 || : # Linux 7.2 does not change an entry with NAT so
                conntrack -D -p tcp --dport 80; conntrack -F; conntrack -F expect
                """
        },
        {
            "tc qdisc netem", """
                tc qdisc add dev v0 root netem delay 10ms 2ms 25% distribution normal loss random 1% 25% duplicate 1% 5% corrupt 0.1% 3% reorder 5% 50% gap 5 rate 1mbit 10 20 30 ecn limit 500
                tc -s qdisc show dev v0
                tc qdisc change dev v0 root netem delay 5ms loss gemodel 1% 10% 70% 0.1%
                tc qdisc replace dev v0 root netem loss state 1% 10% 20% 30% 5% slot 10ms 20ms packets 5 bytes 1000
                tc -s -j qdisc show dev v0
                """
        },
        {
            "tc qdisc, kind after kind", """
                tc qdisc add dev v0 root handle 1: prio bands 4 priomap 0 1 2 3 0 0 0 0 0 0 0 0 0 0 0 0
                tc qdisc add dev v0 parent 1:1 tbf rate 1mbit burst 10k limit 20k peakrate 2mbit mtu 1500 mpu 64 overhead 4 linklayer ethernet
                tc qdisc add dev v0 parent 1:2 sfq perturb 10 quantum 1514 limit 100 divisor 512 headdrop redflowlimit 100000 min 8000 max 60000 probability 0.1 ecn harddrop
                tc qdisc add dev v0 parent 1:3 fq limit 900 flow_limit 50 quantum 3000 initial_quantum 15000 maxrate 1gbit buckets 512 orphan_mask 511 refill_delay 40ms ce_threshold 1ms pacing
                tc qdisc add dev v0 parent 1:4 pfifo limit 5
                tc class show dev v0
                tc -s -d qdisc show
                tc qdisc del dev v0 root
                tc qdisc add dev v0 root stab overhead 10 mtu 2000 tsize 512 mpu 64 linklayer adsl handle 2: bfifo limit 10k
                tc qdisc show
                tc qdisc replace dev v0 root pfifo_head_drop limit 9
                tc qdisc show
                """
        },
        {
            "tc class htb", """
                tc qdisc add dev v0 root handle 1: htb default 0x10 r2q 5 direct_qlen 7
                tc class add dev v0 parent 1: classid 1:1 est 1sec 8sec htb rate 10mbit ceil 20mbit burst 15k cburst 1600 prio 3 quantum 3000 mpu 64 overhead 4 linklayer atm
                tc class add dev v0 parent 1:1 classid 1:10 htb rate 40gbit ceil 80gbit
                tc class change dev v0 parent 1:1 classid 1:10 htb rate 1mbit
                tc qdisc add dev v0 parent 1:10 handle 10: fq_codel limit 500 target 3ms interval 50ms quantum 1000 flows 512 ecn ce_threshold 1ms memory_limit 5mb drop_batch 8
                tc -s -d class show dev v0
                tc class del dev v0 classid 1:10
                """
        },
        {
            "tc filter u32", """
                tc qdisc add dev v0 root handle 1: htb
                tc filter add dev v0 parent 1: protocol ip prio 5 handle 1: u32 divisor 16
                tc filter add dev v0 parent 1: protocol ip prio 5 u32 link 1: hashkey mask 0x000000ff at 12 match ip dst 10.0.0.0/8 match ip protocol 6 0xff
                tc filter add dev v0 parent 1: protocol ip prio 7 u32 match ip src 10.0.0.1/32 match u8 0x10 0xff at nexthdr+13 classid 1:10 action police rate 1mbit burst 10k mtu 2k conform-exceed drop/pipe
                tc filter add dev v0 parent 1: protocol ip prio 9 u32 match mark 5 0xff skip_hw classid 1:1
                tc -s -d filter show dev v0
                tc filter del dev v0 prio 7
                """
        },
        {
            "tc filter flower", """
                tc qdisc add dev v0 root handle 1: htb
                add() { protocol=$1 prio=$2; shift 2; tc filter add dev v0 parent 1: protocol $protocol prio $prio flower "$@"; }
                add all 6 skip_hw src_mac 02:00:00:00:00:01 dst_mac 02:00:00:00:00:02/ff:ff:ff:00:00:00 action drop
                add ip 20 ip_proto tcp src_ip 10.0.0.0/8 dst_ip 10.1.0.0/16 dst_port 80-90 tcp_flags 0x2/0x3f ip_tos 0x10/0xfc ip_ttl 64 ip_flags frag action pass
                add ipv6 21 ip_proto udp dst_ip 2001:db8::/32 action gact reclassify random determ pass 5
                add 802.1q 22 vlan_id 5 vlan_prio 3 vlan_ethtype ip action mirred egress redirect dev v1
                add 802.1ad 23 vlan_id 5 vlan_ethtype 802.1q cvlan_id 6 cvlan_prio 2 cvlan_ethtype ip action mirred ingress mirror dev v1
                add arp 24 arp_op request arp_sip 10.0.0.1 arp_tip 10.0.0.2 arp_sha 02:00:00:00:00:01 arp_tha 02:00:00:00:00:02 action drop
                add mpls_uc 25 mpls_label 5 mpls_tc 1 mpls_bos 1 mpls_ttl 7 action drop
                add ip 26 ip_proto icmp type 8 code 0 action drop
                add ip 27 enc_dst_ip 10.0.0.1 enc_src_ip 10.0.0.2 enc_key_id 5 enc_dst_port 4789 enc_tos 1 enc_ttl 3 action drop
                add ip 28 ct_state +trk+est ct_zone 5 ct_mark 1/0xff ct_label 01 action drop
                add ip 30 indev v0 action ok
                tc -s -d filter show dev v0
                """
        },
        {
            "tc filter matchall, chains, blocks, actions", """
                tc qdisc add dev v0 clsact
                tc filter add dev v0 ingress prio 1 matchall skip_hw action police rate 1mbit burst 10k peakrate 2mbit mtu 1500 conform-exceed drop
                tc filter add dev v0 ingress prio 2 matchall action police pkts_rate 1000 pkts_burst 10
                tc filter add dev v0 egress prio 1 chain 5 matchall action pass
                tc chain add dev v0 ingress chain 7
                tc chain show dev v0 ingress
                tc -s filter show dev v0 ingress; tc filter show dev v0 egress
                tc filter get dev v0 ingress protocol all prio 1 handle 1 matchall
                tc qdisc add dev v1 ingress_block 5 egress_block 6 clsact
                tc filter add block 5 matchall action drop
                tc filter show block 5; tc qdisc show dev v1
                tc actions add action gact drop index 7
                tc actions add action police rate 1mbit burst 10k index 3
                tc actions add action mirred egress mirror dev v1 index 9
                tc -s actions list action gact; tc actions list action police; tc actions get action gact index 7
                tc actions change action gact pass index 7; tc actions flush action mirred; tc actions del action gact index 7
                """
        },
        {
            "ss", """
                ss -tuwxdn0S -a -e -i -m -O --tos --cgroup --inet-sockopt
                ss -f netlink -a -e; ss --vsock -a; ss --xdp -a; ss -M -a -i
                ss -tn state listening sport = :22
                """
        },
        {
            "monitors", """
                tc monitor >/dev/null & a=$!; nft monitor >/dev/null & b=$!; conntrack -E >/dev/null 2>&1 & c=$!; ip monitor link address route neigh rule >/dev/null & d=$!
                sleep 1
                ip addr add 10.9.7.1/24 dev v0; ip route add 10.77.0.0/16 dev v0; ip rule add from 192.0.2.1; ip rule del from 192.0.2.1
                tc qdisc replace dev v0 clsact; tc qdisc del dev v0 clsact
                nft add table ip mt; nft add chain ip mt c '{ type filter hook input priority 0; }'; nft add rule ip mt c counter
                nft add set ip mt s '{ type ipv4_addr; }'; nft add element ip mt s '{ 192.0.2.4 }'; nft add counter ip mt n; nft delete table ip mt
                conntrack -I -s 10.9.0.1 -d 10.9.0.7 -p tcp --sport 1000 --dport 80 --state SYN_SENT --timeout 60; conntrack -D -p tcp
                sleep 1
                kill $a $b $c $d
                """
        },
    };
}
