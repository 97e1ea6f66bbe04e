using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Whether a bond's port has carrier.</summary>
public enum BondPortStatus : byte
{
    /// <summary>It has.</summary>
    [KernelName("BOND_LINK_UP")] Up = 0,

    /// <summary>It has just lost it.</summary>
    [KernelName("BOND_LINK_FAIL")] Failing = 1,

    /// <summary>It has none.</summary>
    [KernelName("BOND_LINK_DOWN")] Down = 2,

    /// <summary>It has just got it.</summary>
    [KernelName("BOND_LINK_BACK")] Returning = 3,
}
