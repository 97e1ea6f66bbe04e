using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>One setting of a virtual function. The kernel has a struct for each, and all have this form.</summary>
[NetlinkStruct("ifla_vf_spoofchk", 8)]
public sealed partial record VirtualFunctionSetting
{
    /// <summary>The function.</summary>
    [NetlinkField(0, "vf")]
    public uint Number { get; init; }

    /// <summary>The setting.</summary>
    [NetlinkField(4, "setting")]
    public uint Value { get; init; }
}
