using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How a refusal is told.</summary>
public enum NftRejectType : uint
{
    /// <summary>By ICMP or ICMPv6, with a code of the packet's family (<c>NFT_REJECT_ICMP_UNREACH</c>).</summary>
    [KernelName("NFT_REJECT_ICMP_UNREACH")] Icmp = 0,

    /// <summary>By a reset of TCP (<c>NFT_REJECT_TCP_RST</c>).</summary>
    [KernelName("NFT_REJECT_TCP_RST")] TcpReset = 1,

    /// <summary>By ICMP or ICMPv6, with a code that both have (<c>NFT_REJECT_ICMPX_UNREACH</c>).</summary>
    [KernelName("NFT_REJECT_ICMPX_UNREACH")] Icmpx = 2,
}
