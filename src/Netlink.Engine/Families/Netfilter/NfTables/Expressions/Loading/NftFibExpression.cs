using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Asks the routing table about the packet.</summary>
[NetlinkAttributeSet]
[SubMessage("fib")]
public sealed partial record NftFibExpression : NftExpressionData
{
    /// <summary>The register for the answer.</summary>
    [NetlinkAttribute(1, "NFTA_FIB_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>What is asked for.</summary>
    [NetlinkAttribute(2, "NFTA_FIB_RESULT", BigEndian = true)]
    public NftFibResult? Result { get; init; }

    /// <summary>What is looked for.</summary>
    [NetlinkAttribute(3, "NFTA_FIB_FLAGS", BigEndian = true)]
    public NftFibFlags? Flags { get; init; }
}
