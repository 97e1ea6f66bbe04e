using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Counts packets and bytes.</summary>
[NetlinkAttributeSet(Padding = 3)]
[SubMessage("counter")]
public sealed partial record NftCounterExpression : NftExpressionData
{
    /// <summary>The bytes.</summary>
    [NetlinkAttribute(1, "NFTA_COUNTER_BYTES", BigEndian = true, Unit = "bytes", Default = "0")]
    public ulong? Bytes { get; init; }

    /// <summary>The packets.</summary>
    [NetlinkAttribute(2, "NFTA_COUNTER_PACKETS", BigEndian = true, Unit = "packets", Default = "0")]
    public ulong? Packets { get; init; }
}
