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

    // linux/netfilter/nf_tables.h and nfnetlink_conntrack.h: the lower byte of the type, from 0.
    private static readonly string[] Nftables =
    [
        "NEWTABLE", "GETTABLE", "DELTABLE", "NEWCHAIN", "GETCHAIN", "DELCHAIN", "NEWRULE", "GETRULE", "DELRULE", "NEWSET", "GETSET", "DELSET", "NEWSETELEM", "GETSETELEM", "DELSETELEM", "NEWGEN",
        "GETGEN", "TRACE", "NEWOBJ", "GETOBJ", "DELOBJ", "GETOBJ_RESET", "NEWFLOWTABLE", "GETFLOWTABLE", "DELFLOWTABLE", "GETRULE_RESET", "DESTROYTABLE", "DESTROYCHAIN", "DESTROYRULE", "DESTROYSET",
        "DESTROYSETELEM", "DESTROYOBJ", "DESTROYFLOWTABLE", "GETSETELEM_RESET",
    ];

    private static readonly string[] Connections = ["NEW", "GET", "DELETE", "GET_CTRZERO", "GET_STATS_CPU", "GET_STATS", "GET_DYING", "GET_UNCONFIRMED"];
    private static readonly string[] Expectations = ["NEW", "GET", "DELETE", "GET_STATS_CPU"];
    private const int ConnectionsPart = 1, ExpectationsPart = 2, NftablesPart = 10;

    /// <summary>The names of Netfilter's messages with their numbers, for the conformance test.</summary>
    internal static IEnumerable<(string Name, int Number)> NetfilterNames =>
        new[] { (ConnectionsPart, Connections), (ExpectationsPart, Expectations), (NftablesPart, Nftables) }
            .SelectMany(part => part.Item2.Select((_, number) => (Netfilter((part.Item1 << 8) | number)!, number)));

    /// <summary>The name of a message of <c>NETLINK_NETFILTER</c>; null where it is not known.</summary>
    public static string? Netfilter(int type) => (type >> 8, type & 0xff) switch
    {
        (ConnectionsPart, var number) when number < Connections.Length => "IPCTNL_MSG_CT_" + Connections[number],
        (ExpectationsPart, var number) when number < Expectations.Length => "IPCTNL_MSG_EXP_" + Expectations[number],
        (NftablesPart, var number) when number < Nftables.Length => "NFT_MSG_" + Nftables[number],
        _ => null,
    };

    /// <summary>The type of the message that makes the object that another message asks for or deletes: both carry the same contract.</summary>
    public static int Maker(NetlinkProtocol protocol, int type)
    {
        switch (protocol)
        {
            case NetlinkProtocol.Route when type >= FirstRouteType:
                return FirstRouteType + ((type - FirstRouteType) / 4 * 4);
            case NetlinkProtocol.Netfilter when type >> 8 == NftablesPart && (type & 0xff) < Nftables.Length:
                string name = Nftables[type & 0xff].Replace("_RESET", "", StringComparison.Ordinal);
                string thing = name.StartsWith("DESTROY", StringComparison.Ordinal) ? name[7..] : name[3..];
                return Array.IndexOf(Nftables, "NEW" + thing) is >= 0 and var number ? (NftablesPart << 8) | number : type;
            case NetlinkProtocol.Netfilter:
                return type & 0xff00;
            default:
                return type;
        }
    }

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
