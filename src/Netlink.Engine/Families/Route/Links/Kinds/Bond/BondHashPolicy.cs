using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>By what a bond spreads packets over its ports.</summary>
public enum BondHashPolicy : byte
{
    /// <summary>Hardware addresses.</summary>
    [KernelName("BOND_XMIT_POLICY_LAYER2")] Layer2 = 0,

    /// <summary>IP addresses and ports.</summary>
    [KernelName("BOND_XMIT_POLICY_LAYER34")] Layer34 = 1,

    /// <summary>Hardware and IP addresses.</summary>
    [KernelName("BOND_XMIT_POLICY_LAYER23")] Layer23 = 2,

    /// <summary>Hardware and IP addresses within tunnels.</summary>
    [KernelName("BOND_XMIT_POLICY_ENCAP23")] Encapsulated23 = 3,

    /// <summary>IP addresses and ports within tunnels.</summary>
    [KernelName("BOND_XMIT_POLICY_ENCAP34")] Encapsulated34 = 4,

    /// <summary>The VLAN and the sender's hardware address.</summary>
    [KernelName("BOND_XMIT_POLICY_VLAN_SRCMAC")] VlanSourceMac = 5,
}
