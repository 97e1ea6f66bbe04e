using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Who made an address.</summary>
public enum AddressProtocol : byte
{
    /// <summary>Not said.</summary>
    [KernelName("IFAPROT_UNSPEC")] Unspecified = 0,

    /// <summary>The kernel, for loopback.</summary>
    [KernelName("IFAPROT_KERNEL_LO")] KernelLoopback = 1,

    /// <summary>The kernel, as a router advertised.</summary>
    [KernelName("IFAPROT_KERNEL_RA")] KernelRouterAdvertisement = 2,

    /// <summary>The kernel, as the link-local address.</summary>
    [KernelName("IFAPROT_KERNEL_LL")] KernelLinkLocal = 3,
}
