using System.Globalization;
using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>A limit: so many packets or bytes in a time.</summary>
[NetlinkAttributeSet(Padding = 6)]
[SubMessage((int)NftObjectType.Limit)]
public sealed partial record NftLimitObject : NftObjectData
{
    internal const uint UsualBurst = 5;

    /// <summary>How many packets or bytes in <see cref="Per"/>.</summary>
    [NetlinkAttribute(1, "NFTA_LIMIT_RATE", BigEndian = true)]
    public ulong? Rate { get; init; }

    /// <summary>The time that the rate is for: a second, a minute, an hour, a day, a week.</summary>
    [NetlinkAttribute(2, "NFTA_LIMIT_UNIT", BigEndian = true, Time = TimeUnit.Seconds, Wire = WireType.U64)]
    public TimeSpan? Per { get; init; }

    /// <summary>How many may come at once beyond the rate.</summary>
    [NetlinkAttribute(3, "NFTA_LIMIT_BURST", BigEndian = true, Default = "5 packets")]
    public uint? Burst { get; init; }

    /// <summary>What is counted.</summary>
    [NetlinkAttribute(4, "NFTA_LIMIT_TYPE", BigEndian = true, Default = "packets")]
    public NftLimitType? Counts { get; init; }

    /// <summary>How it is meant.</summary>
    [NetlinkAttribute(5, "NFTA_LIMIT_FLAGS", BigEndian = true)]
    public NftLimitFlags? Flags { get; init; }

    /// <inheritdoc/>
    public override string ToString()
    {
        string over = ((Flags ?? 0) & NftLimitFlags.Over) != 0 ? "over " : "";
        string unit = Per switch
        {
            { TotalSeconds: 60 } => "minute",
            { TotalHours: 1 } => "hour",
            { TotalDays: 1 } => "day",
            { TotalDays: 7 } => "week",
            _ => "second",
        };
        bool bytes = Counts == NftLimitType.Bytes;
        string rate = bytes ? NftQuantity.Bytes(Rate ?? 0) : (Rate ?? 0).ToString(CultureInfo.InvariantCulture);
        string burst = Burst is not > 0 || (!bytes && Burst == UsualBurst) ? "" : bytes ? $" burst {NftQuantity.Bytes(Burst.Value)}" : $" burst {Burst} packets";
        return $"rate {over}{rate}/{unit}{burst}";
    }
}
