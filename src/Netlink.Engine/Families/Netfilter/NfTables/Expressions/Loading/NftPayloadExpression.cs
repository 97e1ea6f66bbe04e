using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Loads bytes of a packet into a register, or writes them from one.</summary>
[NetlinkAttributeSet]
[SubMessage("payload")]
public sealed partial record NftPayloadExpression : NftExpressionData
{
    /// <summary>The register to load into.</summary>
    [NetlinkAttribute(1, "NFTA_PAYLOAD_DREG", BigEndian = true)]
    public NftRegister? Destination { get; init; }

    /// <summary>Where it is counted from.</summary>
    [NetlinkAttribute(2, "NFTA_PAYLOAD_BASE", BigEndian = true)]
    public NftPayloadBase? Base { get; init; }

    /// <summary>The first byte.</summary>
    [NetlinkAttribute(3, "NFTA_PAYLOAD_OFFSET", BigEndian = true, Unit = "bytes")]
    public uint? Offset { get; init; }

    /// <summary>How many bytes.</summary>
    [NetlinkAttribute(4, "NFTA_PAYLOAD_LEN", BigEndian = true, Unit = "bytes")]
    public uint? Length { get; init; }

    /// <summary>The register to write from.</summary>
    [NetlinkAttribute(5, "NFTA_PAYLOAD_SREG", BigEndian = true)]
    public NftRegister? Source { get; init; }

    /// <summary>The checksum that a write keeps right.</summary>
    [NetlinkAttribute(6, "NFTA_PAYLOAD_CSUM_TYPE", BigEndian = true)]
    public NftChecksumType? ChecksumType { get; init; }

    /// <summary>Where that checksum is.</summary>
    [NetlinkAttribute(7, "NFTA_PAYLOAD_CSUM_OFFSET", BigEndian = true, Unit = "bytes")]
    public uint? ChecksumOffset { get; init; }

    /// <summary>What else a write changes.</summary>
    [NetlinkAttribute(8, "NFTA_PAYLOAD_CSUM_FLAGS", BigEndian = true)]
    public NftChecksumFlags? ChecksumFlags { get; init; }
}
