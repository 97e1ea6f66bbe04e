using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Changes an element of a set.</summary>
[NetlinkAttributeSet(Padding = 8)]
[SubMessage("dynset")]
public sealed partial record NftDynamicSetExpression : NftExpressionData
{
    /// <summary>The set.</summary>
    [NetlinkAttribute(1, "NFTA_DYNSET_SET_NAME")]
    public string? Set { get; init; }

    /// <summary>The set's number in the transaction that makes it.</summary>
    [NetlinkAttribute(2, "NFTA_DYNSET_SET_ID", BigEndian = true)]
    public uint? SetId { get; init; }

    /// <summary>What is done.</summary>
    [NetlinkAttribute(3, "NFTA_DYNSET_OP", BigEndian = true)]
    public NftDynamicSetOperation? Operation { get; init; }

    /// <summary>The register with the key.</summary>
    [NetlinkAttribute(4, "NFTA_DYNSET_SREG_KEY", BigEndian = true)]
    public NftRegister? Key { get; init; }

    /// <summary>The register with what a map's key leads to.</summary>
    [NetlinkAttribute(5, "NFTA_DYNSET_SREG_DATA", BigEndian = true)]
    public NftRegister? Value { get; init; }

    /// <summary>How long the element stays; absent: as the set says.</summary>
    [NetlinkAttribute(6, "NFTA_DYNSET_TIMEOUT", BigEndian = true, Time = TimeUnit.Milliseconds, Wire = WireType.U64)]
    public TimeSpan? Timeout { get; init; }

    /// <summary>What the element does, where that is one thing.</summary>
    [NetlinkAttribute(7, "NFTA_DYNSET_EXPR")]
    public NftExpression? Expression { get; init; }

    /// <summary>How the set is changed.</summary>
    [NetlinkAttribute(9, "NFTA_DYNSET_FLAGS", BigEndian = true)]
    public NftDynamicSetFlags? Flags { get; init; }

    /// <summary>What the element does, where that is several things.</summary>
    [NetlinkAttribute(10, "NFTA_DYNSET_EXPRESSIONS", ArrayKind.Listed)]
    public IReadOnlyList<NftExpression>? Expressions { get; init; }
}
