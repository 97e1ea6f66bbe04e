namespace Netlink.TrafficControl;

public sealed partial record NetemOptions
{
    private static readonly TcVocabulary<NetemOptions> Words = new()
    {
        { "limit", (options, words) => options with { Limit = words.Integer<uint>() } },
        { "delay|latency", ReadDelay },
        { "distribution", (options, words) => options with { Distribution = NetemDistribution.Parse(words.Text()) } },
        { "loss|drop", ReadLoss },
        { "duplicate", ReadDuplicate },
        { "reorder", ReadReorder },
        { "corrupt", ReadCorrupt },
        { "rate", ReadRate },
        { "packetoverhead", (options, words) => options with { PacketOverhead = words.Integer<int>() } },
        { "cellsize", (options, words) => options with { CellSize = words.Integer<uint>() } },
        { "celloverhead", (options, words) => options with { CellOverhead = words.Integer<int>() } },
        { "slot", ReadSlot },
        { "ecn", (options, _) => options with { Ecn = true } },
        { "gap", (options, words) => options with { Gap = words.Integer<uint>() } },
        { "seed", (options, words) => options with { Seed = words.Integer<ulong>() } },
    };

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        $"limit {Limit}",
        Delay == default ? null : $"delay {TcText.Time(Delay)}",
        Delay == default || Jitter == default ? null : TcText.Time(Jitter),
        Delay == default || Jitter == default ? null : Optional(DelayCorrelation),
        Loss == default ? null : $"loss {TcText.Percent(Loss)}",
        Loss == default ? null : Optional(LossCorrelation),
        LossState is { } state ? $"loss state {state}" : null,
        LossGilbertElliott is { } model ? $"loss gemodel {model}" : null,
        Duplicate == default ? null : $"duplicate {TcText.Percent(Duplicate)}",
        Duplicate == default ? null : Optional(DuplicateCorrelation),
        Reorder == default ? null : $"reorder {TcText.Percent(Reorder)}",
        Reorder == default ? null : Optional(ReorderCorrelation),
        Corrupt == default ? null : $"corrupt {TcText.Percent(Corrupt)}",
        Corrupt == default ? null : Optional(CorruptCorrelation),
        Rate is { } rate ? $"rate {TcText.Rate(rate)}" : null,
        Rate is null || PacketOverhead == 0 ? null : $"packetoverhead {PacketOverhead}",
        Rate is null || CellSize == 0 ? null : $"cellsize {CellSize}",
        Rate is null || CellOverhead == 0 ? null : $"celloverhead {CellOverhead}",
        Slot is { } slot ? $"slot {slot}" : null,
        Ecn == true ? "ecn" : null,
        Gap == 0 ? null : $"gap {Gap}",
        Seed is { } seed ? $"seed {seed}" : null);

    private static string? Optional(Percentage share) => share == default ? null : TcText.Percent(share);

    private static NetemOptions ReadDelay(NetemOptions options, TcWords words)
    {
        options = options with { Delay = words.Time() };
        if (words.NextIsNumber)
            options = options with { Jitter = words.Time() };
        return words.NextIsNumber ? options with { DelayCorrelation = words.Percent() } : options;
    }

    private static NetemOptions ReadLoss(NetemOptions options, TcWords words)
    {
        if (words.TryTake("state"))
            return options with { Loss = default, LossState = NetemStateLoss.Read(words) };
        if (words.TryTake("gemodel"))
            return options with { Loss = default, LossGilbertElliott = NetemGilbertElliottLoss.Read(words) };
        words.TryTake("random");
        options = options with { Loss = words.Percent(), LossModel = null };
        return words.NextIsNumber ? options with { LossCorrelation = words.Percent() } : options;
    }

    private static NetemOptions ReadDuplicate(NetemOptions options, TcWords words)
    {
        options = options with { Duplicate = words.Percent() };
        return words.NextIsNumber ? options with { DuplicateCorrelation = words.Percent() } : options;
    }

    private static NetemOptions ReadReorder(NetemOptions options, TcWords words)
    {
        options = options with { Reorder = words.Percent() };
        return words.NextIsNumber ? options with { ReorderCorrelation = words.Percent() } : options;
    }

    private static NetemOptions ReadCorrupt(NetemOptions options, TcWords words)
    {
        options = options with { Corrupt = words.Percent() };
        return words.NextIsNumber ? options with { CorruptCorrelation = words.Percent() } : options;
    }

    private static NetemOptions ReadRate(NetemOptions options, TcWords words)
    {
        options = options with { Rate = words.Rate() };
        if (words.NextIsSigned)
            options = options with { PacketOverhead = words.Integer<int>() };
        if (words.NextIsNumber)
            options = options with { CellSize = words.Integer<uint>() };
        return words.NextIsSigned ? options with { CellOverhead = words.Integer<int>() } : options;
    }

    private static NetemOptions ReadSlot(NetemOptions options, TcWords words)
    {
        options = options with { Slot = NetemSlot.Read(words, out NetemDistribution? distribution) };
        return distribution is null ? options : options with { SlotDistribution = distribution };
    }
}
