namespace Netlink.Sockets;

/// <summary>The netlink protocols (<c>NETLINK_*</c> in <c>linux/netlink.h</c>).</summary>
public enum NetlinkProtocol
{
    /// <summary>Links, addresses, routes, neighbours, rules, traffic control (<c>NETLINK_ROUTE</c>).</summary>
    Route = 0,
}
