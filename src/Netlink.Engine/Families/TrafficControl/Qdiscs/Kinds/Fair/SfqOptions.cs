using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Stochastic fairness: flows by a hash, one after the other.</summary>
[NetlinkStruct("tc_sfq_qopt_v1", 72)]
[SubMessage("sfq")]
public sealed partial record SfqOptions : QdiscOptions
{
    /// <summary>How many bytes a flow may send in its turn; 0 is the MTU.</summary>
    [NetlinkField(0, "v0.quantum")]
    [NetlinkProperty(Default = "the link's MTU")]
    public ByteSize Quantum { get; init; }

    [NetlinkField(4, "v0.perturb_period", ShownAs = nameof(Perturb))]
    internal int PerturbSeconds { get; init; }

    /// <summary>How many packets may wait; 0 leaves it.</summary>
    [NetlinkField(8, "v0.limit")]
    [NetlinkProperty(Default = "127", Unit = "packets")]
    public uint Limit { get; init; }

    /// <summary>How many values the hash has; 0 leaves it. It cannot be changed.</summary>
    [NetlinkField(12, "v0.divisor")]
    [NetlinkProperty(Default = "1024")]
    public uint Divisor { get; init; }

    /// <summary>How many flows there are at most; 0 leaves it.</summary>
    [NetlinkField(16, "v0.flows")]
    [NetlinkProperty(Default = "128")]
    public uint Flows { get; init; }

    /// <summary>How many packets of a flow may wait; 0 leaves it.</summary>
    [NetlinkField(20, "depth")]
    [NetlinkProperty(Default = "127", Unit = "packets")]
    public uint Depth { get; init; }

    /// <summary>Whether the oldest packet of a flow is dropped, not the newest.</summary>
    [NetlinkField(24, "headdrop", Wire = WireType.U32)]
    [NetlinkProperty(Default = "off")]
    public bool HeadDrop { get; init; }

    /// <summary>With RED: how many bytes of a flow may wait; 0 is no RED.</summary>
    [NetlinkField(28, "limit")]
    [NetlinkProperty(Default = "0, which is no RED")]
    public ByteSize RedLimit { get; init; }

    /// <summary>With RED: the average from which on packets are marked.</summary>
    [NetlinkField(32, "qth_min")]
    public ByteSize RedMinimum { get; init; }

    /// <summary>With RED: the average from which on all packets are marked.</summary>
    [NetlinkField(36, "qth_max")]
    public ByteSize RedMaximum { get; init; }

    /// <summary>With RED: the weight of the newest length in the average, as a power of 1/2.</summary>
    [NetlinkField(40, "Wlog")]
    public byte RedWeightLog { get; init; }

    /// <summary>With RED: the probability for each byte above the least average, as a power of 1/2.</summary>
    [NetlinkField(41, "Plog")]
    public byte RedProbabilityLog { get; init; }

    /// <summary>With RED: the steps in which idle time is counted, as a power of 2.</summary>
    [NetlinkField(42, "Scell_log")]
    public byte RedCellLog { get; init; }

    /// <summary>With RED: what is done with packets.</summary>
    [NetlinkField(43, "flags")]
    public RedFlags RedFlags { get; init; }

    /// <summary>With RED: how many packets are marked at the greatest average.</summary>
    [NetlinkField(44, "max_P")]
    public Percentage RedProbability { get; init; }

    [NetlinkField(48, "stats")]
    internal SfqRedStatistics RedCounters { get; init; } = new();

    /// <summary>With RED: what it has counted.</summary>
    public SfqRedStatistics? RedStatistics => RedMinimum.Bytes == 0 ? null : RedCounters;

    /// <summary>How often the hash is changed, so that flows that met by chance part again; 0 is never.</summary>
    [NetlinkProperty(Default = "0", Unit = "whole seconds")]
    public TimeSpan Perturb
    {
        get => TimeSpan.FromSeconds(PerturbSeconds);
        init => PerturbSeconds = AttributeValue.Fit<int>((long)value.TotalSeconds, $"{nameof(SfqOptions)}.{nameof(Perturb)}");
    }

    /// <inheritdoc/>
    public override QdiscOptions ForChange() => this with { Divisor = 0, Flows = 0 };

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        $"limit {Limit}p quantum {TcText.Size(Quantum.Bytes)}",
        Depth == 0 ? null : $"depth {Depth}",
        HeadDrop ? "headdrop" : null,
        $"divisor {Divisor}",
        PerturbSeconds == 0 ? null : $"perturb {PerturbSeconds}sec",
        RedMinimum.Bytes == 0 ? null : $"ewma {RedWeightLog} min {TcText.Size(RedMinimum.Bytes)} max {TcText.Size(RedMaximum.Bytes)} probability {TcText.Number(RedProbability.Raw / 4294967296.0, 6)}",
        RedMinimum.Bytes == 0 ? null : RedWords.Flags(RedFlags));

    internal override QdiscOptions Apply(TcWords words) => RedWords.Complete(Words.Apply(this, words));
}
