using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What the kernel knows of a route that was looked up, or that ends.</summary>
[NetlinkStruct("rta_cacheinfo", 32)]
public sealed partial record RouteCacheInfo
{
    /// <summary>How many use it.</summary>
    [NetlinkField(0, "rta_clntref")]
    public uint References { get; init; }

    /// <summary>How long ago it was used.</summary>
    [NetlinkField(4, "rta_lastuse", Time = TimeUnit.Centiseconds)]
    public TimeSpan LastUse { get; init; }

    /// <summary>How long it is still there; zero is no end, less than zero is how long ago it ended.</summary>
    [NetlinkField(8, "rta_expires", Wire = WireType.S32, Time = TimeUnit.Centiseconds)]
    public TimeSpan Expires { get; init; }

    /// <summary>The error that packets get.</summary>
    [NetlinkField(12, "rta_error")]
    public uint Error { get; init; }

    /// <summary>How often it was used.</summary>
    [NetlinkField(16, "rta_used")]
    public uint Used { get; init; }

    /// <summary>A relic.</summary>
    [NetlinkField(20, "rta_id")]
    public uint Id { get; init; }

    /// <summary>A relic.</summary>
    [NetlinkField(24, "rta_ts")]
    public uint TimeStamp { get; init; }

    /// <summary>A relic.</summary>
    [NetlinkField(28, "rta_tsage")]
    public uint TimeStampAge { get; init; }
}
