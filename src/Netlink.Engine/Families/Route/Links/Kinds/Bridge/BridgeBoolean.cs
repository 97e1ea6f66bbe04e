using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A bridge's switches that have no attribute of their own; the kernel numbers the bits (<c>BR_BOOLOPT_*</c>).</summary>
[Flags]
public enum BridgeBoolean : uint
{
    /// <summary>Nothing is learnt from link-local packets.</summary>
    [KernelName("1 << BR_BOOLOPT_NO_LL_LEARN")] NoLinkLocalLearning = 1 << 0,

    /// <summary>Multicast snooping is done VLAN by VLAN.</summary>
    [KernelName("1 << BR_BOOLOPT_MCAST_VLAN_SNOOPING")] MulticastVlanSnooping = 1 << 1,

    /// <summary>VLANs have spanning trees of their own.</summary>
    [KernelName("1 << BR_BOOLOPT_MST_ENABLE")] MultipleSpanningTrees = 1 << 2,

    /// <summary>Programs are told when hardware refuses a multicast entry, since Linux 6.16.</summary>
    [KernelName("1 << BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION")] MdbOffloadFailNotification = 1 << 3,

    /// <summary>The bridge's own addresses are only known without a VLAN, since Linux 6.18.</summary>
    [KernelName("1 << BR_BOOLOPT_FDB_LOCAL_VLAN_0")] FdbLocalVlan0 = 1 << 4,
}
