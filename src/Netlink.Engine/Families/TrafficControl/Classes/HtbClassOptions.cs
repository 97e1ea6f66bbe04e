using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A class of HTB: a rate that is its own, and one up to which it borrows of its parent.</summary>
[NetlinkAttributeSet(Padding = 8)]
[SubMessage("htb")]
public sealed partial record HtbClassOptions : ClassOptions
{
    private const uint LeastBurst = 1600;
    private const ulong TimerHertz = 1_000_000_000;

    private static readonly TcVocabulary<HtbClassOptions> s_words = new()
    {
        { "rate", (options, words) => options with { Rate = words.Rate() } },
        { "ceil", (options, words) => options with { Ceiling = words.Rate() } },
        { "burst|buffer|maxburst", (options, words) => options with { Burst = RateWords.Bucket(words) } },
        { "cburst|cbuffer|cmaxburst", (options, words) => options with { CeilingBurst = RateWords.Bucket(words) } },
        { "prio", (options, words) => options with { Priority = words.Integer<uint>() } },
        { "quantum", (options, words) => options with { Quantum = (uint)words.Size().Bytes } },
        { "overhead", (options, words) => options with { Overhead = words.Integer<ushort>() } },
        { "mpu", (options, words) => options with { MinimumPacket = words.Integer<ushort>() } },
        { "linklayer", (options, words) => options with { LinkLayer = RateWords.Layer(words) } },
    };

    private HtbClassParameters? _parameters;
    private ByteSize? _burst, _ceilingBurst;
    private bool _isEdited;

    [NetlinkAttribute(1, "TCA_HTB_PARMS", ShownAs = nameof(Rate))]
    internal HtbClassParameters? Parameters
    {
        get => _isEdited ? Complete() : _parameters;
        init => _parameters = value;
    }

    [NetlinkAttribute(3, "TCA_HTB_CTAB", ShownAs = nameof(Ceiling))]
    internal byte[]? CeilingTable { get; init; }

    [NetlinkAttribute(4, "TCA_HTB_RTAB", ShownAs = nameof(Rate))]
    internal byte[]? RateTable { get; init; }

    [NetlinkAttribute(6, "TCA_HTB_RATE64", ShownAs = nameof(Rate))]
    internal ulong? LargeRate { get; init; }

    [NetlinkAttribute(7, "TCA_HTB_CEIL64", ShownAs = nameof(Ceiling))]
    internal ulong? LargeCeiling
    {
        get => field ?? (_isEdited && _parameters?.Ceiling.BytesPerSecond is 0 ? LargeRate : null);
        init;
    }

    /// <summary>The rate that is its own. It must be given.</summary>
    [NetlinkProperty]
    public BitRate? Rate
    {
        get => RateSpecification.Rate(_parameters?.Rate, LargeRate);
        init
        {
            _burst ??= Burst;
            Edit(start => start with { Rate = RateSpecification.With(start.Rate, value) });
            LargeRate = RateSpecification.Large(value);
        }
    }

    /// <summary>The rate up to which it borrows what others of its parent do not use.</summary>
    [NetlinkProperty(Default = "the rate: it does not borrow")]
    public BitRate? Ceiling
    {
        get => RateSpecification.Rate(Parameters?.Ceiling, LargeCeiling);
        init
        {
            _ceilingBurst ??= CeilingBurst;
            Edit(start => start with { Ceiling = value is null ? new() : RateSpecification.With(start.Rate, value) });
            LargeCeiling = RateSpecification.Large(value);
        }
    }

    /// <summary>How many bytes it may send at once at most, as fast as the ceiling lets it.</summary>
    [NetlinkProperty(Default = "1600 bytes, and what the rate carries in a nanosecond")]
    public ByteSize? Burst
    {
        get => _burst ?? (_parameters is { Buffer: > 0 } known && Rate is { } rate ? Psched.Size(known.Buffer, rate) : null);
        init
        {
            _burst = value;
            Edit(start => start);
        }
    }

    /// <summary>How many bytes it may send at once at most, as fast as the link.</summary>
    [NetlinkProperty(Default = "1600 bytes, and what the ceiling carries in a nanosecond")]
    public ByteSize? CeilingBurst
    {
        get => _ceilingBurst ?? (_parameters is { CeilingBuffer: > 0 } known && Ceiling is { } rate ? Psched.Size(known.CeilingBuffer, rate) : null);
        init
        {
            _ceilingBurst = value;
            Edit(start => start);
        }
    }

    /// <summary>Which class is served first what its parent has left: the least number.</summary>
    [NetlinkProperty(Default = "0")]
    public uint? Priority
    {
        get => _parameters?.Priority;
        init => Edit(start => start with { Priority = value ?? 0 });
    }

    /// <summary>How many bytes it sends before the next class of its priority has its turn.</summary>
    [NetlinkProperty(Default = "the rate by the qdisc's r2q", Unit = "bytes")]
    public uint? Quantum
    {
        get => _parameters?.Quantum;
        init => Edit(start => start with { Quantum = value ?? 0 });
    }

    /// <summary>Bytes that each packet has on the wire beside its own.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public ushort? Overhead
    {
        get => _parameters?.Rate.Overhead;
        init => Edit(start => Both(start, specification => specification with { Overhead = value ?? 0 }));
    }

    /// <summary>What the least packet weighs on the wire.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public ushort? MinimumPacket
    {
        get => _parameters?.Rate.MinimumPacket;
        init => Edit(start => Both(start, specification => specification with { MinimumPacket = value ?? 0 }));
    }

    /// <summary>How packets are framed below.</summary>
    [NetlinkProperty(Default = "Ethernet")]
    public LinkLayer? LinkLayer
    {
        get => _parameters?.Rate.LinkLayer;
        init => Edit(start => Both(start, specification => specification with { LinkLayer = value ?? TrafficControl.LinkLayer.Ethernet }));
    }

    /// <summary>How far it is from the leaves; 0 is a leaf.</summary>
    public uint? Level => _parameters?.Level;

    /// <inheritdoc/>
    public override ClassOptions ForChange() => this;

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        Level is > 0 ? null : $"prio {Priority ?? 0}",
        $"rate {TcText.Rate(Rate)}",
        Overhead is > 0 ? $"overhead {Overhead}" : null,
        $"ceil {TcText.Rate(Ceiling)}",
        LinkLayer is > TrafficControl.LinkLayer.Ethernet ? $"linklayer {RateWords.Text(LinkLayer.Value)}" : null,
        $"burst {TcText.Burst(_burst?.Bytes, Parameters?.Buffer, Rate)}",
        $"cburst {TcText.Burst(_ceilingBurst?.Bytes, Parameters?.CeilingBuffer, Ceiling)}");

    internal override ClassOptions Apply(TcWords words) => s_words.Apply(this, words);

    private static HtbClassParameters Both(HtbClassParameters start, Func<RateSpecification, RateSpecification> change) =>
        start with { Rate = change(start.Rate), Ceiling = change(start.Ceiling) };

    private static ByteSize UsualBurst(BitRate rate) => new((rate.ToBytesPerSecond() / TimerHertz) + LeastBurst);

    private void Edit(Func<HtbClassParameters, HtbClassParameters> change)
    {
        _parameters = change(_parameters ?? new());
        _isEdited = true;
    }

    /// <summary>What the kernel must be given even if nobody asked for it: a ceiling and buckets.</summary>
    private HtbClassParameters Complete()
    {
        HtbClassParameters start = _parameters ?? new();
        RateSpecification ceiling = start.Ceiling.BytesPerSecond == 0 ? start.Rate : start.Ceiling;
        BitRate rate = Rate ?? default, most = RateSpecification.Rate(ceiling, LargeCeiling) ?? default;
        return start with
        {
            Ceiling = ceiling,
            Buffer = _burst is null && start.Buffer > 0 ? start.Buffer : Psched.Ticks(_burst ?? UsualBurst(rate), rate),
            CeilingBuffer = _ceilingBurst is null && start.CeilingBuffer > 0 ? start.CeilingBuffer : Psched.Ticks(_ceilingBurst ?? UsualBurst(most), most),
        };
    }
}
