using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What the routing table is asked for.</summary>
public enum NftFibResult : uint
{
    /// <summary>The index of the link (<c>NFT_FIB_RESULT_OIF</c>).</summary>
    [KernelName("NFT_FIB_RESULT_OIF")] Index = 1,

    /// <summary>The name of the link (<c>NFT_FIB_RESULT_OIFNAME</c>).</summary>
    [KernelName("NFT_FIB_RESULT_OIFNAME")] Name = 2,

    /// <summary>The address's type: local, unicast, broadcast (<c>NFT_FIB_RESULT_ADDRTYPE</c>).</summary>
    [KernelName("NFT_FIB_RESULT_ADDRTYPE")] AddressType = 3,
}
