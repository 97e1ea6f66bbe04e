using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A policer: packets above a rate are dropped, or treated otherwise.</summary>
[NetlinkAttributeSet(Padding = 7)]
[SubMessage("police")]
public sealed partial record PoliceOptions : ActionOptions
{
    private PoliceParameters? _parameters;
    private ByteSize? _burst;
    private ulong? _packetBurst;
    private bool _isEdited;

    [NetlinkAttribute(1, "TCA_POLICE_TBF", ShownAs = nameof(Rate))]
    internal PoliceParameters? Parameters
    {
        get => _isEdited ? Complete() : _parameters;
        init => _parameters = value;
    }

    [NetlinkAttribute(2, "TCA_POLICE_RATE", ShownAs = nameof(Rate))]
    internal byte[]? RateTableBytes
    {
        get => field ?? (_isEdited && Rate is { } rate ? RateTable.Make(Complete().Rate, rate) : null);
        init;
    }

    [NetlinkAttribute(3, "TCA_POLICE_PEAKRATE", ShownAs = nameof(PeakRate))]
    internal byte[]? PeakTableBytes
    {
        get => field ?? (_isEdited && PeakRate is { } rate ? RateTable.Make(Complete().PeakRate, rate) : null);
        init;
    }

    [NetlinkAttribute(4, "TCA_POLICE_AVRATE", ShownAs = nameof(AverageRate))]
    internal uint? AverageBytes { get; init; }

    /// <summary>What becomes of packets that keep to the rate.</summary>
    [NetlinkAttribute(5, "TCA_POLICE_RESULT", Default = "pass")]
    public ActionControl? Conform { get; init; }

    /// <summary>How long ago it was made and used.</summary>
    [NetlinkAttribute(6, "TCA_POLICE_TM", ReadOnly = true)]
    public ActionTimes? Times { get; init; }

    [NetlinkAttribute(8, "TCA_POLICE_RATE64", ShownAs = nameof(Rate))]
    internal ulong? LargeRate { get; init; }

    [NetlinkAttribute(9, "TCA_POLICE_PEAKRATE64", ShownAs = nameof(PeakRate))]
    internal ulong? LargePeakRate { get; init; }

    /// <summary>The rate in packets a second, in place of <see cref="Rate"/>.</summary>
    [NetlinkAttribute(10, "TCA_POLICE_PKTRATE64", Unit = "packets a second")]
    public ulong? PacketRate { get; init; }

    [NetlinkAttribute(11, "TCA_POLICE_PKTBURST64", ShownAs = nameof(PacketBurst))]
    internal ulong? PacketBurstTicks
    {
        get => _packetBurst is { } packets && PacketRate is { } rate ? Ticks(packets, rate) : field;
        init;
    }

    /// <summary>The rate that packets must keep to.</summary>
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

    /// <summary>How many bytes may come at once; needed with a rate.</summary>
    [NetlinkProperty]
    public ByteSize? Burst
    {
        get => _burst ?? (_parameters is { Burst: > 0 } known && Rate is { } rate ? Psched.Size(known.Burst, rate) : null);
        init
        {
            _burst = value;
            Edit(start => start);
        }
    }

    /// <summary>The rate that even a burst must keep to; needs <see cref="Mtu"/>.</summary>
    [NetlinkProperty(Default = "none")]
    public BitRate? PeakRate
    {
        get => RateSpecification.Rate(_parameters?.PeakRate, LargePeakRate);
        init
        {
            Edit(start => start with { PeakRate = value is null ? new() : RateSpecification.With(start.Rate, value) });
            LargePeakRate = RateSpecification.Large(value);
        }
    }

    /// <summary>The rate that the kernel's estimate of a class must keep to.</summary>
    [NetlinkProperty(Default = "none")]
    public BitRate? AverageRate
    {
        get => AverageBytes is { } bytes ? new BitRate(bytes * 8UL) : null;
        init => AverageBytes = value is { } rate ? AttributeValue.Fit<uint>(rate.ToBytesPerSecond(), $"{nameof(PoliceOptions)}.{nameof(AverageRate)}") : null;
    }

    /// <summary>The longest packet; longer ones are too many.</summary>
    [NetlinkProperty(Default = "no bound")]
    public ByteSize? Mtu
    {
        get => _parameters is { } known ? new ByteSize(known.Mtu) : null;
        init => Edit(start => start with { Mtu = AttributeValue.Fit<uint>(value?.Bytes ?? 0, $"{nameof(PoliceOptions)}.{nameof(Mtu)}") });
    }

    /// <summary>How many packets may come at once; needed with a rate in packets.</summary>
    [NetlinkProperty(Unit = "packets")]
    public ulong? PacketBurst
    {
        get => _packetBurst ?? (PacketBurstTicks is { } ticks && PacketRate is { } rate ? (ulong)(((Int128)ticks * Psched.NanosecondsPerTick * rate + 999_999_999) / 1_000_000_000) : null);
        init => _packetBurst = value;
    }

    /// <summary>What becomes of packets that are too many.</summary>
    [NetlinkProperty(Default = "reclassify")]
    public ActionControl Exceed
    {
        get => _parameters?.Exceed ?? ActionControl.Reclassify;
        init => Edit(start => start with { Exceed = value });
    }

    /// <summary>Bytes that each packet has on the wire beside its own.</summary>
    [NetlinkProperty(Default = "0", Unit = "bytes")]
    public ushort? Overhead
    {
        get => _parameters?.Rate.Overhead;
        init => Edit(start => start with { Rate = start.Rate with { Overhead = value ?? 0 } });
    }

    /// <summary>How packets are framed below.</summary>
    [NetlinkProperty(Default = "Ethernet")]
    public LinkLayer? LinkLayer
    {
        get => _parameters?.Rate.LinkLayer;
        init => Edit(start => start with { Rate = start.Rate with { LinkLayer = value ?? TrafficControl.LinkLayer.Ethernet } });
    }

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        $"0x{Parameters?.Index ?? 0:x} rate {TcText.Rate(Rate)} burst {TcText.Burst(_burst?.Bytes, Parameters?.Burst, Rate)} mtu {TcText.Size(Mtu?.Bytes ?? 0)}",
        PeakRate is { } peak ? $"peakrate {TcText.Rate(peak)}" : null,
        AverageRate is { } average ? $"avrate {TcText.Rate(average)}" : null,
        PacketRate is { } packets ? $"pkts_rate {packets} pkts_burst {PacketBurst}" : null,
        $"action {Exceed}{(Conform is { } conform ? $"/{conform}" : "")}",
        $"overhead {TcText.Size(Overhead ?? 0)}",
        LinkLayer is > TrafficControl.LinkLayer.Ethernet ? $"linklayer {RateWords.Text(LinkLayer.Value)}" : null,
        $"ref {Parameters?.ReferenceCount ?? 0} bind {Parameters?.BindCount ?? 0}");

    /// <summary>Reads a policer in <c>tc</c>'s words, whose first the caller took: <c>rate 1mbit burst 10k drop</c>.</summary>
    internal static PoliceOptions Read(TcWords words)
    {
        var options = new PoliceOptions();
        while (PoliceWords.Next(options, words) is { } next)
            options = next;
        return options;
    }

    internal PoliceOptions WithIndex(uint index)
    {
        PoliceOptions copy = this with { };
        copy.Edit(start => start with { Index = index });
        return copy;
    }

    private static ulong Ticks(ulong packets, ulong rate) => rate == 0 ? 0 : (ulong)((Int128)packets * 1_000_000_000 / ((Int128)rate * Psched.NanosecondsPerTick));

    private void Edit(Func<PoliceParameters, PoliceParameters> change)
    {
        _parameters = change(_parameters ?? new() { Exceed = ActionControl.Reclassify });
        _isEdited = true;
    }

    private PoliceParameters Complete()
    {
        PoliceParameters start = _parameters ?? new();
        byte log = RateTable.CellLog(start.Mtu);
        RateSpecification Tabled(RateSpecification specification) => specification.BytesPerSecond == 0 ? specification : specification with { CellLog = log, CellAlign = -1 };
        return start with
        {
            Rate = Tabled(start.Rate),
            PeakRate = Tabled(start.PeakRate),
            Burst = _burst is { } burst && Rate is { } rate ? Psched.Ticks(burst, rate) : start.Burst,
        };
    }
}
