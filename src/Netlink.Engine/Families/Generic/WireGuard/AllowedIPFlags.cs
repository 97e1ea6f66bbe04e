using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>How a change of an allowed address is meant.</summary>
[Flags]
public enum AllowedIPFlags : uint
{
    /// <summary>The address is added, and taken from the peer that has it.</summary>
    None,

    /// <summary>The address goes. Since Linux 6.16; older kernels refuse it.</summary>
    [KernelName("WGALLOWEDIP_F_REMOVE_ME")] Remove = 1,
}
