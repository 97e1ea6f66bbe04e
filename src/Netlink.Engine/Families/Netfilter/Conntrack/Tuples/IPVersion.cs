using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>Which IP a connection is of (<c>NFPROTO_*</c>).</summary>
public enum IPVersion : byte
{
    /// <summary>Not said: as a filter, both.</summary>
    [KernelName("NFPROTO_UNSPEC")] Any = 0,

    /// <summary>IPv4.</summary>
    [KernelName("NFPROTO_IPV4")] IPv4 = 2,

    /// <summary>IPv6.</summary>
    [KernelName("NFPROTO_IPV6")] IPv6 = 10,
}
