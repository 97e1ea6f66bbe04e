using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How IPVLANs on one link reach each other.</summary>
[Flags]
public enum IpvlanFlags : ushort
{
    /// <summary>Not at all.</summary>
    [KernelName("IPVLAN_F_PRIVATE")] Private = 1,

    /// <summary>Through the switch outside.</summary>
    [KernelName("IPVLAN_F_VEPA")] Vepa = 2,
}
