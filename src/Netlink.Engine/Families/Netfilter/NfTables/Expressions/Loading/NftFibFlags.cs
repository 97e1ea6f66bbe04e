using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What is looked for in the routing table.</summary>
[Flags]
public enum NftFibFlags : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The source address (<c>NFTA_FIB_F_SADDR</c>).</summary>
    [KernelName("NFTA_FIB_F_SADDR")] Source = 1,

    /// <summary>The destination address (<c>NFTA_FIB_F_DADDR</c>).</summary>
    [KernelName("NFTA_FIB_F_DADDR")] Destination = 2,

    /// <summary>With the mark (<c>NFTA_FIB_F_MARK</c>).</summary>
    [KernelName("NFTA_FIB_F_MARK")] Mark = 4,

    /// <summary>With the link it came in by (<c>NFTA_FIB_F_IIF</c>).</summary>
    [KernelName("NFTA_FIB_F_IIF")] InputLink = 8,

    /// <summary>With the link it leaves by (<c>NFTA_FIB_F_OIF</c>).</summary>
    [KernelName("NFTA_FIB_F_OIF")] OutputLink = 16,

    /// <summary>Only whether there is a route (<c>NFTA_FIB_F_PRESENT</c>).</summary>
    [KernelName("NFTA_FIB_F_PRESENT")] Present = 32,
}
