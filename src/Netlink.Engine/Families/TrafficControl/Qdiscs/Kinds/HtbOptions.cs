using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Hierarchical token buckets: classes that are guaranteed rates, and lend each other what they do not use.</summary>
[NetlinkAttributeSet(Padding = 8)]
[SubMessage("htb")]
public sealed partial record HtbOptions : QdiscOptions
{
    private static readonly TcVocabulary<HtbOptions> s_words = new()
    {
        { "default", (options, words) => options with { DefaultClass = words.Text() is var text && TcMinor.TryParse(text, null, out TcMinor minor) ? minor : throw words.Wrong(text, "a class's minor number, in hexadecimal") } },
        { "r2q", (options, words) => options with { RateToQuantum = words.Integer<uint>() } },
        { "direct_packets_stat", (options, words) => words.Text() is "" ? options : options },
        { "direct_qlen", (options, words) => options with { DirectQueueLength = words.Integer<uint>() } },
        { "offload", (options, _) => options with { Offload = true } },
    };

    [NetlinkAttribute(2, "TCA_HTB_INIT", ShownAs = nameof(DefaultClass))]
    internal HtbGlobals? Globals { get; init; } = new();

    /// <summary>How many packets without a class may wait.</summary>
    [NetlinkAttribute(5, "TCA_HTB_DIRECT_QLEN", Unit = "packets", Default = "the link's queue length")]
    public uint? DirectQueueLength { get; init; }

    /// <summary>Whether the link's hardware does the work.</summary>
    [NetlinkAttribute(9, "TCA_HTB_OFFLOAD", Wire = WireType.Flag)]
    public bool Offload { get; init; }

    /// <summary>The class of packets that no filter chose, by its number in hexadecimal: 10 is 1:10. 0 lets them pass unshaped.</summary>
    [NetlinkProperty(Default = "0")]
    public TcMinor DefaultClass
    {
        get => new(Globals?.DefaultClass ?? 0);
        init => Globals = (Globals ?? new()) with { DefaultClass = value.Value };
    }

    /// <summary>How many bytes a second of a class's rate make one byte of its quantum.</summary>
    [NetlinkProperty(Default = "10")]
    public uint RateToQuantum
    {
        get => Globals?.RateToQuantum ?? 0;
        init => Globals = (Globals ?? new()) with { RateToQuantum = value };
    }

    /// <summary>Packets that passed without a class.</summary>
    public uint DirectPackets => Globals?.DirectPackets ?? 0;

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        $"r2q {RateToQuantum} default {DefaultClass} direct_packets_stat {DirectPackets}",
        DirectQueueLength is { } length ? $"direct_qlen {length}" : null,
        Offload ? "offload" : null);

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);
}
