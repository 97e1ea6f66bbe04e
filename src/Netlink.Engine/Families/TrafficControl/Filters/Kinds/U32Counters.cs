using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a u32 filter has counted.</summary>
[NetlinkStruct("tc_u32_pcnt", 16)]
public sealed partial record U32Counters
{
    /// <summary>How many packets it has looked at.</summary>
    [NetlinkField(0, "rcnt")]
    public ulong Seen { get; init; }

    /// <summary>How many it has chosen.</summary>
    [NetlinkField(8, "rhit")]
    public ulong Hits { get; init; }

    /// <summary>How many matched each key.</summary>
    [NetlinkField(16, "kcnts", Rest = true)]
    public IReadOnlyList<ulong> KeyHits { get; init; } = [];
}
