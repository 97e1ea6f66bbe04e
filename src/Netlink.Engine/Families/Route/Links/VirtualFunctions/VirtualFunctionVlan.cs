using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A virtual function's VLAN.</summary>
[NetlinkStruct("ifla_vf_vlan", 12)]
public sealed partial record VirtualFunctionVlan
{
    /// <summary>The function.</summary>
    [NetlinkField(0, "vf")]
    public uint Number { get; init; }

    /// <summary>The VLAN, 0 to 4095; 0 is none.</summary>
    [NetlinkField(4, "vlan")]
    public uint Vlan { get; init; }

    /// <summary>The 802.1p priority, 0 to 7.</summary>
    [NetlinkField(8, "qos")]
    public uint Priority { get; init; }
}
