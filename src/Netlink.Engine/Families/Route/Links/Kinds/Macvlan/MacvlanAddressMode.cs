using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What is to be done with a MACVLAN's list of senders.</summary>
public enum MacvlanAddressMode : uint
{
    /// <summary>One is added.</summary>
    [KernelName("MACVLAN_MACADDR_ADD")] Add = 0,

    /// <summary>One is taken away.</summary>
    [KernelName("MACVLAN_MACADDR_DEL")] Remove = 1,

    /// <summary>All are taken away.</summary>
    [KernelName("MACVLAN_MACADDR_FLUSH")] Clear = 2,

    /// <summary>The list becomes another.</summary>
    [KernelName("MACVLAN_MACADDR_SET")] Set = 3,
}
