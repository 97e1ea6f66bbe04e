using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Which tunnel a VLAN of a bridge's port is, or the beginning or end of a range of such pairs.</summary>
[NetlinkAttributeSet]
public sealed partial record BridgeVlanTunnel
{
    /// <summary>The tunnel's number: a VXLAN's VNI.</summary>
    [NetlinkAttribute(1, "IFLA_BRIDGE_VLAN_TUNNEL_ID")]
    public uint? TunnelId { get; init; }

    /// <summary>The VLAN, 1 to 4094.</summary>
    [NetlinkAttribute(2, "IFLA_BRIDGE_VLAN_TUNNEL_VID")]
    public ushort? VlanId { get; init; }

    /// <summary>What it is (<c>BRIDGE_VLAN_INFO_*</c>): 8 and 16 begin and end a range.</summary>
    [NetlinkAttribute(3, "IFLA_BRIDGE_VLAN_TUNNEL_FLAGS")]
    public ushort? Flags { get; init; }
}
