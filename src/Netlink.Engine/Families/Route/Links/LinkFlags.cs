using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a link is and does (<c>IFF_*</c>). Only some can be changed: up, no-ARP, promiscuous, all-multicast, multicast, dynamic, debug.</summary>
[Flags]
public enum LinkFlags : uint
{
    /// <summary>The link is turned on by its administrator.</summary>
    [KernelName("IFF_UP")] Up = 0x1,

    /// <summary>It can reach all on its network at once.</summary>
    [KernelName("IFF_BROADCAST")] Broadcast = 0x2,

    /// <summary>Its driver tells more than usual.</summary>
    [KernelName("IFF_DEBUG")] Debug = 0x4,

    /// <summary>It leads back to this machine.</summary>
    [KernelName("IFF_LOOPBACK")] Loopback = 0x8,

    /// <summary>There is one other at its end.</summary>
    [KernelName("IFF_POINTOPOINT")] PointToPoint = 0x10,

    /// <summary>It does not use trailers: a relic.</summary>
    [KernelName("IFF_NOTRAILERS")] NoTrailers = 0x20,

    /// <summary>It works: its operational state is up or unknown.</summary>
    [KernelName("IFF_RUNNING")] Running = 0x40,

    /// <summary>It has no ARP or neighbour discovery.</summary>
    [KernelName("IFF_NOARP")] NoArp = 0x80,

    /// <summary>It takes in packets for everyone.</summary>
    [KernelName("IFF_PROMISC")] Promiscuous = 0x100,

    /// <summary>It takes in all multicast packets.</summary>
    [KernelName("IFF_ALLMULTI")] AllMulticast = 0x200,

    /// <summary>Others can be its ports.</summary>
    [KernelName("IFF_MASTER")] Master = 0x400,

    /// <summary>It is a bond's port.</summary>
    [KernelName("IFF_SLAVE")] Slave = 0x800,

    /// <summary>It knows multicast.</summary>
    [KernelName("IFF_MULTICAST")] Multicast = 0x1000,

    /// <summary>Its medium can be chosen.</summary>
    [KernelName("IFF_PORTSEL")] PortSelect = 0x2000,

    /// <summary>Its medium chooses itself.</summary>
    [KernelName("IFF_AUTOMEDIA")] AutoMedia = 0x4000,

    /// <summary>It loses its addresses when it goes down.</summary>
    [KernelName("IFF_DYNAMIC")] Dynamic = 0x8000,

    /// <summary>It has carrier.</summary>
    [KernelName("IFF_LOWER_UP")] LowerUp = 0x10000,

    /// <summary>It waits for something: for 802.1X, for example.</summary>
    [KernelName("IFF_DORMANT")] Dormant = 0x20000,

    /// <summary>It hears what it sends.</summary>
    [KernelName("IFF_ECHO")] Echo = 0x40000,
}
