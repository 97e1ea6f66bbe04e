using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Matches so many packets or bytes in a time.</summary>
[NetlinkAttributeSet(Padding = 6)]
[SubMessage("limit")]
public sealed partial record NftLimitExpression : NftExpressionData
{
    /// <summary>How many packets or bytes in <see cref="Per"/>.</summary>
    [NetlinkAttribute(1, "NFTA_LIMIT_RATE", BigEndian = true)]
    public ulong? Rate { get; init; }

    /// <summary>The time that the rate is for: a second, a minute, an hour, a day, a week.</summary>
    [NetlinkAttribute(2, "NFTA_LIMIT_UNIT", BigEndian = true, Time = TimeUnit.Seconds, Wire = WireType.U64)]
    public TimeSpan? Per { get; init; }

    /// <summary>How many may come at once beyond the rate.</summary>
    [NetlinkAttribute(3, "NFTA_LIMIT_BURST", BigEndian = true)]
    public uint? Burst { get; init; }

    /// <summary>What is counted.</summary>
    [NetlinkAttribute(4, "NFTA_LIMIT_TYPE", BigEndian = true, Default = "packets")]
    public NftLimitType? Counts { get; init; }

    /// <summary>How it is meant.</summary>
    [NetlinkAttribute(5, "NFTA_LIMIT_FLAGS", BigEndian = true)]
    public NftLimitFlags? Flags { get; init; }
}
