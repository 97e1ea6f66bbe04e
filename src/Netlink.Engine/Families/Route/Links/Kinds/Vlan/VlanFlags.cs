using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A VLAN's switches.</summary>
[Flags]
public enum VlanFlags : uint
{
    /// <summary>Packets get their header as if they had come without a tag.</summary>
    [KernelName("VLAN_FLAG_REORDER_HDR")] ReorderHeader = 0x1,

    /// <summary>Switches are told with GVRP.</summary>
    [KernelName("VLAN_FLAG_GVRP")] Gvrp = 0x2,

    /// <summary>It may be up while the link below is down.</summary>
    [KernelName("VLAN_FLAG_LOOSE_BINDING")] LooseBinding = 0x4,

    /// <summary>Switches are told with MVRP.</summary>
    [KernelName("VLAN_FLAG_MVRP")] Mvrp = 0x8,

    /// <summary>It has carrier only when a bridge's port carries it.</summary>
    [KernelName("VLAN_FLAG_BRIDGE_BINDING")] BridgeBinding = 0x10,
}
