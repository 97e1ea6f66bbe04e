using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>One step of a rule: loading, comparing, counting, deciding.</summary>
[NetlinkAttributeSet]
public sealed partial record NftExpression
{
    /// <summary>The kind: <c>payload</c>, <c>cmp</c>, <c>immediate</c>.</summary>
    [NetlinkAttribute(1, "NFTA_EXPR_NAME")]
    public string? Name { get; init; }

    /// <summary>The kind's settings.</summary>
    [NetlinkAttribute(2, "NFTA_EXPR_DATA", Selector = nameof(Name))]
    public NftExpressionData? Data { get; init; }
}
