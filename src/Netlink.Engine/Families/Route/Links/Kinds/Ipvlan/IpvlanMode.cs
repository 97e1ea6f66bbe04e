using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>On which layer IPVLANs' packets are told apart.</summary>
public enum IpvlanMode : ushort
{
    /// <summary>As Ethernet packets: broadcasts reach it.</summary>
    [KernelName("IPVLAN_MODE_L2")] L2 = 0,

    /// <summary>As IP packets: the link below routes them.</summary>
    [KernelName("IPVLAN_MODE_L3")] L3 = 1,

    /// <summary>As IP packets that netfilter sees.</summary>
    [KernelName("IPVLAN_MODE_L3S")] L3S = 2,
}
