using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A token bucket: packets leave at a rate, after a burst that may be faster.</summary>
[NetlinkAttributeSet(Padding = 8)]
[SubMessage("tbf")]
public sealed partial record TbfOptions : QdiscOptions
{
    private static readonly TcVocabulary<TbfOptions> s_words = new()
    {
        { "rate", (options, words) => options with { Rate = words.Rate() } },
        { "burst|buffer|maxburst", (options, words) => options with { Burst = RateWords.Bucket(words) } },
        { "limit", (options, words) => options with { Limit = words.Size() } },
        { "latency", (options, words) => options with { Latency = words.Time() } },
        { "peakrate", (options, words) => options with { PeakRate = words.Rate() } },
        { "mtu|minburst", (options, words) => options with { PeakBurst = RateWords.Bucket(words) } },
        { "mpu", (options, words) => options with { MinimumPacket = (ushort)words.Size().Bytes } },
        { "overhead", (options, words) => options with { Overhead = words.Integer<ushort>() } },
        { "linklayer", (options, words) => options with { LinkLayer = RateWords.Layer(words) } },
    };

    private TbfParameters? _parameters;
    private TimeSpan? _latency;

    [NetlinkAttribute(1, "TCA_TBF_PARMS", ShownAs = nameof(Rate))]
    internal TbfParameters? Parameters
    {
        get => _latency is { } latency ? (_parameters ?? new()) with { Limit = LimitOf(latency) } : _parameters;
        init => _parameters = value;
    }

    [NetlinkAttribute(2, "TCA_TBF_RTAB", ShownAs = nameof(Rate))]
    internal byte[]? RateTable { get; init; }

    [NetlinkAttribute(3, "TCA_TBF_PTAB", ShownAs = nameof(PeakRate))]
    internal byte[]? PeakTable { get; init; }

    [NetlinkAttribute(4, "TCA_TBF_RATE64", ShownAs = nameof(Rate))]
    internal ulong? LargeRate { get; init; }

    [NetlinkAttribute(5, "TCA_TBF_PRATE64", ShownAs = nameof(PeakRate))]
    internal ulong? LargePeakRate { get; init; }

    [NetlinkAttribute(6, "TCA_TBF_BURST", ShownAs = nameof(Burst))]
    internal uint? BurstBytes { get; init; }

    [NetlinkAttribute(7, "TCA_TBF_PBURST", ShownAs = nameof(PeakBurst))]
    internal uint? PeakBurstBytes { get; init; }

    /// <summary>The rate at which packets leave. It must be given.</summary>
    [NetlinkProperty]
    public BitRate? Rate
    {
        get => RateSpecification.Rate(_parameters?.Rate, LargeRate);
        init
        {
            BurstBytes ??= (uint?)Burst?.Bytes;
            _parameters = (_parameters ?? new()) with { Rate = RateSpecification.With(_parameters?.Rate, value), Buffer = 0 };
            LargeRate = RateSpecification.Large(value);
        }
    }

    /// <summary>How many bytes may leave at once after a pause: at least the MTU. It must be given.</summary>
    [NetlinkProperty]
    public ByteSize? Burst
    {
        get => BurstBytes is { } bytes ? new ByteSize(bytes) : _parameters is { Buffer: > 0 } known && Rate is { } rate ? Psched.Size(known.Buffer, rate) : null;
        init => BurstBytes = Bytes(value, nameof(Burst));
    }

    /// <summary>How many bytes may wait. Either this or <see cref="Latency"/> is given.</summary>
    [NetlinkProperty]
    public ByteSize? Limit
    {
        get => Parameters is { } known ? new ByteSize(known.Limit) : null;
        init
        {
            _latency = null;
            _parameters = (_parameters ?? new()) with { Limit = Bytes(value, nameof(Limit)) ?? 0 };
        }
    }

    /// <summary>How long a packet waits at most, which says how many bytes may wait.</summary>
    [NetlinkProperty]
    public TimeSpan? Latency
    {
        get => _latency ?? (Parameters is { Limit: > 0 } known && Rate is { } rate ? LatencyOf(known, rate) : null);
        init => _latency = value;
    }

    /// <summary>The rate that even a burst may not be faster than; needs <see cref="PeakBurst"/>.</summary>
    [NetlinkProperty(Default = "none")]
    public BitRate? PeakRate
    {
        get => RateSpecification.Rate(_parameters?.PeakRate, LargePeakRate);
        init
        {
            PeakBurstBytes ??= (uint?)PeakBurst?.Bytes;
            _parameters = (_parameters ?? new()) with { PeakRate = value is null ? new() : RateSpecification.With(_parameters?.PeakRate is { BytesPerSecond: > 0 } known ? known : _parameters?.Rate, value), PeakBuffer = 0 };
            LargePeakRate = RateSpecification.Large(value);
        }
    }

    /// <summary>How many bytes may leave at once at the peak rate: the MTU, mostly.</summary>
    [NetlinkProperty]
    public ByteSize? PeakBurst
    {
        get => PeakBurstBytes is { } bytes ? new ByteSize(bytes) : _parameters is { PeakBuffer: > 0 } known && PeakRate is { } rate ? Psched.Size(known.PeakBuffer, rate) : null;
        init => PeakBurstBytes = Bytes(value, nameof(PeakBurst));
    }

    /// <summary>Bytes that each packet has on the wire beside its own.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public ushort? Overhead
    {
        get => _parameters?.Rate.Overhead;
        init => Both(specification => specification with { Overhead = value ?? 0 });
    }

    /// <summary>What the least packet weighs on the wire.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public ushort? MinimumPacket
    {
        get => _parameters?.Rate.MinimumPacket;
        init => Both(specification => specification with { MinimumPacket = value ?? 0 });
    }

    /// <summary>How packets are framed below.</summary>
    [NetlinkProperty(Default = "Ethernet")]
    public LinkLayer? LinkLayer
    {
        get => _parameters?.Rate.LinkLayer;
        init => Both(specification => specification with { LinkLayer = value ?? TrafficControl.LinkLayer.Ethernet });
    }

    /// <inheritdoc/>
    public override QdiscOptions ForChange() => this;

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        $"rate {TcText.Rate(Rate)}",
        $"burst {TcText.Burst(BurstBytes, _parameters?.Buffer, Rate)}",
        PeakRate is { } peak ? $"peakrate {TcText.Rate(peak)}" : null,
        PeakRate is not null && PeakBurst is not null ? $"minburst {TcText.Burst(PeakBurstBytes, _parameters?.PeakBuffer, PeakRate)}" : null,
        Latency is { Ticks: >= 0 } latency ? $"lat {TcText.Time(latency)}" : $"limit {TcText.Size(Limit?.Bytes ?? 0)}",
        Overhead is > 0 ? $"overhead {Overhead}" : null,
        LinkLayer is > TrafficControl.LinkLayer.Ethernet ? $"linklayer {RateWords.Text(LinkLayer.Value)}" : null);

    internal override void Check()
    {
        if (Rate is null || Burst is null || Parameters is not { Limit: > 0 })
            throw new ArgumentException($"tbf needs {nameof(Rate)}, {nameof(Burst)}, and {nameof(Limit)} or {nameof(Latency)}: without them no packet would pass.");
    }

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);

    private static uint? Bytes(ByteSize? size, string name) => size is { } known ? AttributeValue.Fit<uint>(known.Bytes, $"{nameof(TbfOptions)}.{name}") : null;

    private void Both(Func<RateSpecification, RateSpecification> change)
    {
        TbfParameters start = _parameters ?? new();
        _parameters = start with { Rate = change(start.Rate), PeakRate = start.PeakRate.BytesPerSecond == 0 ? start.PeakRate : change(start.PeakRate) };
    }

    private uint LimitOf(TimeSpan latency)
    {
        double Room(BitRate? rate, ByteSize? burst) => ((rate?.BitsPerSecond ?? 0) / 8.0 * latency.TotalSeconds) + (burst?.Bytes ?? 0);
        double room = Room(Rate, Burst);
        return (uint)Math.Min(PeakRate is null ? room : Math.Min(room, Room(PeakRate, PeakBurst)), uint.MaxValue);
    }

    private TimeSpan LatencyOf(TbfParameters known, BitRate rate)
    {
        TimeSpan Wait(BitRate at, uint buffer, ByteSize? burst) =>
            TimeSpan.FromSeconds(Math.Min(known.Limit / (at.BitsPerSecond / 8.0), 1e9)) - (buffer > 0 || burst is null ? Psched.Time(buffer) : Psched.Time(Psched.Ticks(burst.Value, at)));
        TimeSpan latency = Wait(rate, known.Buffer, Burst);
        return PeakRate is { } peak && Wait(peak, known.PeakBuffer, PeakBurst) is var other && other > latency ? other : latency;
    }
}
