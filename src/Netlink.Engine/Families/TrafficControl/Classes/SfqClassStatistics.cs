using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a flow of SFQ may still send in its turn.</summary>
[NetlinkStruct("tc_sfq_xstats", 4)]
[SubMessage("sfq")]
public sealed partial record SfqClassStatistics : ClassStatistics
{
    /// <summary>Bytes that it may still send.</summary>
    [NetlinkField(0, "allot")]
    public int Allotted { get; init; }
}
