using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A range of UDP ports.</summary>
[NetlinkStruct("ifla_vxlan_port_range", 4)]
internal sealed partial record VxlanPortRange
{
    /// <summary>The first.</summary>
    [NetlinkField(0, "low", BigEndian = true)]
    public ushort Low { get; init; }

    /// <summary>The last.</summary>
    [NetlinkField(2, "high", BigEndian = true)]
    public ushort High { get; init; }
}
