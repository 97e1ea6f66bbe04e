using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A virtual function's bounds of sending.</summary>
[NetlinkStruct("ifla_vf_rate", 12)]
public sealed partial record VirtualFunctionRate
{
    /// <summary>The function.</summary>
    [NetlinkField(0, "vf")]
    public uint Number { get; init; }

    /// <summary>What it is sure of, in Mbit/s.</summary>
    [NetlinkField(4, "min_tx_rate")]
    public uint Minimum { get; init; }

    /// <summary>What it gets at most, in Mbit/s; 0 is no bound.</summary>
    [NetlinkField(8, "max_tx_rate")]
    public uint Maximum { get; init; }
}
