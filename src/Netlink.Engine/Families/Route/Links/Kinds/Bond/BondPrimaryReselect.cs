namespace Netlink.Routing;

/// <summary>When a bond's preferred port takes over again.</summary>
public enum BondPrimaryReselect : byte
{
    /// <summary>As soon as it works.</summary>
    Always = 0,

    /// <summary>When it is faster than the one that works.</summary>
    Better = 1,

    /// <summary>When the one that works fails.</summary>
    Failure = 2,
}
