namespace Netlink.Routing;

/// <summary>A bridge's switches that have no attribute of their own; the kernel numbers the bits (<c>BR_BOOLOPT_*</c>).</summary>
[Flags]
public enum BridgeBoolean : uint
{
    /// <summary>Nothing is learnt from link-local packets. (<c>BR_BOOLOPT_NO_LL_LEARN</c>)</summary>
    NoLinkLocalLearning = 1 << 0,

    /// <summary>Multicast snooping is done VLAN by VLAN. (<c>BR_BOOLOPT_MCAST_VLAN_SNOOPING</c>)</summary>
    MulticastVlanSnooping = 1 << 1,

    /// <summary>VLANs have spanning trees of their own. (<c>BR_BOOLOPT_MST_ENABLE</c>)</summary>
    MultipleSpanningTrees = 1 << 2,

    /// <summary>Programs are told when hardware refuses a multicast entry, since Linux 6.16. (<c>BR_BOOLOPT_MDB_OFFLOAD_FAIL_NOTIFICATION</c>)</summary>
    MdbOffloadFailNotification = 1 << 3,

    /// <summary>The bridge's own addresses are only known without a VLAN, since Linux 6.18. (<c>BR_BOOLOPT_FDB_LOCAL_VLAN_0</c>)</summary>
    FdbLocalVlan0 = 1 << 4,
}
