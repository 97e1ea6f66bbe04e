namespace Netlink.Tests.Conformance;

/// <summary>Differences that are right: the kernel does as the contract says.</summary>
public sealed record SpecException(Aspect Aspect, string Reason, params IReadOnlyList<string> Places)
{
    public bool Covers(Difference difference) => difference.Aspect == Aspect && Places.Contains(difference.Place);
}

/// <summary>Where the specifications of Linux 7.2 are wrong and the kernel right. Numbers and sizes are those of its headers (UapiConstantsTests).</summary>
public static class SpecExceptions
{
    public static IReadOnlyList<SpecException> All { get; } =
    [
        new(Aspect.Order, "the specification does not say the byte order; the kernel puts and takes it with nla_put_be16/be64",
            "rt-link/ifla_bridge_id/prio", "rt-link/linkinfo-bridge-attrs/IFLA_BR_VLAN_PROTOCOL", "rt-neigh/neighbour-attrs/NDA_PORT", "rt-route/route-attrs/RTA_SPORT",
            "rt-route/route-attrs/RTA_DPORT", "rt-rule/fib-rule-attrs/FRA_TUN_ID"),
        new(Aspect.Type, "the specification's struct lacks the padding that the compiler adds: struct rtnl_link_ifmap has 32 bytes, struct ifla_vf_guid 16",
            "rt-link/link-attrs/IFLA_MAP", "rt-link/vfinfo-attrs/IFLA_VF_IB_NODE_GUID", "rt-link/vfinfo-attrs/IFLA_VF_IB_PORT_GUID"),
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
            "rt-link/af-spec-attrs/IFLA_BRIDGE_FLAGS", "rt-link/af-spec-attrs/IFLA_BRIDGE_MODE"),
        new(Aspect.Name, "in a bridge's dumps (AF_BRIDGE) IFLA_AF_SPEC holds the attributes of linux/if_bridge.h, which the specification leaves out", "rt-link/af-spec-attrs/IFLA_BRIDGE_VLAN_INFO"),
        new(Aspect.Array, "in a bridge's dumps (AF_BRIDGE) IFLA_AF_SPEC holds the attributes of linux/if_bridge.h, which the specification leaves out", "rt-link/af-spec-attrs/IFLA_BRIDGE_VLAN_INFO"),
        new(Aspect.Name, "the kernel puts DPLL_A_PIN_ID (dpll_netdev_add_pin_handle); both numbers are 1", "rt-link/link-dpll-pin-attrs/DPLL_A_PIN_ID"),
        new(Aspect.Type, "the specification calls it binary; linux/rtnetlink.h says RTA_PAD", "rt-route/route-attrs/24"),
        new(Aspect.Missing, "the specification has mask and pad the wrong way round: NL_POLICY_TYPE_ATTR_PAD is 11, _MASK is 12", "nlctrl/policy-attrs/NL_POLICY_TYPE_ATTR_MASK"),
        new(Aspect.Type, "the specification has mask and pad the wrong way round: NL_POLICY_TYPE_ATTR_PAD is 11, _MASK is 12", "nlctrl/policy-attrs/11"),
        new(Aspect.Name, "linux/netfilter/nfnetlink_conntrack.h calls them so", "conntrack/counter-attrs/CTA_COUNTERS32_PACKETS", "conntrack/counter-attrs/CTA_COUNTERS32_BYTES"),
        new(Aspect.Order, "kernels that told them put them in network byte order, as libnetfilter_conntrack reads them",
            "conntrack/counter-attrs/CTA_COUNTERS32_PACKETS", "conntrack/counter-attrs/CTA_COUNTERS32_BYTES"),
        new(Aspect.Missing, "the specification ends before it: CTA_HELP_INFO is 2", "conntrack/help-attrs/CTA_HELP_INFO"),
        new(Aspect.Name, "the specification has them in another order: CTA_NAT_PROTO is 3, CTA_NAT_V6_MINIP 4, CTA_NAT_V6_MAXIP 5",
            "conntrack/nat-attrs/CTA_NAT_PROTO", "conntrack/nat-attrs/CTA_NAT_V6_MINIP", "conntrack/nat-attrs/CTA_NAT_V6_MAXIP"),
        new(Aspect.Type, "the specification has them in another order: CTA_NAT_PROTO is 3, CTA_NAT_V6_MINIP 4, CTA_NAT_V6_MAXIP 5",
            "conntrack/nat-attrs/CTA_NAT_PROTO", "conntrack/nat-attrs/CTA_NAT_V6_MAXIP"),
        new(Aspect.Type, "the kernel nests CTA_TIMESTAMP_START and _STOP in it (ctnetlink_dump_timestamp)", "conntrack/conntrack-attrs/CTA_TIMESTAMP"),
        new(Aspect.Name, "the specification leaves the end of the name out: IPCTNL_MSG_CT_GET_STATS_CPU is 4, IPCTNL_MSG_CT_GET_STATS is 5", "conntrack/IPCTNL_MSG_CT_GET_STATS_CPU"),
    ];

    public static bool Cover(Difference difference) => All.Any(exception => exception.Covers(difference));
}
