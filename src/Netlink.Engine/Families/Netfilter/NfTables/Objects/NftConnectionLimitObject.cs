using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A limit of connections at a time.</summary>
[NetlinkAttributeSet]
[SubMessage((int)NftObjectType.ConnectionLimit)]
public sealed partial record NftConnectionLimitObject : NftObjectData
{
    /// <summary>How many.</summary>
    [NetlinkAttribute(1, "NFTA_CONNLIMIT_COUNT", BigEndian = true, Unit = "connections")]
    public uint? Count { get; init; }

    /// <summary>1: it matches above the count.</summary>
    [NetlinkAttribute(2, "NFTA_CONNLIMIT_FLAGS", BigEndian = true)]
    public uint? Flags { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{((Flags ?? 0) == 1 ? "over " : "")}{Count}";
}
