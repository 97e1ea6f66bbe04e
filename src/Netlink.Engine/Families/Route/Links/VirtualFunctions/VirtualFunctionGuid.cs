using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>An InfiniBand GUID of a virtual function.</summary>
[NetlinkStruct("ifla_vf_guid", 16)]
public sealed partial record VirtualFunctionGuid
{
    /// <summary>The function.</summary>
    [NetlinkField(0, "vf")]
    public uint Number { get; init; }

    /// <summary>The GUID.</summary>
    [NetlinkField(8, "guid")]
    public ulong Guid { get; init; }
}
