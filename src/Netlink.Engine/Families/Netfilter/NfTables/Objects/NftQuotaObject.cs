using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A quota: so many bytes, and no more.</summary>
[NetlinkAttributeSet(Padding = 3)]
[SubMessage((int)NftObjectType.Quota)]
public sealed partial record NftQuotaObject : NftObjectData
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

    /// <inheritdoc/>
    public override string ToString()
    {
        string over = ((Flags ?? 0) & NftQuotaFlags.Over) != 0 ? "over " : "";
        string used = Used is { Bytes: > 0 } bytes ? $" used {NftQuantity.Bytes(bytes.Bytes)}" : "";
        return $"{over}{NftQuantity.Bytes(Bytes?.Bytes ?? 0)}{used}";
    }
}
