using System.Globalization;
using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A filter that looks at any bytes of a packet.</summary>
[NetlinkAttributeSet(Padding = 12)]
[SubMessage("u32")]
public sealed partial record U32Options : FilterOptions
{
    /// <summary>The class that packets are put in.</summary>
    [NetlinkAttribute(1, "TCA_U32_CLASSID")]
    public TcHandle? ClassId { get; init; }

    /// <summary>The table and bucket that it is in: <c>800:</c>.</summary>
    [NetlinkAttribute(2, "TCA_U32_HASH", Default = "the first table")]
    public TcFilterHandle? Table { get; init; }

    /// <summary>The table that is looked in next.</summary>
    [NetlinkAttribute(3, "TCA_U32_LINK")]
    public TcFilterHandle? NextTable { get; init; }

    /// <summary>This is a table, with so many buckets: a power of 2.</summary>
    [NetlinkAttribute(4, "TCA_U32_DIVISOR")]
    public uint? Divisor { get; init; }

    [NetlinkAttribute(5, "TCA_U32_SEL", ShownAs = nameof(Selector))]
    internal U32Selector? SelectorValue
    {
        get => field ?? (Divisor is null && (ClassId is not null || Actions is not null) ? new U32Selector { Flags = U32Flags.Terminal } : null);
        init;
    }

    /// <summary>A policer as kernels before 2.6.10 had it; newer filters have it among their actions.</summary>
    [NetlinkAttribute(6, "TCA_U32_POLICE", NoNestedFlag = true)]
    internal PoliceOptions? Police { get; init; }

    /// <summary>What is done with packets.</summary>
    [NetlinkAttribute(7, "TCA_U32_ACT", ArrayKind.Indexed)]
    public IReadOnlyList<TcAction>? Actions { get; init; }

    /// <summary>The link that packets must have come in by.</summary>
    [NetlinkAttribute(8, "TCA_U32_INDEV")]
    public string? InputLink { get; init; }

    [NetlinkAttribute(9, "TCA_U32_PCNT")]
    internal U32Counters? CountersValue { get; init; }

    [NetlinkAttribute(10, "TCA_U32_MARK", ShownAs = nameof(Mark))]
    internal U32Mark? MarkValue { get; init; }

    /// <summary>Where it works.</summary>
    [NetlinkAttribute(11, "TCA_U32_FLAGS")]
    public FilterFlags? Flags { get; init; }

    /// <summary>Which packets are chosen, and what the next table looks at.</summary>
    [NetlinkProperty]
    public U32Selector? Selector
    {
        get => SelectorValue;
        init => SelectorValue = value is null ? null : value with { Count = (byte)value.Keys.Count, Flags = value.Flags | (NextTable is null ? U32Flags.Terminal : 0) };
    }

    /// <summary>What packets must be, in <c>tc</c>'s words: <c>ip dst 10.0.0.0/8</c>, <c>ip dport 80 0xffff</c>, <c>u32 0x0a000000 0xff000000 at 16</c>.</summary>
    [NetlinkProperty]
    public IReadOnlyList<string> Match
    {
        get => [.. (Selector?.Keys ?? []).Select(key => key.ToString())];
        init => Selector = (Selector ?? new()) with { Keys = U32Words.Keys(value) };
    }

    /// <summary>The mark that packets must have.</summary>
    [NetlinkProperty]
    public Mark? Mark
    {
        get => MarkValue is { } known ? new Mark(known.Value, known.Mask) : null;
        init => MarkValue = value is { } mark ? new() { Value = mark.Value, Mask = mark.Mask } : null;
    }

    /// <summary>What it has counted.</summary>
    public U32Counters? Counters => CountersValue;

    /// <inheritdoc/>
    public override IReadOnlyList<TcAction>? ChosenActions => Actions;

    /// <inheritdoc/>
    public override FilterOptions WithActions(IReadOnlyList<TcAction> actions) => this with { Actions = actions };

    /// <inheritdoc/>
    public override FilterOptions WithClass(TcHandle classId) => this with { ClassId = classId };

    /// <inheritdoc/>
    public override string ToString() => Describe(default, _ => null);

    internal override FilterOptions For(EtherType protocol) => this with { Flags = FilterWords.Askable(Flags) };

    internal override FilterOptions Apply(TcWords words) => U32Words.Apply(this, words);

    internal override string Describe(TcFilterHandle handle, Func<int, string?> linkName)
    {
        U32Selector selector = SelectorValue ?? new();
        bool isTerminal = (selector.Flags & U32Flags.Terminal) != 0;
        return TcText.Join(
            handle.Raw == 0 ? null : $"fh {handle}",
            handle.Node() == 0 ? null : $"order {handle.Node()}",
            Divisor is { } divisor ? $"ht divisor {divisor}" : Table is { } table ? string.Create(CultureInfo.InvariantCulture, $"key ht {table.Raw >> 20:x} bkt {TcFilterHandle.Bucket(table.Raw):x}") : null,
            ClassId is { } id ? $"{(isTerminal ? "*" : "")}flowid {TcText.Handle(id)}" : isTerminal ? "terminal flowid" : null,
            NextTable is { } next ? $"link {next}" : null,
            FilterWords.Text(Flags),
            MarkValue is { } mark ? $"mark 0x{mark.Value:x4} 0x{mark.Mask:x4} (success {mark.Hits})" : null,
            string.Join(' ', selector.Keys.Select(key => $"match {key}")),
            U32Words.Offset(selector),
            (selector.Flags & U32Flags.Eat) != 0 ? "eat" : null,
            selector.HashMask == 0 ? null : $"hash mask {selector.HashMask:x8} at {selector.HashOffset}",
            InputLink is { } input ? $"input dev {input}" : null,
            FilterWords.Text(Actions, linkName));
    }
}
