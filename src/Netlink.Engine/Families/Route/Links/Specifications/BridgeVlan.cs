using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A VLAN of a bridge's port, or the beginning or end of a range of them.</summary>
[NetlinkStruct("bridge_vlan_info", 4)]
public sealed partial record BridgeVlan
{
    /// <summary>What it is (<c>BRIDGE_VLAN_INFO_*</c>): 2 is the port's own, 4 leaves without a tag, 8 and 16 begin and end a range.</summary>
    [NetlinkField(0, "flags")]
    public ushort Flags { get; init; }

    /// <summary>Its number, 1 to 4094.</summary>
    [NetlinkField(2, "vid")]
    public ushort Id { get; init; }
}
