using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A bad network: delay, loss, duplicates, wrong bits, another order, a rate.</summary>
[NetlinkMessage("tc_netem_qopt", 24, Padding = 9)]
[SubMessage("netem")]
public sealed partial record NetemOptions : QdiscOptions
{
    [NetlinkField(0, "latency", ShownAs = nameof(Delay))]
    internal uint DelayTicks { get; init; }

    /// <summary>How many packets may wait, those that are delayed among them.</summary>
    [NetlinkField(4, "limit")]
    [NetlinkProperty(Unit = "packets", Default = "1000")]
    public uint Limit { get; init; } = 1000;

    /// <summary>How many packets are lost, each for itself.</summary>
    [NetlinkField(8, "loss")]
    [NetlinkProperty(Default = "0%")]
    public Percentage Loss { get; init; }

    /// <summary>Every so many packets one overtakes those that are delayed; needs <see cref="Reorder"/>.</summary>
    [NetlinkField(12, "gap")]
    [NetlinkProperty(Default = "1 where packets are reordered")]
    public uint Gap { get; init; }

    /// <summary>How many packets are doubled.</summary>
    [NetlinkField(16, "duplicate")]
    [NetlinkProperty(Default = "0%")]
    public Percentage Duplicate { get; init; }

    [NetlinkField(20, "jitter", ShownAs = nameof(Jitter))]
    internal uint JitterTicks { get; init; }

    [NetlinkAttribute(1, "TCA_NETEM_CORR", ShownAs = nameof(LossCorrelation))]
    internal NetemCorrelations? Correlations { get; init; }

    [NetlinkAttribute(3, "TCA_NETEM_REORDER", ShownAs = nameof(Reorder))]
    internal NetemReorder? ReorderValue { get; init; }

    [NetlinkAttribute(4, "TCA_NETEM_CORRUPT", ShownAs = nameof(Corrupt))]
    internal NetemCorrupt? CorruptValue { get; init; }

    [NetlinkAttribute(5, "TCA_NETEM_LOSS", ShownAs = nameof(LossState))]
    internal NetemLoss? LossModel { get; init; }

    [NetlinkAttribute(6, "TCA_NETEM_RATE", ShownAs = nameof(Rate))]
    internal NetemRate? RateValue { get; init; }

    /// <summary>Whether packets are marked instead of lost, where both ends can take that.</summary>
    [NetlinkAttribute(7, "TCA_NETEM_ECN", Wire = WireType.U32, Default = "off")]
    public bool? Ecn { get; init; }

    [NetlinkAttribute(8, "TCA_NETEM_RATE64", ShownAs = nameof(Rate))]
    internal ulong? LargeRate { get; init; }

    [NetlinkAttribute(10, "TCA_NETEM_LATENCY64", ShownAs = nameof(Delay))]
    internal long? DelayNanoseconds { get; init; }

    [NetlinkAttribute(11, "TCA_NETEM_JITTER64", ShownAs = nameof(Jitter))]
    internal long? JitterNanoseconds { get; init; }

    /// <summary>Slots of time that packets leave in.</summary>
    [NetlinkAttribute(12, "TCA_NETEM_SLOT", Default = "none")]
    public NetemSlot? Slot { get; init; }

    /// <summary>What the random numbers begin with, for a network that is bad in the same way each time.</summary>
    [NetlinkAttribute(14, "TCA_NETEM_PRNG_SEED", Since = "6.6")]
    public ulong? Seed { get; init; }

    [NetlinkAttribute(2, "TCA_NETEM_DELAY_DIST", ArrayKind.Packed, ShownAs = nameof(Distribution))]
    internal IReadOnlyList<short>? DistributionTable { get; init; }

    [NetlinkAttribute(13, "TCA_NETEM_SLOT_DIST", ArrayKind.Packed, ShownAs = nameof(SlotDistribution))]
    internal IReadOnlyList<short>? SlotDistributionTable { get; init; }

    /// <summary>How long each packet is held back.</summary>
    [NetlinkProperty(Default = "0")]
    public TimeSpan Delay
    {
        get => DelayNanoseconds is { } nanoseconds ? AttributeValue.ToTimeSpan(nanoseconds, TimeUnit.Nanoseconds) : Psched.Time(DelayTicks);
        init => (DelayTicks, DelayNanoseconds) = Parts(value, nameof(Delay));
    }

    /// <summary>How much the delay varies, up and down.</summary>
    [NetlinkProperty(Default = "0")]
    public TimeSpan Jitter
    {
        get => JitterNanoseconds is { } nanoseconds ? AttributeValue.ToTimeSpan(nanoseconds, TimeUnit.Nanoseconds) : Psched.Time(JitterTicks);
        init => (JitterTicks, JitterNanoseconds) = Parts(value, nameof(Jitter));
    }

    /// <summary>How much a packet's delay is like the last one's.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage DelayCorrelation
    {
        get => Correlations?.Delay ?? default;
        init => Correlations = (Correlations ?? new()) with { Delay = value };
    }

    /// <summary>How the delay varies. The kernel takes it and does not tell it.</summary>
    [NetlinkProperty(Default = "uniform")]
    public NetemDistribution? Distribution
    {
        get => DistributionTable is { Count: > 0 } table ? new(table) : null;
        init => DistributionTable = value?.Table;
    }

    /// <summary>How much a packet's loss is like the last one's.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage LossCorrelation
    {
        get => Correlations?.Loss ?? default;
        init => Correlations = (Correlations ?? new()) with { Loss = value };
    }

    /// <summary>Loss in bursts, by a model of four states: in place of <see cref="Loss"/>.</summary>
    [NetlinkProperty(Default = "none")]
    public NetemStateLoss? LossState
    {
        get => LossModel?.State;
        init => LossModel = value is null ? null : new() { State = value };
    }

    /// <summary>Loss in bursts, by Gilbert and Elliott's model: in place of <see cref="Loss"/>.</summary>
    [NetlinkProperty(Default = "none")]
    public NetemGilbertElliottLoss? LossGilbertElliott
    {
        get => LossModel?.GilbertElliott;
        init => LossModel = value is null ? null : new() { GilbertElliott = value };
    }

    /// <summary>How much a packet's doubling is like the last one's.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage DuplicateCorrelation
    {
        get => Correlations?.Duplicate ?? default;
        init => Correlations = (Correlations ?? new()) with { Duplicate = value };
    }

    /// <summary>How many packets overtake those that are delayed; needs <see cref="Delay"/>.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage Reorder
    {
        get => ReorderValue?.Probability ?? default;
        init
        {
            ReorderValue = (ReorderValue ?? new()) with { Probability = value };
            Gap = value == default ? 0 : Math.Max(Gap, 1);
        }
    }

    /// <summary>How much a packet's overtaking is like the last one's.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage ReorderCorrelation
    {
        get => ReorderValue?.Correlation ?? default;
        init => ReorderValue = (ReorderValue ?? new()) with { Correlation = value };
    }

    /// <summary>How many packets get a wrong bit.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage Corrupt
    {
        get => CorruptValue?.Probability ?? default;
        init => CorruptValue = (CorruptValue ?? new()) with { Probability = value };
    }

    /// <summary>How much a packet's corruption is like the last one's.</summary>
    [NetlinkProperty(Default = "0%")]
    public Percentage CorruptCorrelation
    {
        get => CorruptValue?.Correlation ?? default;
        init => CorruptValue = (CorruptValue ?? new()) with { Correlation = value };
    }

    /// <summary>The rate at which packets leave.</summary>
    [NetlinkProperty(Default = "as fast as the link")]
    public BitRate? Rate
    {
        get => LargeRate is { } large ? new BitRate(large * 8) : RateValue is { BytesPerSecond: > 0 } known ? new BitRate(known.BytesPerSecond * 8UL) : null;
        init
        {
            RateValue = (RateValue ?? new()) with { BytesPerSecond = (uint)Math.Min(value?.ToBytesPerSecond() ?? 0, uint.MaxValue) };
            LargeRate = RateSpecification.Large(value);
        }
    }

    /// <summary>Bytes that each packet has on the wire beside its own; less than 0 takes some away.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public int PacketOverhead
    {
        get => RateValue?.PacketOverhead ?? 0;
        init => RateValue = (RateValue ?? new()) with { PacketOverhead = value };
    }

    /// <summary>The bytes of a cell that packets are cut into on the wire; 0 is no cells.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public uint CellSize
    {
        get => RateValue?.CellSize ?? 0;
        init => RateValue = (RateValue ?? new()) with { CellSize = value };
    }

    /// <summary>Bytes that each cell has beside.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public int CellOverhead
    {
        get => RateValue?.CellOverhead ?? 0;
        init => RateValue = (RateValue ?? new()) with { CellOverhead = value };
    }

    /// <summary>How the time between slots varies. The kernel takes it and does not tell it.</summary>
    [NetlinkProperty(Default = "uniform")]
    public NetemDistribution? SlotDistribution
    {
        get => SlotDistributionTable is { Count: > 0 } table ? new(table) : null;
        init => SlotDistributionTable = value?.Table;
    }

    /// <inheritdoc/>
    public override QdiscOptions ForChange() => this;

    internal override QdiscOptions Apply(TcWords words) => Words.Apply(this, words);

    private static (uint Ticks, long? Nanoseconds) Parts(TimeSpan time, string name) => time >= TimeSpan.Zero
        ? (Psched.Ticks(time), AttributeValue.FromTimeSpan<long>(time, TimeUnit.Nanoseconds, 0, $"{nameof(NetemOptions)}.{name}"))
        : throw new ArgumentOutOfRangeException(name, time, $"{nameof(NetemOptions)}.{name} is not negative.");
}
