using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>How a bond's ports share the work.</summary>
public enum BondMode : byte
{
    /// <summary>In turns (balance-rr).</summary>
    [KernelName("BOND_MODE_ROUNDROBIN")] BalanceRoundRobin = 0,

    /// <summary>One works, the others wait (active-backup).</summary>
    [KernelName("BOND_MODE_ACTIVEBACKUP")] ActiveBackup = 1,

    /// <summary>By a hash of the packet (balance-xor).</summary>
    [KernelName("BOND_MODE_XOR")] BalanceXor = 2,

    /// <summary>All send everything (broadcast).</summary>
    [KernelName("BOND_MODE_BROADCAST")] Broadcast = 3,

    /// <summary>As agreed with the switch (802.3ad).</summary>
    [KernelName("BOND_MODE_8023AD")] Lacp = 4,

    /// <summary>By load on the way out (balance-tlb).</summary>
    [KernelName("BOND_MODE_TLB")] BalanceTlb = 5,

    /// <summary>By load both ways (balance-alb).</summary>
    [KernelName("BOND_MODE_ALB")] BalanceAlb = 6,
}
