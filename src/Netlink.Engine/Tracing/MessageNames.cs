using System.Globalization;
using Netlink.Sockets;

namespace Netlink.Tracing;

/// <summary>Names of messages that no family declares.</summary>
internal static class MessageNames
{
    private const int FirstRouteType = 16;

    // linux/rtnetlink.h: four types for each object, in this order.
    private static readonly string[] RouteVerbs = ["NEW", "DEL", "GET", "SET"];

    private static readonly string[] RouteObjects =
    [
        "LINK", "ADDR", "ROUTE", "NEIGH", "RULE", "QDISC", "TCLASS", "TFILTER", "ACTION", "PREFIX", "MULTICAST", "ANYCAST", "NEIGHTBL", "NDUSEROPT", "ADDRLABEL", "DCB", "NETCONF", "MDB", "NSID",
        "STATS", "CACHEREPORT", "CHAIN", "NEXTHOP", "LINKPROP", "VLAN", "NEXTHOPBUCKET", "TUNNEL",
    ];

    // linux/netfilter/nfnetlink.h: the upper byte of the type.
    private static readonly string[] NetfilterParts =
        ["none", "ctnetlink", "ctnetlink_exp", "queue", "ulog", "osf", "ipset", "acct", "cttimeout", "cthelper", "nftables", "nft_compat", "hook"];

    /// <summary>The name of a message of <c>NETLINK_ROUTE</c>.</summary>
    public static string Route(int type)
    {
        int index = type - FirstRouteType;
        return index >= 0 && index / 4 < RouteObjects.Length ? $"RTM_{RouteVerbs[index % 4]}{RouteObjects[index / 4]}" : Number(type);
    }

    /// <summary>The part of Netfilter that a message belongs to.</summary>
    public static string NetfilterPart(int type) => type >> 8 < NetfilterParts.Length ? NetfilterParts[type >> 8] : Number(type >> 8);

    /// <summary>The protocol as strace and <c>ss -f netlink</c> call it.</summary>
    public static NetlinkProtocol? Protocol(string name) => name switch
    {
        "ROUTE" => NetlinkProtocol.Route,
        "GENERIC" => NetlinkProtocol.Generic,
        "NETFILTER" => NetlinkProtocol.Netfilter,
        "SOCK_DIAG" or "INET_DIAG" => NetlinkProtocol.SocketDiagnostics,
        "XFRM" => NetlinkProtocol.Xfrm,
        "AUDIT" => NetlinkProtocol.Audit,
        "KOBJECT_UEVENT" => NetlinkProtocol.UEvent,
        "CONNECTOR" => NetlinkProtocol.Connector,
        "USERSOCK" => NetlinkProtocol.UserSocket,
        "FIB_LOOKUP" => NetlinkProtocol.FibLookup,
        "SELINUX" => NetlinkProtocol.SELinux,
        "ISCSI" => NetlinkProtocol.ISCSI,
        "SCSITRANSPORT" => NetlinkProtocol.ScsiTransport,
        "RDMA" => NetlinkProtocol.Rdma,
        "CRYPTO" => NetlinkProtocol.Crypto,
        _ => null,
    };

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
