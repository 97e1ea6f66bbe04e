using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A bridge's switches, and which of them are meant.</summary>
[NetlinkStruct("br_boolopt_multi", 8)]
public sealed partial record BridgeBooleans
{
    /// <summary>The switches.</summary>
    [NetlinkField(0, "optval")]
    public BridgeBoolean Values { get; init; }

    /// <summary>Which are meant.</summary>
    [NetlinkField(4, "optmask")]
    public BridgeBoolean Mask { get; init; }
}
