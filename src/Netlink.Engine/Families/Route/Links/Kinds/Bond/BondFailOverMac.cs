namespace Netlink.Routing;

/// <summary>Whose hardware address a bond with one working port has.</summary>
public enum BondFailOverMac : byte
{
    /// <summary>All ports have the bond's.</summary>
    None = 0,

    /// <summary>The bond has the working port's.</summary>
    Active = 1,

    /// <summary>The working port has the bond's.</summary>
    Follow = 2,
}
