namespace Netlink.Routing;

/// <summary>Which group of a bond's ports works (802.3ad).</summary>
public enum BondAggregation : byte
{
    /// <summary>The one with the most bandwidth, until it fails.</summary>
    Stable = 0,

    /// <summary>The one with the most bandwidth.</summary>
    Bandwidth = 1,

    /// <summary>The one with the most ports.</summary>
    Count = 2,

    /// <summary>The one with the best priority of its ports, since Linux 6.17.</summary>
    Priority = 3,
}
