using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>Packets, or copies of them, go to another link.</summary>
[NetlinkAttributeSet(Padding = 3)]
[SubMessage("mirred")]
public sealed partial record MirredOptions : ActionOptions
{
    [NetlinkAttribute(2, "TCA_MIRRED_PARMS", ShownAs = nameof(LinkIndex))]
    internal MirredParameters? Parameters { get; init; }

    /// <summary>How long ago it was made and used.</summary>
    [NetlinkAttribute(1, "TCA_MIRRED_TM", ReadOnly = true)]
    public ActionTimes? Times { get; init; }

    /// <summary>The block of links that packets go to, instead of one link.</summary>
    [NetlinkAttribute(4, "TCA_MIRRED_BLOCKID", Since = "6.8")]
    public uint? Block { get; init; }

    /// <summary>What is done at the other link. A redirection takes the packet from here, a copy lets it go on to the next action.</summary>
    [NetlinkProperty]
    public MirredDirection Direction
    {
        get => Parameters?.Direction ?? default;
        init => Parameters = (Parameters ?? new()) with
        {
            Direction = value,
            Control = value is MirredDirection.EgressRedirect or MirredDirection.IngressRedirect ? ActionControl.Stolen : ActionControl.Pipe,
        };
    }

    /// <summary>The other link, as its number.</summary>
    [NetlinkProperty]
    public int LinkIndex
    {
        get => Parameters?.LinkIndex ?? 0;
        init => Parameters = (Parameters ?? new()) with { LinkIndex = value };
    }

    /// <summary>What becomes of the packet here.</summary>
    [NetlinkProperty(Default = "as the direction says")]
    public ActionControl Control
    {
        get => Parameters?.Control ?? default;
        init => Parameters = (Parameters ?? new()) with { Control = value };
    }

    /// <inheritdoc/>
    public override string ToString() => Describe(_ => null);

    internal override string Describe(Func<int, string?> linkName) =>
        $"({Name(Direction)} to device {linkName(LinkIndex) ?? $"if{LinkIndex}"}) {Control} index {Parameters?.Index ?? 0} ref {Parameters?.ReferenceCount ?? 0} bind {Parameters?.BindCount ?? 0}";

    /// <summary>Reads a redirection in <c>tc</c>'s words, whose first the caller took: <c>egress redirect dev eth1</c>.</summary>
    internal static MirredOptions Read(TcWords words)
    {
        string where = words.Text(), what = words.Text();
        MirredDirection direction = (where, what) switch
        {
            ("egress", "redirect") => MirredDirection.EgressRedirect,
            ("egress", "mirror") => MirredDirection.EgressMirror,
            ("ingress", "redirect") => MirredDirection.IngressRedirect,
            ("ingress", "mirror") => MirredDirection.IngressMirror,
            _ => throw words.Wrong($"{where} {what}", "egress or ingress with redirect or mirror"),
        };
        words.TryTake("dev");
        var options = new MirredOptions { Direction = direction, LinkIndex = words.Link() };
        if (ActionControl.TryTake(words, out ActionControl control))
            options = options with { Control = control };
        return words.TryTake("index") ? options with { Parameters = options.Parameters! with { Index = words.Integer<uint>() } } : options;
    }

    private static string Name(MirredDirection direction) => direction switch
    {
        MirredDirection.EgressRedirect => "Egress Redirect",
        MirredDirection.EgressMirror => "Egress Mirror",
        MirredDirection.IngressRedirect => "Ingress Redirect",
        MirredDirection.IngressMirror => "Ingress Mirror",
        _ => "unknown",
    };
}
