using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Goes on when a register is a key of a set; a map gives what the key leads to.</summary>
[NetlinkAttributeSet]
[SubMessage("lookup")]
public sealed partial record NftLookupExpression : NftExpressionData
{
    /// <summary>The set.</summary>
    [NetlinkAttribute(1, "NFTA_LOOKUP_SET")]
    public string? Set { get; init; }

    /// <summary>The register with the key.</summary>
    [NetlinkAttribute(2, "NFTA_LOOKUP_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>The register for what a map leads to.</summary>
    [NetlinkAttribute(3, "NFTA_LOOKUP_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>The set's number in the transaction that makes it.</summary>
    [NetlinkAttribute(4, "NFTA_LOOKUP_SET_ID", BigEndian = true)]
    public uint? SetId { get; init; }

    /// <summary>How the set is asked.</summary>
    [NetlinkAttribute(5, "NFTA_LOOKUP_FLAGS", BigEndian = true)]
    public NftLookupFlags? Flags { get; init; }
}
