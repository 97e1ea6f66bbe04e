using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What IPv6 knows of a link.</summary>
[NetlinkAttributeSet]
public sealed partial record Inet6Link
{
    /// <summary>Router advertisements and solicitations (<c>IF_RA_*</c>, <c>IF_RS_*</c>).</summary>
    [NetlinkAttribute(1, "IFLA_INET6_FLAGS")]
    public uint? Flags { get; init; }

    /// <summary>Times.</summary>
    [NetlinkAttribute(5, "IFLA_INET6_CACHEINFO")]
    public Inet6CacheInfo? CacheInfo { get; init; }

    /// <summary>The settings of <c>/proc/sys/net/ipv6/conf</c>, by number from 0 (<c>DEVCONF_*</c>).</summary>
    [NetlinkAttribute(2, "IFLA_INET6_CONF", ArrayKind.Packed)]
    public IReadOnlyList<int>? Settings { get; init; }

    /// <summary>Counters, by number (<c>IPSTATS_MIB_*</c>).</summary>
    [NetlinkAttribute(3, "IFLA_INET6_STATS", ArrayKind.Packed)]
    public IReadOnlyList<ulong>? Statistics { get; init; }

    /// <summary>Nothing: the kernel never sends it.</summary>
    [NetlinkAttribute(4, "IFLA_INET6_MCAST")]
    public byte[]? Multicast { get; init; }

    /// <summary>ICMPv6 counters, by number (<c>ICMP6_MIB_*</c>).</summary>
    [NetlinkAttribute(6, "IFLA_INET6_ICMP6STATS", ArrayKind.Packed)]
    public IReadOnlyList<ulong>? IcmpStatistics { get; init; }

    /// <summary>The host's part of addresses that are made from router advertisements; :: is none.</summary>
    [NetlinkAttribute(7, "IFLA_INET6_TOKEN")]
    public InetAddress? Token { get; init; }

    /// <summary>How addresses are made.</summary>
    [NetlinkAttribute(8, "IFLA_INET6_ADDR_GEN_MODE")]
    public Inet6AddressGeneration? AddressGeneration { get; init; }

    /// <summary>The MTU that a router advertised.</summary>
    [NetlinkAttribute(9, "IFLA_INET6_RA_MTU")]
    public uint? RouterMtu { get; init; }
}
