namespace Netlink.Routing;

/// <summary>How many of a bond's ARP targets must answer.</summary>
public enum BondArpTargets : uint
{
    /// <summary>One.</summary>
    Any = 0,

    /// <summary>All.</summary>
    All = 1,
}
