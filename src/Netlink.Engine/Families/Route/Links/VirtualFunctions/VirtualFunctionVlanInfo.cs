using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A VLAN of a virtual function.</summary>
[NetlinkStruct("ifla_vf_vlan_info", 16)]
public sealed partial record VirtualFunctionVlanInfo
{
    /// <summary>The function.</summary>
    [NetlinkField(0, "vf")]
    public uint Number { get; init; }

    /// <summary>The VLAN, 0 to 4095.</summary>
    [NetlinkField(4, "vlan")]
    public uint Vlan { get; init; }

    /// <summary>The 802.1p priority, 0 to 7.</summary>
    [NetlinkField(8, "qos")]
    public uint Priority { get; init; }

    /// <summary>The tag's protocol: 0x8100 or 0x88a8.</summary>
    [NetlinkField(12, "vlan_proto", BigEndian = true)]
    public ushort Protocol { get; init; }
}
