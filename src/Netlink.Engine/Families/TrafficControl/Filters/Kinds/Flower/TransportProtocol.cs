using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What an IP packet carries (<c>IPPROTO_*</c>).</summary>
public enum TransportProtocol : byte
{
    /// <summary>ICMP.</summary>
    [KernelName("IPPROTO_ICMP")] Icmp = 1,

    /// <summary>TCP.</summary>
    [KernelName("IPPROTO_TCP")] Tcp = 6,

    /// <summary>UDP.</summary>
    [KernelName("IPPROTO_UDP")] Udp = 17,

    /// <summary>GRE.</summary>
    [KernelName("IPPROTO_GRE")] Gre = 47,

    /// <summary>ESP.</summary>
    [KernelName("IPPROTO_ESP")] Esp = 50,

    /// <summary>ICMPv6.</summary>
    [KernelName("IPPROTO_ICMPV6")] IcmpV6 = 58,

    /// <summary>SCTP.</summary>
    [KernelName("IPPROTO_SCTP")] Sctp = 132,
}
