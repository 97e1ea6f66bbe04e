using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Matches until so many bytes have come, or after that.</summary>
[NetlinkAttributeSet(Padding = 3)]
[SubMessage("quota")]
public sealed partial record NftQuotaExpression : NftExpressionData
{
    /// <summary>How much.</summary>
    [NetlinkAttribute(1, "NFTA_QUOTA_BYTES", BigEndian = true, Wire = WireType.U64)]
    public ByteSize? Bytes { get; init; }

    /// <summary>How it is meant.</summary>
    [NetlinkAttribute(2, "NFTA_QUOTA_FLAGS", BigEndian = true)]
    public NftQuotaFlags? Flags { get; init; }

    /// <summary>How much is used up.</summary>
    [NetlinkAttribute(4, "NFTA_QUOTA_CONSUMED", BigEndian = true, Wire = WireType.U64, Default = "0")]
    public ByteSize? Used { get; init; }
}
