using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Whether a VXLAN's outer packets may be cut.</summary>
public enum VxlanDontFragment : byte
{
    /// <summary>They may.</summary>
    [KernelName("VXLAN_DF_UNSET")] Unset = 0,

    /// <summary>They must not.</summary>
    [KernelName("VXLAN_DF_SET")] Set = 1,

    /// <summary>As the inner packets.</summary>
    [KernelName("VXLAN_DF_INHERIT")] Inherit = 2,
}
