using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which packets a table sees.</summary>
public enum NftFamily : byte
{
    /// <summary>Not said: as a filter, any family (<c>NFPROTO_UNSPEC</c>).</summary>
    [KernelName("NFPROTO_UNSPEC")] Unspecified = 0,

    /// <summary>IPv4 and IPv6 (<c>NFPROTO_INET</c>).</summary>
    [KernelName("NFPROTO_INET")] Inet = 1,

    /// <summary>IPv4 (<c>NFPROTO_IPV4</c>).</summary>
    [KernelName("NFPROTO_IPV4")] IP = 2,

    /// <summary>ARP (<c>NFPROTO_ARP</c>).</summary>
    [KernelName("NFPROTO_ARP")] Arp = 3,

    /// <summary>Everything that comes in or leaves by chosen links, before and after all else (<c>NFPROTO_NETDEV</c>).</summary>
    [KernelName("NFPROTO_NETDEV")] NetDevice = 5,

    /// <summary>What bridges pass on (<c>NFPROTO_BRIDGE</c>).</summary>
    [KernelName("NFPROTO_BRIDGE")] Bridge = 7,

    /// <summary>IPv6 (<c>NFPROTO_IPV6</c>).</summary>
    [KernelName("NFPROTO_IPV6")] IP6 = 10,
}
