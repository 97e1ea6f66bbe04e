using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a packet is (<c>TCA_FLOWER_KEY_FLAGS_*</c>).</summary>
[Flags]
public enum FlowerFlags : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A fragment.</summary>
    [KernelName("TCA_FLOWER_KEY_FLAGS_IS_FRAGMENT")] Fragment = 1,

    /// <summary>The first fragment.</summary>
    [KernelName("TCA_FLOWER_KEY_FLAGS_FRAG_IS_FIRST")] FirstFragment = 2,

    /// <summary>Its tunnel has a checksum, since Linux 6.13.</summary>
    [KernelName("TCA_FLOWER_KEY_FLAGS_TUNNEL_CSUM")] TunnelChecksum = 4,

    /// <summary>Its tunnel's packets are not to be cut, since Linux 6.13.</summary>
    [KernelName("TCA_FLOWER_KEY_FLAGS_TUNNEL_DONT_FRAGMENT")] TunnelDontFragment = 8,

    /// <summary>It is for its tunnel's upkeep, since Linux 6.13.</summary>
    [KernelName("TCA_FLOWER_KEY_FLAGS_TUNNEL_OAM")] TunnelOam = 16,

    /// <summary>Its tunnel's options must be understood, since Linux 6.13.</summary>
    [KernelName("TCA_FLOWER_KEY_FLAGS_TUNNEL_CRIT_OPT")] TunnelCriticalOption = 32,
}
