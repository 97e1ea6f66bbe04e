using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A token bucket, as the kernel takes it.</summary>
[NetlinkStruct("tc_tbf_qopt", 36)]
internal sealed partial record TbfParameters
{
    /// <summary>The rate.</summary>
    [NetlinkField(0, "rate")]
    public RateSpecification Rate { get; init; } = new();

    /// <summary>The rate of bursts.</summary>
    [NetlinkField(12, "peakrate")]
    public RateSpecification PeakRate { get; init; } = new();

    /// <summary>How many bytes may wait.</summary>
    [NetlinkField(24, "limit")]
    public uint Limit { get; init; }

    /// <summary>The bucket, in ticks at the rate.</summary>
    [NetlinkField(28, "buffer")]
    public uint Buffer { get; init; }

    /// <summary>The bucket of the peak rate, in ticks at that rate.</summary>
    [NetlinkField(32, "mtu")]
    public uint PeakBuffer { get; init; }
}
