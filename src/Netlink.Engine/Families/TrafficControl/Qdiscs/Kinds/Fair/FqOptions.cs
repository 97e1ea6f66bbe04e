using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Fair queues for a machine's own flows, each sent at the pace that it asks for.</summary>
[NetlinkAttributeSet]
[SubMessage("fq")]
public sealed partial record FqOptions : QdiscOptions
{
    private static readonly TcVocabulary<FqOptions> s_words = new()
    {
        { "limit", (options, words) => options with { Limit = words.Integer<uint>() } },
        { "flow_limit", (options, words) => options with { FlowLimit = words.Integer<uint>() } },
        { "buckets", (options, words) => options with { BucketsLog = (uint)System.Numerics.BitOperations.Log2(words.Integer<uint>()) } },
        { "orphan_mask", (options, words) => options with { OrphanMask = words.Integer<uint>() } },
        { "quantum", (options, words) => options with { Quantum = words.Size() } },
        { "initial_quantum", (options, words) => options with { InitialQuantum = words.Size() } },
        { "maxrate", (options, words) => options with { MaximumRate = words.Rate() } },
        { "defrate", (options, words) => options with { DefaultRate = words.Rate() } },
        { "low_rate_threshold", (options, words) => options with { LowRateThreshold = words.Rate() } },
        { "refill_delay", (options, words) => options with { RefillDelay = words.Time() } },
        { "ce_threshold", (options, words) => options with { CongestionThreshold = words.Time() } },
        { "timer_slack", (options, words) => options with { TimerSlack = words.Time(fine: true) } },
        { "horizon", (options, words) => options with { Horizon = words.Time() } },
        { "horizon_cap", (options, _) => options with { HorizonDrop = false } },
        { "horizon_drop", (options, _) => options with { HorizonDrop = true } },
        { "pacing", (options, _) => options with { Pacing = true } },
        { "nopacing", (options, _) => options with { Pacing = false } },
        { "offload_horizon", (options, words) => options with { OffloadHorizon = words.Time() } },
    };

    /// <summary>How many packets may wait.</summary>
    [NetlinkAttribute(1, "TCA_FQ_PLIMIT", Default = "10000", Unit = "packets")]
    public uint? Limit { get; init; }

    /// <summary>How many packets of a flow may wait.</summary>
    [NetlinkAttribute(2, "TCA_FQ_FLOW_PLIMIT", Default = "100", Unit = "packets")]
    public uint? FlowLimit { get; init; }

    /// <summary>How many bytes a flow may send in its turn.</summary>
    [NetlinkAttribute(3, "TCA_FQ_QUANTUM", Default = "two packets of the link's MTU")]
    public ByteSize? Quantum { get; init; }

    /// <summary>How many bytes a new flow may send at first.</summary>
    [NetlinkAttribute(4, "TCA_FQ_INITIAL_QUANTUM", Default = "ten packets of the link's MTU")]
    public ByteSize? InitialQuantum { get; init; }

    /// <summary>Whether the pace that flows ask for is kept.</summary>
    [NetlinkAttribute(5, "TCA_FQ_RATE_ENABLE", Wire = WireType.U32, Default = "on")]
    public bool? Pacing { get; init; }

    /// <summary>No longer of use.</summary>
    [NetlinkAttribute(6, "TCA_FQ_FLOW_DEFAULT_RATE", Scale = 8)]
    public BitRate? DefaultRate { get; init; }

    /// <summary>The rate that no flow may exceed; null in an answer is none.</summary>
    [NetlinkProperty(Default = "none")]
    public BitRate? MaximumRate
    {
        get => MaximumRateBytes is { } bytes and not uint.MaxValue ? new BitRate(bytes * 8UL) : null;
        init => MaximumRateBytes = value is null ? uint.MaxValue : (uint)Math.Min(value.Value.ToBytesPerSecond(), uint.MaxValue);
    }

    [NetlinkAttribute(7, "TCA_FQ_FLOW_MAX_RATE", ShownAs = nameof(MaximumRate))]
    internal uint? MaximumRateBytes { get; init; }

    /// <summary>How many lists flows are kept in, as a power of 2.</summary>
    [NetlinkAttribute(8, "TCA_FQ_BUCKETS_LOG", Default = "10")]
    public uint? BucketsLog { get; init; }

    /// <summary>How long a flow must have been silent to get its credit again.</summary>
    [NetlinkAttribute(9, "TCA_FQ_FLOW_REFILL_DELAY", Time = TimeUnit.Microseconds, Default = "40 ms")]
    public TimeSpan? RefillDelay { get; init; }

    /// <summary>The bits of the hash by which packets without a socket are told apart.</summary>
    [NetlinkAttribute(10, "TCA_FQ_ORPHAN_MASK", Default = "1023")]
    public uint? OrphanMask { get; init; }

    /// <summary>The rate below which each packet is delayed on its own.</summary>
    [NetlinkAttribute(11, "TCA_FQ_LOW_RATE_THRESHOLD", Scale = 8, Default = "550 kbit")]
    public BitRate? LowRateThreshold { get; init; }

    /// <summary>How long a packet may wait before it is marked.</summary>
    [NetlinkAttribute(12, "TCA_FQ_CE_THRESHOLD", Time = TimeUnit.Microseconds, Infinite = true, Default = "never")]
    public TimeSpan? CongestionThreshold { get; init; }

    /// <summary>How late a timer may be, so that fewer are needed.</summary>
    [NetlinkAttribute(13, "TCA_FQ_TIMER_SLACK", Time = TimeUnit.Nanoseconds, Default = "10 us")]
    public TimeSpan? TimerSlack { get; init; }

    /// <summary>How far ahead a packet may be meant to be sent.</summary>
    [NetlinkAttribute(14, "TCA_FQ_HORIZON", Time = TimeUnit.Microseconds, Default = "10 s")]
    public TimeSpan? Horizon { get; init; }

    /// <summary>Whether packets beyond the horizon are dropped, not sent sooner.</summary>
    [NetlinkAttribute(15, "TCA_FQ_HORIZON_DROP", Default = "on")]
    public bool? HorizonDrop { get; init; }

    /// <summary>The bands, and which packets belong to each.</summary>
    [NetlinkAttribute(16, "TCA_FQ_PRIOMAP", Since = "6.7")]
    public PrioOptions? PriorityMap { get; init; }

    /// <summary>The three bands' weights.</summary>
    [NetlinkAttribute(17, "TCA_FQ_WEIGHTS", ArrayKind.Packed, Since = "6.7")]
    public IReadOnlyList<int>? Weights { get; init; }

    /// <summary>How far ahead packets are given to hardware that can hold them back.</summary>
    [NetlinkAttribute(18, "TCA_FQ_OFFLOAD_HORIZON", Time = TimeUnit.Microseconds, Since = "6.13")]
    public TimeSpan? OffloadHorizon { get; init; }

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        Limit is { } limit ? $"limit {limit}p" : null,
        FlowLimit is { } flowLimit ? $"flow_limit {flowLimit}p" : null,
        BucketsLog is { } log ? $"buckets {1U << (int)log}" : null,
        OrphanMask is { } mask ? $"orphan_mask {mask}" : null,
        Pacing == false ? "nopacing" : null,
        Quantum is { } quantum ? $"quantum {TcText.Size(quantum.Bytes)}" : null,
        InitialQuantum is { } initial ? $"initial_quantum {TcText.Size(initial.Bytes)}" : null,
        MaximumRate is { } most ? $"maxrate {TcText.Rate(most)}" : null,
        DefaultRate is { BitsPerSecond: > 0 } usual ? $"defrate {TcText.Rate(usual)}" : null,
        LowRateThreshold is { BitsPerSecond: > 0 } low ? $"low_rate_threshold {TcText.Rate(low)}" : null,
        RefillDelay is { } refill ? $"refill_delay {TcText.Time(refill)}" : null,
        CongestionThreshold is { } threshold && threshold != TimeSpan.MaxValue ? $"ce_threshold {TcText.Time(threshold)}" : null,
        TimerSlack is { } slack ? $"timer_slack {TcText.FineTime(slack)}" : null,
        Horizon is { } horizon ? $"horizon {TcText.Time(horizon)}" : null,
        HorizonDrop is { } drop ? drop ? "horizon_drop" : "horizon_cap" : null);

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);
}
