using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What becomes of packets that no rule of a base chain decides.</summary>
public enum NftPolicy : uint
{
    /// <summary>They are dropped (<c>NF_DROP</c>).</summary>
    [KernelName("NF_DROP")] Drop = 0,

    /// <summary>They go on (<c>NF_ACCEPT</c>).</summary>
    [KernelName("NF_ACCEPT")] Accept = 1,
}
