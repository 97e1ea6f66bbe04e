using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How a rate is estimated (<c>tc ... estimator</c>).</summary>
[NetlinkStruct("tc_estimator", 2)]
internal sealed partial record RateEstimator
{
    /// <summary>How often is counted: 250 ms times two to the power of this plus two.</summary>
    [NetlinkField(0, "interval")]
    public sbyte Interval { get; init; }

    /// <summary>The weight of what was, as a power of two.</summary>
    [NetlinkField(1, "ewma_log")]
    public byte WeightLog { get; init; }
}
