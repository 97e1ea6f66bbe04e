using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What a qdisc, a class or an action has counted since it was made.</summary>
[NetlinkAttributeSet(Padding = 6)]
public sealed partial record TcStatistics
{
    [NetlinkAttribute(1, "TCA_STATS_BASIC", ShownAs = nameof(Bytes))]
    internal BasicCounters? Basic { get; init; }

    [NetlinkAttribute(7, "TCA_STATS_BASIC_HW", ShownAs = nameof(HardwareBytes))]
    internal BasicCounters? HardwareBasic { get; init; }

    [NetlinkAttribute(8, "TCA_STATS_PKT64", ShownAs = nameof(Packets))]
    internal ulong? Packets64 { get; init; }

    [NetlinkAttribute(2, "TCA_STATS_RATE_EST", ShownAs = nameof(Rate))]
    internal RateEstimate? Estimate { get; init; }

    [NetlinkAttribute(5, "TCA_STATS_RATE_EST64", ShownAs = nameof(Rate))]
    internal RateEstimate64? Estimate64 { get; init; }

    [NetlinkAttribute(3, "TCA_STATS_QUEUE", ShownAs = nameof(QueueLength))]
    internal QueueCounters? Queue { get; init; }

    /// <summary>The kind's own counters; typed where they belong, in the object's <c>KindStatistics</c>.</summary>
    [NetlinkAttribute(4, "TCA_STATS_APP")]
    internal byte[]? Application { get; init; }

    /// <summary>Bytes that went through.</summary>
    public ulong Bytes => Basic?.Bytes ?? 0;

    /// <summary>Packets that went through.</summary>
    public ulong Packets => Packets64 ?? Basic?.Packets ?? 0;

    /// <summary>Those of the bytes that went through in hardware.</summary>
    public ulong? HardwareBytes => HardwareBasic?.Bytes;

    /// <summary>Those of the packets that went through in hardware.</summary>
    public ulong? HardwarePackets => HardwareBasic?.Packets;

    /// <summary>How much goes through now; null where no estimator was asked for.</summary>
    public BitRate? Rate => Estimate64 is { } wide ? new BitRate(wide.BytesPerSecond * 8) : Estimate is { } narrow ? new BitRate((ulong)narrow.BytesPerSecond * 8) : null;

    /// <summary>How many packets a second go through now; null where no estimator was asked for.</summary>
    public ulong? PacketRate => Estimate64?.PacketsPerSecond ?? Estimate?.PacketsPerSecond;

    /// <summary>Packets that wait.</summary>
    public uint QueueLength => Queue?.Length ?? 0;

    /// <summary>Bytes that wait.</summary>
    public ByteSize Backlog => new(Queue?.Backlog ?? 0);

    /// <summary>Packets dropped.</summary>
    public uint Dropped => Queue?.Dropped ?? 0;

    /// <summary>Packets put back because the link could not take them.</summary>
    public uint Requeued => Queue?.Requeued ?? 0;

    /// <summary>How often a packet had to wait because a limit was reached.</summary>
    public uint OverLimits => Queue?.OverLimits ?? 0;

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"Sent {Bytes} bytes {Packets} pkt (dropped {Dropped}, overlimits {OverLimits} requeues {Requeued}) backlog {TcText.Size(Backlog.Bytes)} {QueueLength}p");
}
