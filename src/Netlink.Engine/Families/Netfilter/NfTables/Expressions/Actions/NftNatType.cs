using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which address is replaced.</summary>
public enum NftNatType : uint
{
    /// <summary>The source: <c>snat</c> (<c>NFT_NAT_SNAT</c>).</summary>
    [KernelName("NFT_NAT_SNAT")] Source = 0,

    /// <summary>The destination: <c>dnat</c> (<c>NFT_NAT_DNAT</c>).</summary>
    [KernelName("NFT_NAT_DNAT")] Destination = 1,
}
