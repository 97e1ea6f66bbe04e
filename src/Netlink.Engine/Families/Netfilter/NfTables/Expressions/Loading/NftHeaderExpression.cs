using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads bytes of an extension header or option, or writes them.</summary>
[NetlinkAttributeSet]
[SubMessage("exthdr")]
public sealed partial record NftHeaderExpression : NftExpressionData
{
    /// <summary>The register to load into.</summary>
    [NetlinkAttribute(1, "NFTA_EXTHDR_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>The header's or option's number.</summary>
    [NetlinkAttribute(2, "NFTA_EXTHDR_TYPE")]
    public byte? Type { get; init; }

    /// <summary>The first byte.</summary>
    [NetlinkAttribute(3, "NFTA_EXTHDR_OFFSET", BigEndian = true, Unit = "bytes")]
    public uint? Offset { get; init; }

    /// <summary>How many bytes.</summary>
    [NetlinkAttribute(4, "NFTA_EXTHDR_LEN", BigEndian = true, Unit = "bytes")]
    public uint? Length { get; init; }

    /// <summary>How it is looked for.</summary>
    [NetlinkAttribute(5, "NFTA_EXTHDR_FLAGS", BigEndian = true)]
    public NftHeaderFlags? Flags { get; init; }

    /// <summary>Which kind of header.</summary>
    [NetlinkAttribute(6, "NFTA_EXTHDR_OP", BigEndian = true, Default = "IP6")]
    public NftHeaderKind? Kind { get; init; }

    /// <summary>The register to write from.</summary>
    [NetlinkAttribute(7, "NFTA_EXTHDR_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }
}
