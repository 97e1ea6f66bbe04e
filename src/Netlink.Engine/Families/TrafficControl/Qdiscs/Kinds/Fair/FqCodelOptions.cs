using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Fair queues that keep waiting short (RFC 8290).</summary>
[NetlinkAttributeSet]
[SubMessage("fq_codel")]
public sealed partial record FqCodelOptions : QdiscOptions
{
    private static readonly TcVocabulary<FqCodelOptions> s_words = new()
    {
        { "limit", (options, words) => options with { Limit = words.Integer<uint>() } },
        { "flows", (options, words) => options with { Flows = words.Integer<uint>() } },
        { "quantum", (options, words) => options with { Quantum = words.Integer<uint>() } },
        { "target", (options, words) => options with { Target = words.Time() } },
        { "interval", (options, words) => options with { Interval = words.Time() } },
        { "ce_threshold", (options, words) => options with { CongestionThreshold = words.Time() } },
        { "ce_threshold_selector", ReadSelector },
        { "memory_limit", (options, words) => options with { MemoryLimit = words.Size() } },
        { "drop_batch", (options, words) => options with { DropBatch = words.Integer<uint>() } },
        { "ecn", (options, _) => options with { Ecn = true } },
        { "noecn", (options, _) => options with { Ecn = false } },
    };

    /// <summary>How long packets may wait at least, now and then.</summary>
    [NetlinkAttribute(1, "TCA_FQ_CODEL_TARGET", Time = TimeUnit.Microseconds, Default = "5 ms")]
    public TimeSpan? Target { get; init; }

    /// <summary>How many packets may wait.</summary>
    [NetlinkAttribute(2, "TCA_FQ_CODEL_LIMIT", Default = "10240", Unit = "packets")]
    public uint? Limit { get; init; }

    /// <summary>How long packets may wait longer than the target before some are dropped.</summary>
    [NetlinkAttribute(3, "TCA_FQ_CODEL_INTERVAL", Time = TimeUnit.Microseconds, Default = "100 ms")]
    public TimeSpan? Interval { get; init; }

    /// <summary>Whether packets are marked instead of dropped, where both ends can take that.</summary>
    [NetlinkAttribute(4, "TCA_FQ_CODEL_ECN", Wire = WireType.U32, Default = "on")]
    public bool? Ecn { get; init; }

    /// <summary>How many flows are told apart. It cannot be changed.</summary>
    [NetlinkAttribute(5, "TCA_FQ_CODEL_FLOWS", Default = "1024")]
    public uint? Flows { get; init; }

    /// <summary>How many bytes a flow may send in its turn.</summary>
    [NetlinkAttribute(6, "TCA_FQ_CODEL_QUANTUM", Default = "the link's MTU", Unit = "bytes")]
    public uint? Quantum { get; init; }

    /// <summary>How long a packet may wait before it is marked; null in an answer is for ever.</summary>
    [NetlinkAttribute(7, "TCA_FQ_CODEL_CE_THRESHOLD", Time = TimeUnit.Microseconds, Default = "never")]
    public TimeSpan? CongestionThreshold { get; init; }

    /// <summary>How many packets are dropped at once when there are too many.</summary>
    [NetlinkAttribute(8, "TCA_FQ_CODEL_DROP_BATCH_SIZE", Default = "64", Unit = "packets")]
    public uint? DropBatch { get; init; }

    /// <summary>How much memory waiting packets may take.</summary>
    [NetlinkAttribute(9, "TCA_FQ_CODEL_MEMORY_LIMIT", Default = "32 MB")]
    public ByteSize? MemoryLimit { get; init; }

    /// <summary>Only packets whose DS field is this, under the mask, are marked at the threshold.</summary>
    [NetlinkAttribute(10, "TCA_FQ_CODEL_CE_THRESHOLD_SELECTOR", Default = "0")]
    public byte? CongestionSelector { get; init; }

    /// <summary>The mask of that.</summary>
    [NetlinkAttribute(11, "TCA_FQ_CODEL_CE_THRESHOLD_MASK", Default = "0, which is all packets")]
    public byte? CongestionMask { get; init; }

    /// <inheritdoc/>
    public override string ToString() => TcText.Join(
        Limit is { } limit ? $"limit {limit}p" : null,
        Flows is { } flows ? $"flows {flows}" : null,
        Quantum is { } quantum ? $"quantum {quantum}" : null,
        Target is { } target ? $"target {TcText.Time(target)}" : null,
        CongestionThreshold is { } threshold ? $"ce_threshold {TcText.Time(threshold)}" : null,
        CongestionSelector is > 0 || CongestionMask is > 0 ? $"ce_threshold_selector 0x{CongestionSelector ?? 0:x}/0x{CongestionMask ?? 0:x}" : null,
        Interval is { } interval ? $"interval {TcText.Time(interval)}" : null,
        MemoryLimit is { } memory ? $"memory_limit {TcText.Size(memory.Bytes)}" : null,
        Ecn is { } ecn ? ecn ? "ecn" : null : null,
        DropBatch is > 0 ? $"drop_batch {DropBatch}" : null);

    internal override QdiscOptions Apply(TcWords words) => s_words.Apply(this, words);

    private static FqCodelOptions ReadSelector(FqCodelOptions options, TcWords words)
    {
        string text = words.Text();
        string[] parts = text.Split('/');
        return parts.Length == 2 && TcWords.TryInteger(parts[0], out byte selector) && TcWords.TryInteger(parts[1], out byte mask)
            ? options with { CongestionSelector = selector, CongestionMask = mask }
            : throw words.Wrong(text, "a value and a mask, such as 0x1/0x3");
    }
}
