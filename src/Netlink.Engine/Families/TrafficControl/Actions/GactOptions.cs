using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A generic action: pass, drop and their like.</summary>
[NetlinkAttributeSet(Padding = 4)]
[SubMessage("gact")]
public sealed partial record GactOptions : ActionOptions
{
    [NetlinkAttribute(2, "TCA_GACT_PARMS", ShownAs = nameof(Control))]
    internal GactParameters? Parameters { get; init; }

    [NetlinkAttribute(3, "TCA_GACT_PROB", ShownAs = nameof(RandomControl))]
    internal GactProbability? Probability { get; init; }

    /// <summary>How long ago it was made and used.</summary>
    [NetlinkAttribute(1, "TCA_GACT_TM", ReadOnly = true)]
    public ActionTimes? Times { get; init; }

    /// <summary>What becomes of the packet.</summary>
    [NetlinkProperty]
    public ActionControl Control
    {
        get => Parameters?.Control ?? default;
        init => Parameters = (Parameters ?? new()) with { Control = value };
    }

    /// <summary>How packets are chosen that are treated otherwise.</summary>
    [NetlinkProperty(Default = "none are")]
    public GactRandom Random
    {
        get => Probability?.Random ?? GactRandom.None;
        init => Probability = (Probability ?? new()) with { Random = value };
    }

    /// <summary>One packet in so many is treated otherwise.</summary>
    [NetlinkProperty]
    public ushort RandomValue
    {
        get => Probability?.Value ?? 0;
        init => Probability = (Probability ?? new()) with { Value = value };
    }

    /// <summary>What becomes of those.</summary>
    [NetlinkProperty]
    public ActionControl RandomControl
    {
        get => Probability?.Control ?? default;
        init => Probability = (Probability ?? new()) with { Control = value };
    }

    /// <inheritdoc/>
    public override string ToString() =>
        $"action {Control} random type {RandomName(Random)} {RandomControl} val {RandomValue} index {Parameters?.Index ?? 0} ref {Parameters?.ReferenceCount ?? 0} bind {Parameters?.BindCount ?? 0}";

    /// <summary>Reads an action in <c>tc</c>'s words, whose first the caller took: <c>drop random netrand ok 5</c>.</summary>
    internal static GactOptions Read(TcWords words)
    {
        words.TryTake("action");
        var options = new GactOptions { Control = ActionControl.TryTake(words, out ActionControl control) ? control : throw words.Unknown(words.Peek, ["pass", "drop", "continue", "reclassify", "pipe", "trap", "goto chain N", "jump N"]) };
        if (words.TryTake("random"))
        {
            string kind = words.Text();
            GactRandom random = kind switch { "netrand" => GactRandom.Random, "determ" => GactRandom.Every, "none" => GactRandom.None, _ => throw words.Wrong(kind, "netrand or determ") };
            options = options with { Random = random, RandomControl = ActionControl.TryTake(words, out ActionControl other) ? other : throw words.Wrong(words.Peek, "pass, drop, pipe ...") };
            options = options with { RandomValue = words.Integer<ushort>() };
        }

        return words.TryTake("index") ? options with { Parameters = options.Parameters! with { Index = words.Integer<uint>() } } : options;
    }

    private static string RandomName(GactRandom random) => random switch { GactRandom.Random => "netrand", GactRandom.Every => "determ", _ => "none" };
}
