using Netlink.Contracts;

namespace Netlink;

/// <summary>What an IP packet carries (<c>IPPROTO_*</c>), as IANA numbers it. Other numbers are numbers.</summary>
public enum IPProtocol : byte
{
    /// <summary>IPv6 hop-by-hop options; in a socket, whatever fits.</summary>
    [KernelName("IPPROTO_IP")] IP = 0,

    /// <summary>ICMP: messages about IPv4 itself.</summary>
    [KernelName("IPPROTO_ICMP")] Icmp = 1,

    /// <summary>IGMP: membership in IPv4 multicast groups.</summary>
    [KernelName("IPPROTO_IGMP")] Igmp = 2,

    /// <summary>IPv4 in IP.</summary>
    [KernelName("IPPROTO_IPIP")] IPInIP = 4,

    /// <summary>TCP.</summary>
    [KernelName("IPPROTO_TCP")] Tcp = 6,

    /// <summary>EGP.</summary>
    [KernelName("IPPROTO_EGP")] Egp = 8,

    /// <summary>PUP.</summary>
    [KernelName("IPPROTO_PUP")] Pup = 12,

    /// <summary>UDP.</summary>
    [KernelName("IPPROTO_UDP")] Udp = 17,

    /// <summary>XNS IDP.</summary>
    [KernelName("IPPROTO_IDP")] Idp = 22,

    /// <summary>DCCP.</summary>
    [KernelName("IPPROTO_DCCP")] Dccp = 33,

    /// <summary>IPv6 in IP.</summary>
    [KernelName("IPPROTO_IPV6")] IPv6 = 41,

    /// <summary>RSVP.</summary>
    [KernelName("IPPROTO_RSVP")] Rsvp = 46,

    /// <summary>GRE.</summary>
    [KernelName("IPPROTO_GRE")] Gre = 47,

    /// <summary>ESP: encrypted packets of IPsec.</summary>
    [KernelName("IPPROTO_ESP")] Esp = 50,

    /// <summary>AH: authenticated packets of IPsec.</summary>
    [KernelName("IPPROTO_AH")] Ah = 51,

    /// <summary>ICMPv6: messages about IPv6 itself.</summary>
    [KernelName("IPPROTO_ICMPV6")] IcmpV6 = 58,

    /// <summary>OSPF.</summary>
    Ospf = 89,

    /// <summary>PIM: multicast routing.</summary>
    [KernelName("IPPROTO_PIM")] Pim = 103,

    /// <summary>IPComp: compressed packets.</summary>
    [KernelName("IPPROTO_COMP")] IPComp = 108,

    /// <summary>VRRP.</summary>
    Vrrp = 112,

    /// <summary>L2TP.</summary>
    [KernelName("IPPROTO_L2TP")] L2tp = 115,

    /// <summary>SCTP.</summary>
    [KernelName("IPPROTO_SCTP")] Sctp = 132,

    /// <summary>UDP-Lite.</summary>
    [KernelName("IPPROTO_UDPLITE")] UdpLite = 136,

    /// <summary>MPLS in IP.</summary>
    [KernelName("IPPROTO_MPLS")] Mpls = 137,

    /// <summary>Ethernet in IP.</summary>
    [KernelName("IPPROTO_ETHERNET")] Ethernet = 143,

    /// <summary>Raw packets.</summary>
    [KernelName("IPPROTO_RAW")] Raw = 255,
}
