using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Where a VXLAN's outer flow label comes from.</summary>
public enum VxlanLabelPolicy : uint
{
    /// <summary>From the link's settings.</summary>
    [KernelName("VXLAN_LABEL_FIXED")] Fixed = 0,

    /// <summary>From the inner packets.</summary>
    [KernelName("VXLAN_LABEL_INHERIT")] Inherit = 1,
}
