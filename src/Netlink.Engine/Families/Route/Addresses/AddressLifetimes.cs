using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>An address's times.</summary>
[NetlinkStruct("ifa_cacheinfo", 16)]
internal sealed partial record AddressLifetimes
{
    /// <summary>How long it is used for new connections.</summary>
    [NetlinkField(0, "ifa_prefered", Time = TimeUnit.Seconds, Infinite = true)]
    public TimeSpan Preferred { get; init; }

    /// <summary>How long it is there.</summary>
    [NetlinkField(4, "ifa_valid", Time = TimeUnit.Seconds, Infinite = true)]
    public TimeSpan Valid { get; init; }

    /// <summary>When it was made, since boot.</summary>
    [NetlinkField(8, "cstamp", Time = TimeUnit.Centiseconds)]
    public TimeSpan Created { get; init; }

    /// <summary>When it was changed, since boot.</summary>
    [NetlinkField(12, "tstamp", Time = TimeUnit.Centiseconds)]
    public TimeSpan Updated { get; init; }
}
