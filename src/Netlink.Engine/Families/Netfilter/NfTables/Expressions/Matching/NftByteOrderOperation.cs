using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Between which byte orders.</summary>
public enum NftByteOrderOperation : uint
{
    /// <summary>From network byte order to the machine's (<c>NFT_BYTEORDER_NTOH</c>).</summary>
    [KernelName("NFT_BYTEORDER_NTOH")] NetworkToHost = 0,

    /// <summary>From the machine's byte order to the network's (<c>NFT_BYTEORDER_HTON</c>).</summary>
    [KernelName("NFT_BYTEORDER_HTON")] HostToNetwork = 1,
}
