namespace Netlink.Routing;

/// <summary>How often a bond's partner is to send LACP packets.</summary>
public enum BondLacpRate : byte
{
    /// <summary>Every 30 seconds.</summary>
    Slow = 0,

    /// <summary>Every second.</summary>
    Fast = 1,
}
