using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>The protocol of a VLAN's tag.</summary>
public enum VlanProtocol : ushort
{
    /// <summary>An inner or only tag (802.1Q).</summary>
    [KernelName("ETH_P_8021Q")] Ieee8021Q = 0x8100,

    /// <summary>An outer tag (802.1ad, QinQ).</summary>
    [KernelName("ETH_P_8021AD")] Ieee8021AD = 0x88a8,
}
