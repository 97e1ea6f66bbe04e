using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a frame carries (<c>ETH_P_*</c>).</summary>
public enum EtherType : ushort
{
    /// <summary>Not said.</summary>
    None = 0,

    /// <summary>Anything.</summary>
    [KernelName("ETH_P_ALL")] All = 0x0003,

    /// <summary>IPv4.</summary>
    [KernelName("ETH_P_IP")] IPv4 = 0x0800,

    /// <summary>ARP.</summary>
    [KernelName("ETH_P_ARP")] Arp = 0x0806,

    /// <summary>RARP.</summary>
    [KernelName("ETH_P_RARP")] Rarp = 0x8035,

    /// <summary>A VLAN (802.1Q).</summary>
    [KernelName("ETH_P_8021Q")] Vlan = 0x8100,

    /// <summary>IPv6.</summary>
    [KernelName("ETH_P_IPV6")] IPv6 = 0x86dd,

    /// <summary>PPPoE, while a session is made.</summary>
    [KernelName("ETH_P_PPP_DISC")] PppoeDiscovery = 0x8863,

    /// <summary>PPPoE, in a session.</summary>
    [KernelName("ETH_P_PPP_SES")] PppoeSession = 0x8864,

    /// <summary>MPLS to one.</summary>
    [KernelName("ETH_P_MPLS_UC")] Mpls = 0x8847,

    /// <summary>MPLS to many.</summary>
    [KernelName("ETH_P_MPLS_MC")] MplsMulticast = 0x8848,

    /// <summary>A VLAN around another (802.1ad).</summary>
    [KernelName("ETH_P_8021AD")] ServiceVlan = 0x88a8,

    /// <summary>LLDP.</summary>
    [KernelName("ETH_P_LLDP")] Lldp = 0x88cc,
}
