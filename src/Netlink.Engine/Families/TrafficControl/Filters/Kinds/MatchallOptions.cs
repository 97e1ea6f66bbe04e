using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A filter that chooses every packet.</summary>
[NetlinkAttributeSet(Padding = 5)]
[SubMessage("matchall")]
public sealed partial record MatchallOptions : FilterOptions
{
    private static readonly TcVocabulary<MatchallOptions> s_words = new()
    {
        { "flowid|classid", (options, words) => options with { ClassId = words.Handle() } },
        { "action", (options, words) => options with { Actions = FilterWords.Actions(options.Actions, words) } },
        { "skip_hw", (options, _) => options with { Flags = (options.Flags ?? 0) | FilterFlags.SkipHardware } },
        { "skip_sw", (options, _) => options with { Flags = (options.Flags ?? 0) | FilterFlags.SkipSoftware } },
    };

    /// <summary>The class that packets are put in.</summary>
    [NetlinkAttribute(1, "TCA_MATCHALL_CLASSID")]
    public TcHandle? ClassId { get; init; }

    /// <summary>What is done with packets.</summary>
    [NetlinkAttribute(2, "TCA_MATCHALL_ACT", ArrayKind.Indexed)]
    public IReadOnlyList<TcAction>? Actions { get; init; }

    /// <summary>Where it works.</summary>
    [NetlinkAttribute(3, "TCA_MATCHALL_FLAGS")]
    public FilterFlags? Flags { get; init; }

    [NetlinkAttribute(4, "TCA_MATCHALL_PCNT")]
    internal ulong? HitsValue { get; init; }

    /// <summary>How many packets it has chosen.</summary>
    public ulong? Hits => HitsValue;

    /// <inheritdoc/>
    public override IReadOnlyList<TcAction>? ChosenActions => Actions;

    /// <inheritdoc/>
    public override FilterOptions WithActions(IReadOnlyList<TcAction> actions) => this with { Actions = actions };

    /// <inheritdoc/>
    public override FilterOptions WithClass(TcHandle classId) => this with { ClassId = classId };

    /// <inheritdoc/>
    public override string ToString() => Describe(default, _ => null);

    internal override FilterOptions For(EtherType protocol) => this with { Flags = FilterWords.Askable(Flags) };

    internal override FilterOptions Apply(TcWords words) => s_words.Apply(this, words);

    internal override string Describe(TcFilterHandle handle, Func<int, string?> linkName) => TcText.Join(
        handle.Raw == 0 ? null : $"handle 0x{handle.Raw:x}",
        ClassId is { } id ? $"flowid {TcText.Handle(id)}" : null,
        FilterWords.Text(Flags),
        FilterWords.Text(Actions, linkName));
}
