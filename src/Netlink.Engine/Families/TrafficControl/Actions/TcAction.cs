using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>What is done with a packet that a filter chose.</summary>
[NetlinkAttributeSet(Padding = 5)]
public sealed partial record TcAction
{
    /// <summary>The kind: <c>gact</c>, <c>mirred</c>, <c>police</c>.</summary>
    [NetlinkAttribute(1, "TCA_ACT_KIND")]
    public string? Kind { get; init; }

    /// <summary>The kind's settings.</summary>
    [NetlinkAttribute(2, "TCA_ACT_OPTIONS", Selector = nameof(Kind))]
    public ActionOptions? Options { get; init; }

    /// <summary>Its number among those of its kind.</summary>
    [NetlinkAttribute(3, "TCA_ACT_INDEX")]
    public uint? Index { get; init; }

    /// <summary>What it has counted.</summary>
    [NetlinkAttribute(4, "TCA_ACT_STATS", ReadOnly = true)]
    public TcStatistics? Statistics { get; init; }

    /// <summary>Up to 16 bytes that whoever made it keeps with it.</summary>
    [NetlinkAttribute(6, "TCA_ACT_COOKIE")]
    public byte[]? Cookie { get; init; }

    [NetlinkAttribute(7, "TCA_ACT_FLAGS", ShownAs = nameof(Flags))]
    internal Bitfield32? FlagsValue { get; init; }

    [NetlinkAttribute(8, "TCA_ACT_HW_STATS")]
    internal Bitfield32? HardwareStatistics { get; init; }

    [NetlinkAttribute(9, "TCA_ACT_USED_HW_STATS")]
    internal Bitfield32? UsedHardwareStatistics { get; init; }

    /// <summary>How many pieces of hardware do it.</summary>
    [NetlinkAttribute(10, "TCA_ACT_IN_HW_COUNT", ReadOnly = true)]
    public uint? HardwareCount { get; init; }

    /// <summary>How it is kept.</summary>
    [NetlinkProperty]
    public ActionFlags? Flags
    {
        get => FlagsValue is { } bits ? (ActionFlags)(bits.Value & bits.Selector) : null;
        init => FlagsValue = value is { } flags ? new Bitfield32((uint)flags, (uint)flags) : null;
    }

    /// <summary>An action that lets packets pass, drops them, or the like.</summary>
    /// <param name="control">What becomes of packets.</param>
    /// <returns>The action.</returns>
    public static TcAction Control(ActionControl control) => new() { Kind = "gact", Options = new GactOptions { Control = control } };

    /// <summary>An action that sends packets to another link, or copies of them.</summary>
    /// <param name="linkIndex">The other link.</param>
    /// <param name="direction">What is done there.</param>
    /// <returns>The action.</returns>
    public static TcAction Mirred(int linkIndex, MirredDirection direction) => new() { Kind = "mirred", Options = new MirredOptions { LinkIndex = linkIndex, Direction = direction } };

    /// <summary>An action that keeps packets to a rate.</summary>
    /// <param name="options">The rate, and what becomes of those that are too many.</param>
    /// <returns>The action.</returns>
    public static TcAction Police(PoliceOptions options) => new() { Kind = "police", Options = options };

    /// <summary>Reads actions in <c>tc</c>'s own words: <c>police rate 1mbit burst 10k drop</c>; several with <c>action</c> between them.</summary>
    /// <param name="text">The words; the first <c>action</c> may be left out.</param>
    /// <param name="linkIndex">Finds a link's index by its name; null finds none.</param>
    /// <returns>The actions.</returns>
    /// <exception cref="FormatException">A word is not known, or its value cannot be.</exception>
    public static IReadOnlyList<TcAction> Parse(string text, Func<string, int?>? linkIndex = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = new TcWords("action", text) { LinkIndex = linkIndex };
        var actions = new List<TcAction>();
        while (words.HasMore)
        {
            words.TryTake("action");
            actions.Add(Read(words));
        }

        return actions;
    }

    /// <inheritdoc/>
    public override string ToString() => Describe(_ => null);

    /// <summary>Reads an action, behind the word <c>action</c>.</summary>
    internal static TcAction Read(TcWords words)
    {
        TcAction action;
        if (words.TryTake("mirred"))
            action = new() { Kind = "mirred", Options = MirredOptions.Read(words) };
        else if (words.TryTake("police"))
            action = Police(PoliceOptions.Read(words));
        else
        {
            words.TryTake("gact");
            action = new() { Kind = "gact", Options = GactOptions.Read(words) };
        }

        return words.TryTake("cookie") ? action with { Cookie = Convert.FromHexString(words.Text()) } : action;
    }

    internal string Describe(Func<int, string?> linkName) => TcText.Join(
        Kind,
        Options is null or ActionOptions.Unknown ? null : Options.Describe(linkName),
        Cookie is { Length: > 0 } ? $"cookie {Convert.ToHexStringLower(Cookie)}" : null);
}
