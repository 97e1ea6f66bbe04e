using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a bridge knows of a port or of itself, in its own dumps (<c>IFLA_BRIDGE_*</c>).</summary>
[NetlinkAttributeSet]
[SubMessage(7)]
public sealed partial record BridgeSpecification : LinkSpecification
{
    /// <summary>Whether the port's master or the port itself is meant (<c>BRIDGE_FLAGS_*</c>).</summary>
    [NetlinkAttribute(0, "IFLA_BRIDGE_FLAGS")]
    public ushort? Flags { get; init; }

    /// <summary>How a card's own switch works (<c>BRIDGE_MODE_*</c>).</summary>
    [NetlinkAttribute(1, "IFLA_BRIDGE_MODE")]
    public ushort? Mode { get; init; }

    /// <summary>The VLANs, where they were asked for.</summary>
    [NetlinkAttribute(2, "IFLA_BRIDGE_VLAN_INFO", ArrayKind.Repeated)]
    public IReadOnlyList<BridgeVlan>? Vlans { get; init; }

    /// <summary>Which tunnel (VNI) each VLAN is, where it was asked for.</summary>
    [NetlinkAttribute(3, "IFLA_BRIDGE_VLAN_TUNNEL_INFO", ArrayKind.Repeated)]
    public IReadOnlyList<BridgeVlanTunnel>? Tunnels { get; init; }
}
