using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A policer, as the kernel takes it.</summary>
[NetlinkStruct("tc_police", 56)]
internal sealed partial record PoliceParameters
{
    /// <summary>Its number among those of its kind.</summary>
    [NetlinkField(0, "index")]
    public uint Index { get; init; }

    /// <summary>What becomes of packets that are too many.</summary>
    [NetlinkField(4, "action")]
    public ActionControl Exceed { get; init; }

    /// <summary>Not used.</summary>
    [NetlinkField(8, "limit")]
    public uint Limit { get; init; }

    /// <summary>The bucket, in ticks.</summary>
    [NetlinkField(12, "burst")]
    public uint Burst { get; init; }

    /// <summary>The longest packet, in bytes.</summary>
    [NetlinkField(16, "mtu")]
    public uint Mtu { get; init; }

    /// <summary>The rate.</summary>
    [NetlinkField(20, "rate")]
    public RateSpecification Rate { get; init; } = new();

    /// <summary>The rate of bursts.</summary>
    [NetlinkField(32, "peakrate")]
    public RateSpecification PeakRate { get; init; } = new();

    /// <summary>How many refer to it.</summary>
    [NetlinkField(44, "refcnt")]
    public int ReferenceCount { get; init; }

    /// <summary>How many filters use it.</summary>
    [NetlinkField(48, "bindcnt")]
    public int BindCount { get; init; }

    /// <summary>Not used.</summary>
    [NetlinkField(52, "capab")]
    public uint Capabilities { get; init; }
}
