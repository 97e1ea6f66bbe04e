using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A virtual function's hardware address.</summary>
[NetlinkStruct("ifla_vf_mac", 36)]
public sealed partial record VirtualFunctionAddress
{
    /// <summary>The function.</summary>
    [NetlinkField(0, "vf")]
    public uint Number { get; init; }

    /// <summary>The address, filled up with zeros.</summary>
    [NetlinkField(4, "mac", Length = 32)]
    public byte[] Bytes { get; init; } = [];
}
