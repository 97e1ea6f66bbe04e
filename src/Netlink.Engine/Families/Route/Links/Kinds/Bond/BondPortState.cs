using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Whether a bond's port works.</summary>
public enum BondPortState : byte
{
    /// <summary>It works.</summary>
    [KernelName("BOND_STATE_ACTIVE")] Active = 0,

    /// <summary>It waits.</summary>
    [KernelName("BOND_STATE_BACKUP")] Backup = 1,
}
