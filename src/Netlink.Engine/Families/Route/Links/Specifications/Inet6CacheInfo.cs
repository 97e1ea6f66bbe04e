using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>IPv6's times of a link.</summary>
[NetlinkStruct("ifla_cacheinfo", 16)]
public sealed partial record Inet6CacheInfo
{
    /// <summary>The largest packet that is put together again, in bytes.</summary>
    [NetlinkField(0, "max_reasm_len")]
    public uint MaximumReassembly { get; init; }

    /// <summary>When the link's IPv6 side last changed, in hundredths of a second since boot.</summary>
    [NetlinkField(4, "tstamp", Wire = WireType.U32)]
    public uint Updated { get; init; }

    /// <summary>How long a neighbour is believed reachable.</summary>
    [NetlinkField(8, "reachable_time", Time = TimeUnit.Milliseconds)]
    public TimeSpan ReachableTime { get; init; }

    /// <summary>How long to wait between solicitations.</summary>
    [NetlinkField(12, "retrans_time", Time = TimeUnit.Milliseconds)]
    public TimeSpan RetransmissionTime { get; init; }
}
