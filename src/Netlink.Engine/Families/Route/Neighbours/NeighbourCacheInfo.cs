using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>A neighbour entry's times.</summary>
[NetlinkStruct("nda_cacheinfo", 16)]
public sealed partial record NeighbourCacheInfo
{
    /// <summary>How long ago it was known to be reachable.</summary>
    [NetlinkField(0, "ndm_confirmed", Time = TimeUnit.Centiseconds)]
    public TimeSpan Confirmed { get; init; }

    /// <summary>How long ago it was used.</summary>
    [NetlinkField(4, "ndm_used", Time = TimeUnit.Centiseconds)]
    public TimeSpan Used { get; init; }

    /// <summary>How long ago it changed.</summary>
    [NetlinkField(8, "ndm_updated", Time = TimeUnit.Centiseconds)]
    public TimeSpan Updated { get; init; }

    /// <summary>How many use it.</summary>
    [NetlinkField(12, "ndm_refcnt")]
    public uint References { get; init; }
}
