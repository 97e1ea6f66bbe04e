using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A MACVLAN's switches.</summary>
[Flags]
public enum MacvlanFlags : ushort
{
    /// <summary>The link below does not become promiscuous.</summary>
    [KernelName("MACVLAN_FLAG_NOPROMISC")] NoPromiscuous = 1,

    /// <summary>In source mode: a packet that a sender's list took goes nowhere else.</summary>
    [KernelName("MACVLAN_FLAG_NODST")] NoDestination = 2,
}
