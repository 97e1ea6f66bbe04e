namespace Netlink.Tests.Conformance;

/// <summary>Differences that are right: the kernel does as the contract says.</summary>
public sealed record SpecException(Aspect Aspect, string Reason, params IReadOnlyList<string> Places)
{
    public bool Covers(Difference difference) => difference.Aspect == Aspect && Places.Any(place => Is(place, difference.Place));

    /// <summary>Whether a place is meant; one that ends with a star means all below it.</summary>
    public static bool Is(string place, string seen) => place.EndsWith('*') ? seen.StartsWith(place[..^1], StringComparison.Ordinal) : place == seen;
}

/// <summary>Where the specifications of Linux 7.2 are wrong and the kernel right. Numbers and sizes are those of its headers (UapiConstantsTests).</summary>
public static class SpecExceptions
{
    private static readonly string[] NftablesBehindPadding =
    [
        "nftables/chain-attrs/NFTA_CHAIN_*", "nftables/rule-attrs/NFTA_RULE_*", "nftables/setelem-attrs/NFTA_SET_ELEM_*",
    ];

    public static IReadOnlyList<SpecException> All { get; } =
    [
        new(Aspect.Order, "the specification does not say the byte order; the kernel puts and takes it with nla_put_be16/be64",
            "rt-link/ifla_bridge_id/prio", "rt-link/linkinfo-bridge-attrs/IFLA_BR_VLAN_PROTOCOL", "rt-neigh/neighbour-attrs/NDA_PORT", "rt-route/route-attrs/RTA_SPORT",
            "rt-route/route-attrs/RTA_DPORT", "rt-rule/fib-rule-attrs/FRA_TUN_ID"),
        new(Aspect.Header, "the specification's struct lacks the padding before the 64-bit member", "rt-link/ifla_vf_guid/guid"),
        new(Aspect.Header, "vlan_proto is a __be16 with two bytes of padding behind it", "rt-link/ifla_vf_vlan_info/vlan_proto"),
        new(Aspect.Type, "the specification has the first five of struct rta_cacheinfo's eight members", "rt-route/route-attrs/RTA_CACHEINFO"),
        new(Aspect.Header, "the specification has the first five of struct rta_cacheinfo's eight members", "rt-route/rta_cacheinfo/rta_id", "rt-route/rta_cacheinfo/rta_ts", "rt-route/rta_cacheinfo/rta_tsage"),
        new(Aspect.Type, "the kernel nests IFLA_PROTO_DOWN_REASON_MASK and _VALUE in it (rtnl_proto_down_reason_policy)", "rt-link/link-attrs/IFLA_PROTO_DOWN_REASON"),
        new(Aspect.Missing, "the specification's set is empty; the numbers are those of linux/if_link.h",
            "rt-link/vf-ports-attrs/IFLA_VF_PORT", "rt-link/port-self-attrs/IFLA_PORT_VF", "rt-link/port-self-attrs/IFLA_PORT_PROFILE", "rt-link/port-self-attrs/IFLA_PORT_VSI_TYPE",
            "rt-link/port-self-attrs/IFLA_PORT_INSTANCE_UUID", "rt-link/port-self-attrs/IFLA_PORT_HOST_UUID", "rt-link/port-self-attrs/IFLA_PORT_REQUEST", "rt-link/port-self-attrs/IFLA_PORT_RESPONSE"),
        new(Aspect.Missing, "the specification ends before these; the numbers are those of linux/if_link.h",
            "rt-link/bond-slave-attrs/IFLA_BOND_SLAVE_AD_CHURN_ACTOR_STATE", "rt-link/bond-slave-attrs/IFLA_BOND_SLAVE_AD_CHURN_PARTNER_STATE", "rt-link/bond-slave-attrs/IFLA_BOND_SLAVE_ACTOR_PORT_PRIO"),
        new(Aspect.Missing, "in a bridge's dumps (AF_BRIDGE) IFLA_AF_SPEC holds the attributes of linux/if_bridge.h, which the specification leaves out",
            "rt-link/af-spec-attrs/IFLA_BRIDGE_FLAGS", "rt-link/af-spec-attrs/IFLA_BRIDGE_MODE", "rt-link/af-spec-attrs/IFLA_BRIDGE_VLAN_TUNNEL_INFO"),
        new(Aspect.Name, "in a bridge's dumps (AF_BRIDGE) IFLA_AF_SPEC holds the attributes of linux/if_bridge.h, which the specification leaves out", "rt-link/af-spec-attrs/IFLA_BRIDGE_VLAN_INFO"),
        new(Aspect.Array, "in a bridge's dumps (AF_BRIDGE) IFLA_AF_SPEC holds the attributes of linux/if_bridge.h, which the specification leaves out", "rt-link/af-spec-attrs/IFLA_BRIDGE_VLAN_INFO"),
        new(Aspect.Name, "the kernel puts DPLL_A_PIN_ID (dpll_netdev_add_pin_handle); both numbers are 1", "rt-link/link-dpll-pin-attrs/DPLL_A_PIN_ID"),
        new(Aspect.Type, "the specification calls it binary; linux/rtnetlink.h says RTA_PAD", "rt-route/route-attrs/24"),
        new(Aspect.Missing, "the specification has mask and pad the wrong way round: NL_POLICY_TYPE_ATTR_PAD is 11, _MASK is 12", "nlctrl/policy-attrs/NL_POLICY_TYPE_ATTR_MASK"),
        new(Aspect.Type, "the specification has mask and pad the wrong way round: NL_POLICY_TYPE_ATTR_PAD is 11, _MASK is 12", "nlctrl/policy-attrs/11"),
        new(Aspect.Type, "the kernel nests attributes in these (br_multicast_dump_querier_state, devlink_nl_port_handle_fill); IFLA_PROTINFO is what the message's address family makes of it",
            "rt-link/linkinfo-bridge-attrs/IFLA_BR_MCAST_QUERIER_STATE", "rt-link/link-attrs/IFLA_DEVLINK_PORT", "rt-link/link-attrs/IFLA_PROTINFO"),

        new(Aspect.Mode, "the kernel dumps classes (tc_dump_tclass)", "tc/RTM_GETTCLASS"),
        new(Aspect.Mode, "the kernel dumps chains (tc_dump_chain)", "tc/RTM_GETCHAIN"),
        new(Aspect.Type, "struct tc_ratespec has 12 bytes: overhead, cell_align and mpu are 16 bits wide (linux/pkt_sched.h)", "tc/htb-attrs/TCA_HTB_PARMS", "tc/tbf-attrs/TCA_TBF_PARMS"),
        new(Aspect.Header, "struct tc_ratespec has 12 bytes: overhead, cell_align and mpu are 16 bits wide (linux/pkt_sched.h)", "tc/tc_htb_opt/*", "tc/tc_tbf_qopt/*", "tc/tc_police/*"),
        new(Aspect.Order, "cls_flower takes these with nla_get_u16 and nla_get_u32, in the host's byte order, and iproute2 sends them so",
            "tc/flower-attrs/TCA_FLOWER_KEY_VLAN_ID", "tc/flower-attrs/TCA_FLOWER_KEY_CVLAN_ID", "tc/flower-attrs/TCA_FLOWER_KEY_MPLS_LABEL"),
        new(Aspect.Type, "the specification counts the list behind the struct as a part of it, and leaves out a byte of padding in struct tc_u32_sel", "tc/u32-attrs/TCA_U32_SEL", "tc/u32-attrs/TCA_U32_PCNT"),
        new(Aspect.Header, "the specification counts the list behind the struct as a part of it", "tc/tc_u32_pcnt/kcnts"),
        new(Aspect.Header, "the specification leaves out a byte of padding in struct tc_u32_sel", "tc/tc_u32_sel/*"),
        new(Aspect.Missing, "the specification ends before it; linux/pkt_sched.h has it", "tc/fq-attrs/TCA_FQ_OFFLOAD_HORIZON"),

        new(Aspect.Type, "the specification calls it something else; linux/pkt_sched.h and linux/netfilter/nf_tables.h say that it pads", "tc/netem-attrs/9", "nftables/nft-counter-attrs/3"),

        new(Aspect.Name, "the specification's own name for an attribute that the kernel no longer sends", "conntrack/counter-attrs/CTA_COUNTERS32_PACKETS", "conntrack/counter-attrs/CTA_COUNTERS32_BYTES"),
        new(Aspect.Order, "all of conntrack's counters are in network byte order", "conntrack/counter-attrs/CTA_COUNTERS32_PACKETS", "conntrack/counter-attrs/CTA_COUNTERS32_BYTES"),
        new(Aspect.Missing, "the specification leaves it out; linux/netfilter/nfnetlink_conntrack.h has it", "conntrack/help-attrs/CTA_HELP_INFO"),
        new(Aspect.Name, "the specification has CTA_NAT_PROTO behind the IPv6 addresses; it is 3, before them", "conntrack/nat-attrs/CTA_NAT_PROTO", "conntrack/nat-attrs/CTA_NAT_V6_MINIP", "conntrack/nat-attrs/CTA_NAT_V6_MAXIP"),
        new(Aspect.Type, "the specification has CTA_NAT_PROTO behind the IPv6 addresses; it is 3, before them", "conntrack/nat-attrs/CTA_NAT_PROTO", "conntrack/nat-attrs/CTA_NAT_V6_MAXIP"),
        new(Aspect.Type, "the kernel nests CTA_TIMESTAMP_START and _STOP in it (ctnetlink_dump_timestamp)", "conntrack/conntrack-attrs/CTA_TIMESTAMP"),
        new(Aspect.Name, "the specification shortens the name", "conntrack/IPCTNL_MSG_CT_GET_STATS_CPU", "nftables/nft-hook-attrs/NFTA_HOOK_HOOKNUM"),

        new(Aspect.Missing, "the specification leaves it out; linux/netfilter/nf_tables.h has it", "nftables/hook-dev-attrs/NFTA_DEVICE_PREFIX"),
        new(Aspect.Name, "the specification leaves out the padding before it, so that all that follow are one too low", NftablesBehindPadding),
        new(Aspect.Missing, "the specification leaves out the padding before it, so that all that follow are one too low", NftablesBehindPadding),
        new(Aspect.Type, "the specification leaves out the padding before it, so that all that follow are one too low",
            "nftables/setelem-attrs/NFTA_SET_ELEM_OBJREF", "nftables/chain-attrs/9", "nftables/rule-attrs/8", "nftables/setelem-attrs/8"),
        new(Aspect.Order, "the specification does not say the byte order; nftables takes nearly all numbers with nla_get_be32 and nla_get_be64",
            "nftables/rule-attrs/NFTA_RULE_ID", "nftables/rule-attrs/NFTA_RULE_POSITION_ID", "nftables/set-attrs/NFTA_SET_ID", "nftables/set-attrs/NFTA_SET_TIMEOUT", "nftables/set-attrs/NFTA_SET_GC_INTERVAL",
            "nftables/setelem-list-attrs/NFTA_SET_ELEM_LIST_SET_ID", "nftables/setelem-attrs/NFTA_SET_ELEM_TIMEOUT", "nftables/setelem-attrs/NFTA_SET_ELEM_EXPIRATION"),
        new(Aspect.Array, "the kernel takes one expression here; lists are in NFTA_SET_EXPRESSIONS", "nftables/set-attrs/NFTA_SET_EXPR"),
        new(Aspect.Name, "the specification leaves out the padding before it, and then takes the key's end for a list of expressions", "nftables/expr-list-attrs/NFTA_DATA_VALUE"),
        new(Aspect.Array, "the specification leaves out the padding before it, and then takes the key's end for a list of expressions", "nftables/expr-list-attrs/NFTA_DATA_VALUE"),
        new(Aspect.Missing, "the specification leaves out the padding before it, and then takes the key's end for a list of expressions", "nftables/expr-list-attrs/NFTA_DATA_VERDICT"),
        new(Aspect.Missing, "the specification leaves it out; linux/netfilter/nf_tables.h has it", "nftables/expr-bitwise-attrs/NFTA_BITWISE_SREG2"),
        new(Aspect.Name, "the specification has the set's id second; NFTA_LOOKUP_SREG is 2, _DREG 3, _SET_ID 4",
            "nftables/expr-lookup-attrs/NFTA_LOOKUP_SREG", "nftables/expr-lookup-attrs/NFTA_LOOKUP_DREG", "nftables/expr-lookup-attrs/NFTA_LOOKUP_SET_ID"),
        new(Aspect.Order, "the specification does not say the byte order; nftables takes registers with nla_get_be32", "nftables/numgen-attrs/NFTA_NG_DREG"),
    ];

    public static bool Cover(Difference difference) => All.Any(exception => exception.Covers(difference));
}
