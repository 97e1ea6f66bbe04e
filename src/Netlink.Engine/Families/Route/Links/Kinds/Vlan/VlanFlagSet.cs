using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A VLAN's switches, and which of them are meant.</summary>
[NetlinkStruct("ifla_vlan_flags", 8)]
internal sealed partial record VlanFlagSet
{
    /// <summary>The switches.</summary>
    [NetlinkField(0, "flags")]
    public VlanFlags Flags { get; init; }

    /// <summary>Which are meant.</summary>
    [NetlinkField(4, "mask")]
    public VlanFlags Mask { get; init; }
}
