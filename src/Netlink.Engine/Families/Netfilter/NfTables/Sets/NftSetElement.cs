using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>An element of a set as it travels. A range is two of these, or one with <see cref="KeyEnd"/>; <see cref="NftElement"/> is what people mean.</summary>
[NetlinkAttributeSet(Padding = 8)]
public sealed partial record NftSetElement
{
    /// <summary>The key.</summary>
    [NetlinkAttribute(1, "NFTA_SET_ELEM_KEY")]
    public NftData? Key { get; init; }

    /// <summary>What a map's key leads to.</summary>
    [NetlinkAttribute(2, "NFTA_SET_ELEM_DATA")]
    public NftData? Data { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(3, "NFTA_SET_ELEM_FLAGS", BigEndian = true)]
    public NftSetElementFlags? Flags { get; init; }

    /// <summary>How long it stays.</summary>
    [NetlinkAttribute(4, "NFTA_SET_ELEM_TIMEOUT", BigEndian = true, Time = TimeUnit.Milliseconds, Wire = WireType.U64, Rare = true)]
    public partial TimeSpan? Timeout { get; init; }

    /// <summary>How long it still stays.</summary>
    [NetlinkAttribute(5, "NFTA_SET_ELEM_EXPIRATION", BigEndian = true, Time = TimeUnit.Milliseconds, Wire = WireType.U64, Rare = true)]
    public partial TimeSpan? Expiration { get; init; }

    [NetlinkAttribute(6, "NFTA_SET_ELEM_USERDATA", Rare = true)]
    internal partial byte[]? UserData { get; init; }

    [NetlinkAttribute(7, "NFTA_SET_ELEM_EXPR", Rare = true, ShownAs = nameof(Expressions))]
    internal partial NftExpression? OneExpression { get; init; }

    /// <summary>The object that a map's key leads to.</summary>
    [NetlinkAttribute(9, "NFTA_SET_ELEM_OBJREF", Rare = true)]
    public partial string? ObjectReference { get; init; }

    /// <summary>The last key of a range, where keys are made of several fields.</summary>
    [NetlinkAttribute(10, "NFTA_SET_ELEM_KEY_END", Rare = true)]
    public partial NftData? KeyEnd { get; init; }

    [NetlinkAttribute(11, "NFTA_SET_ELEM_EXPRESSIONS", ArrayKind.Listed, Rare = true, ShownAs = nameof(Expressions))]
    internal partial IReadOnlyList<NftExpression>? ManyExpressions { get; init; }

    /// <summary>Its own expressions: counters, limits.</summary>
    public IReadOnlyList<NftExpression>? Expressions => ManyExpressions ?? (OneExpression is { } one ? [one] : null);
}
