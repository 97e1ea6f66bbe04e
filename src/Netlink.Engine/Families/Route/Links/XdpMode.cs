using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How an XDP program is attached.</summary>
public enum XdpMode : byte
{
    /// <summary>Not at all.</summary>
    [KernelName("XDP_ATTACHED_NONE")] None = 0,

    /// <summary>In the driver.</summary>
    [KernelName("XDP_ATTACHED_DRV")] Driver = 1,

    /// <summary>In the stack, for any driver.</summary>
    [KernelName("XDP_ATTACHED_SKB")] Generic = 2,

    /// <summary>In the hardware.</summary>
    [KernelName("XDP_ATTACHED_HW")] Hardware = 3,

    /// <summary>In more than one way.</summary>
    [KernelName("XDP_ATTACHED_MULTI")] Multiple = 4,
}
