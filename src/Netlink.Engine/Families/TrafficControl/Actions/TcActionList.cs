using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.TrafficControl;

/// <summary>Actions that stand for themselves, to be shared by filters.</summary>
[NetlinkMessage("tcamsg", 4)]
public sealed partial record TcActionList
{
    /// <summary>Always 0 (<c>tca_family</c>).</summary>
    [NetlinkField(0, "tca_family")]
    public byte Family { get; init; }

    /// <summary>The actions. In a request for a list: one that only says the kind.</summary>
    [NetlinkAttribute(1, "TCA_ROOT_TAB", ArrayKind.Indexed)]
    public IReadOnlyList<TcAction>? Actions { get; init; }

    [NetlinkAttribute(2, "TCA_ROOT_FLAGS")]
    internal Bitfield32? FlagsValue { get; init; }

    /// <summary>How many actions the message has.</summary>
    [NetlinkAttribute(3, "TCA_ROOT_COUNT", ReadOnly = true)]
    public uint? Count { get; init; }

    /// <summary>Only those that did something within so many milliseconds.</summary>
    [NetlinkAttribute(4, "TCA_ROOT_TIME_DELTA", Unit = "milliseconds")]
    public uint? UsedWithin { get; init; }

    /// <summary>What the kernel has to say though it went well.</summary>
    [NetlinkAttribute(5, "TCA_ROOT_EXT_WARN_MSG", ReadOnly = true)]
    public string? Warning { get; init; }

    /// <summary>As many actions a message as fit (<c>TCA_ACT_FLAG_LARGE_DUMP_ON</c>), and without their settings and counters (<c>TCA_ACT_FLAG_TERSE_DUMP</c>).</summary>
    [NetlinkProperty]
    public ActionListFlags? Flags
    {
        get => FlagsValue is { } bits ? (ActionListFlags)(bits.Value & bits.Selector) : null;
        init => FlagsValue = value is { } flags ? new Bitfield32((uint)flags, (uint)flags) : null;
    }
}
