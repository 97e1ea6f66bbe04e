using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Matches until there are so many connections, or above that.</summary>
[NetlinkAttributeSet]
[SubMessage("connlimit")]
public sealed partial record NftConnectionLimitExpression : NftExpressionData
{
    /// <summary>How many.</summary>
    [NetlinkAttribute(1, "NFTA_CONNLIMIT_COUNT", BigEndian = true, Unit = "connections")]
    public uint? Count { get; init; }

    /// <summary>How it is meant.</summary>
    [NetlinkAttribute(2, "NFTA_CONNLIMIT_FLAGS", BigEndian = true)]
    public NftConnectionLimitFlags? Flags { get; init; }
}
