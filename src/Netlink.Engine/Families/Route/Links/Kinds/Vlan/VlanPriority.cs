using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>One pair of a VLAN's map of priorities.</summary>
[NetlinkStruct("ifla_vlan_qos_mapping", 8)]
public sealed partial record VlanPriority
{
    /// <summary>What it was.</summary>
    [NetlinkField(0, "from")]
    public uint From { get; init; }

    /// <summary>What it becomes.</summary>
    [NetlinkField(4, "to")]
    public uint To { get; init; }
}
