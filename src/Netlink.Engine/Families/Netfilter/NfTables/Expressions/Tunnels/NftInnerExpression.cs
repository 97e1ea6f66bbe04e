using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Runs another expression on the packet inside a tunnel's packet. Since Linux 6.2.</summary>
[NetlinkAttributeSet]
[SubMessage("inner")]
public sealed partial record NftInnerExpression : NftExpressionData
{
    /// <summary>How many packets deep; 0 is the first.</summary>
    [NetlinkAttribute(1, "NFTA_INNER_NUM", BigEndian = true)]
    public uint? Depth { get; init; }

    /// <summary>The kind of tunnel.</summary>
    [NetlinkAttribute(2, "NFTA_INNER_TYPE", BigEndian = true)]
    public NftInnerType? Type { get; init; }

    /// <summary>Which headers the tunnel's packet has.</summary>
    [NetlinkAttribute(3, "NFTA_INNER_FLAGS", BigEndian = true)]
    public NftInnerFlags? Flags { get; init; }

    /// <summary>How long the tunnel's own header is.</summary>
    [NetlinkAttribute(4, "NFTA_INNER_HDRSIZE", BigEndian = true, Unit = "bytes")]
    public uint? HeaderSize { get; init; }

    /// <summary>What is run: <c>payload</c> or <c>meta</c>.</summary>
    [NetlinkAttribute(5, "NFTA_INNER_EXPR")]
    public NftExpression? Expression { get; init; }
}
