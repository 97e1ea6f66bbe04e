using Netlink.Contracts;

namespace Netlink.Netfilter;

/// <summary>How addresses and ports are chosen.</summary>
[Flags]
public enum NftNatFlags : uint
{
    /// <summary>As the kernel likes.</summary>
    None = 0,

    /// <summary>Addresses are said (<c>NF_NAT_RANGE_MAP_IPS</c>).</summary>
    [KernelName("NF_NAT_RANGE_MAP_IPS")] Addresses = 1,

    /// <summary>Ports are said (<c>NF_NAT_RANGE_PROTO_SPECIFIED</c>).</summary>
    [KernelName("NF_NAT_RANGE_PROTO_SPECIFIED")] Ports = 2,

    /// <summary>Ports in a random order: <c>random</c> (<c>NF_NAT_RANGE_PROTO_RANDOM</c>).</summary>
    [KernelName("NF_NAT_RANGE_PROTO_RANDOM")] Random = 4,

    /// <summary>A client keeps its address: <c>persistent</c> (<c>NF_NAT_RANGE_PERSISTENT</c>).</summary>
    [KernelName("NF_NAT_RANGE_PERSISTENT")] Persistent = 8,

    /// <summary>Ports entirely random: <c>fully-random</c> (<c>NF_NAT_RANGE_PROTO_RANDOM_FULLY</c>).</summary>
    [KernelName("NF_NAT_RANGE_PROTO_RANDOM_FULLY")] FullyRandom = 16,

    /// <summary>Ports are shifted by a base (<c>NF_NAT_RANGE_PROTO_OFFSET</c>).</summary>
    [KernelName("NF_NAT_RANGE_PROTO_OFFSET")] Offset = 32,

    /// <summary>A prefix becomes another one: <c>prefix</c> (<c>NF_NAT_RANGE_NETMAP</c>).</summary>
    [KernelName("NF_NAT_RANGE_NETMAP")] NetMap = 64,
}
