using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>What else a change of a packet changes.</summary>
[Flags]
public enum NftChecksumFlags : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The transport layer's checksum covers it, too (<c>NFT_PAYLOAD_L4CSUM_PSEUDOHDR</c>).</summary>
    [KernelName("NFT_PAYLOAD_L4CSUM_PSEUDOHDR")] PseudoHeader = 1,
}
