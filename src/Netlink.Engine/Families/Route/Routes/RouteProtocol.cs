using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Who made a route or a rule (<c>RTPROT_*</c>). Other numbers are for the programs of this machine.</summary>
public enum RouteProtocol : byte
{
    /// <summary>Not said.</summary>
    [KernelName("RTPROT_UNSPEC")] Unspecified = 0,

    /// <summary>A router, by an ICMP redirect.</summary>
    [KernelName("RTPROT_REDIRECT")] Redirect = 1,

    /// <summary>The kernel.</summary>
    [KernelName("RTPROT_KERNEL")] Kernel = 2,

    /// <summary>An administrator, or a program at boot.</summary>
    [KernelName("RTPROT_BOOT")] Boot = 3,

    /// <summary>An administrator.</summary>
    [KernelName("RTPROT_STATIC")] Static = 4,

    /// <summary>GateD.</summary>
    [KernelName("RTPROT_GATED")] Gated = 8,

    /// <summary>A router, by an advertisement.</summary>
    [KernelName("RTPROT_RA")] RouterAdvertisement = 9,

    /// <summary>Merit MRT.</summary>
    [KernelName("RTPROT_MRT")] Mrt = 10,

    /// <summary>Zebra.</summary>
    [KernelName("RTPROT_ZEBRA")] Zebra = 11,

    /// <summary>BIRD.</summary>
    [KernelName("RTPROT_BIRD")] Bird = 12,

    /// <summary>DECnet's routing daemon.</summary>
    [KernelName("RTPROT_DNROUTED")] DnRouted = 13,

    /// <summary>XORP.</summary>
    [KernelName("RTPROT_XORP")] Xorp = 14,

    /// <summary>Netsukuku.</summary>
    [KernelName("RTPROT_NTK")] Netsukuku = 15,

    /// <summary>A DHCP client.</summary>
    [KernelName("RTPROT_DHCP")] Dhcp = 16,

    /// <summary>A multicast routing daemon.</summary>
    [KernelName("RTPROT_MROUTED")] MRouted = 17,

    /// <summary>Keepalived.</summary>
    [KernelName("RTPROT_KEEPALIVED")] Keepalived = 18,

    /// <summary>Babel.</summary>
    [KernelName("RTPROT_BABEL")] Babel = 42,

    /// <summary>OVN.</summary>
    [KernelName("RTPROT_OVN")] Ovn = 84,

    /// <summary>Open/R.</summary>
    [KernelName("RTPROT_OPENR")] OpenR = 99,

    /// <summary>BGP.</summary>
    [KernelName("RTPROT_BGP")] Bgp = 186,

    /// <summary>IS-IS.</summary>
    [KernelName("RTPROT_ISIS")] IsIs = 187,

    /// <summary>OSPF.</summary>
    [KernelName("RTPROT_OSPF")] Ospf = 188,

    /// <summary>RIP.</summary>
    [KernelName("RTPROT_RIP")] Rip = 189,

    /// <summary>EIGRP.</summary>
    [KernelName("RTPROT_EIGRP")] Eigrp = 192,
}
