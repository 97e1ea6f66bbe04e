using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Notes when it was last used.</summary>
[NetlinkAttributeSet(Padding = 3)]
[SubMessage("last")]
public sealed partial record NftLastExpression : NftExpressionData
{
    /// <summary>1: it was used.</summary>
    [NetlinkAttribute(1, "NFTA_LAST_SET", BigEndian = true)]
    public uint? IsSet { get; init; }

    /// <summary>How long ago.</summary>
    [NetlinkAttribute(2, "NFTA_LAST_MSECS", BigEndian = true, Time = TimeUnit.Milliseconds, Wire = WireType.U64)]
    public TimeSpan? Ago { get; init; }
}
