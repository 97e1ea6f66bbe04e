using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A bridge as the spanning tree knows it.</summary>
[NetlinkStruct("ifla_bridge_id", 8)]
public sealed partial record BridgeId
{
    /// <summary>Its priority.</summary>
    [NetlinkField(0, "prio", BigEndian = true)]
    public ushort Priority { get; init; }

    /// <summary>Its hardware address.</summary>
    [NetlinkField(2, "addr", Length = 6)]
    public HardwareAddress Address { get; init; }
}
