using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>The mark that a packet must have.</summary>
[NetlinkStruct("tc_u32_mark", 12)]
internal sealed partial record U32Mark
{
    /// <summary>What it must be.</summary>
    [NetlinkField(0, "val")]
    public uint Value { get; init; }

    /// <summary>The bits that are compared.</summary>
    [NetlinkField(4, "mask")]
    public uint Mask { get; init; }

    /// <summary>How many packets had it.</summary>
    [NetlinkField(8, "success")]
    public uint Hits { get; init; }
}
