using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How MACVLANs on one link reach each other.</summary>
public enum MacvlanMode : uint
{
    /// <summary>Not at all.</summary>
    [KernelName("MACVLAN_MODE_PRIVATE")] Private = 1,

    /// <summary>Through the switch outside.</summary>
    [KernelName("MACVLAN_MODE_VEPA")] Vepa = 2,

    /// <summary>Directly.</summary>
    [KernelName("MACVLAN_MODE_BRIDGE")] Bridge = 4,

    /// <summary>There is one, and it takes the link over.</summary>
    [KernelName("MACVLAN_MODE_PASSTHRU")] PassThrough = 8,

    /// <summary>Each takes packets from a list of senders.</summary>
    [KernelName("MACVLAN_MODE_SOURCE")] Source = 16,
}
