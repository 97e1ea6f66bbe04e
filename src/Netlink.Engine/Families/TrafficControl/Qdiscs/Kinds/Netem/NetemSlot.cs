using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>
/// Packets leave in slots of time, as on links that share a medium. Text: <c>800us 1ms packets 10 bytes 9000</c>; a single time is both.
/// </summary>
[NetlinkStruct("tc_netem_slot", 40)]
public sealed partial record NetemSlot
{
    /// <summary>The shortest time between slots.</summary>
    [NetlinkField(0, "min_delay", Wire = WireType.S64, Time = TimeUnit.Nanoseconds)]
    public TimeSpan MinimumDelay { get; init; }

    /// <summary>The longest time between slots.</summary>
    [NetlinkField(8, "max_delay", Wire = WireType.S64, Time = TimeUnit.Nanoseconds)]
    public TimeSpan MaximumDelay { get; init; }

    /// <summary>How many packets leave in a slot at most; 0 is no bound.</summary>
    [NetlinkField(16, "max_packets")]
    public int MaximumPackets { get; init; }

    /// <summary>How many bytes leave in a slot at most; 0 is no bound.</summary>
    [NetlinkField(20, "max_bytes")]
    public int MaximumBytes { get; init; }

    /// <summary>Where a distribution says the time between slots: its mean.</summary>
    [NetlinkField(24, "dist_delay", Wire = WireType.S64, Time = TimeUnit.Nanoseconds)]
    public TimeSpan DistributionDelay { get; init; }

    /// <summary>Where a distribution says the time between slots: how much that varies.</summary>
    [NetlinkField(32, "dist_jitter", Wire = WireType.S64, Time = TimeUnit.Nanoseconds)]
    public TimeSpan DistributionJitter { get; init; }

    /// <summary>Parses slots.</summary>
    /// <param name="text">The text, in <c>tc</c>'s words.</param>
    /// <returns>The slots.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static NetemSlot Parse(string text) => Read(new TcWords("netem slot", text), out _);

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        DistributionJitter > TimeSpan.Zero
            ? $"distribution {TcText.FineTime(DistributionDelay)} {TcText.FineTime(DistributionJitter)}"
            : $"{TcText.FineTime(MinimumDelay)} {TcText.FineTime(MaximumDelay)}",
        MaximumPackets == 0 ? null : $"packets {MaximumPackets}",
        MaximumBytes == 0 ? null : $"bytes {MaximumBytes}");

    internal static NetemSlot Read(TcWords words, out NetemDistribution? distribution)
    {
        distribution = null;
        var slot = new NetemSlot();
        if (words.TryTake("distribution"))
        {
            if (!words.NextIsNumber)
                distribution = NetemDistribution.Parse(words.Text());
            slot = slot with { DistributionDelay = words.Time(fine: true), DistributionJitter = words.Time(fine: true) };
        }
        else
        {
            TimeSpan least = words.Time(fine: true);
            slot = slot with { MinimumDelay = least, MaximumDelay = words.NextIsNumber ? words.Time(fine: true) : least };
        }

        if (words.TryTake("packets"))
            slot = slot with { MaximumPackets = words.Integer<int>() };
        return words.TryTake("bytes") ? slot with { MaximumBytes = (int)words.Size().Bytes } : slot;
    }
}
