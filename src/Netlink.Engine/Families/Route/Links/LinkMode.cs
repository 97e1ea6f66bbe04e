using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What has to happen before a link works.</summary>
public enum LinkMode : byte
{
    /// <summary>Carrier is enough.</summary>
    [KernelName("IF_LINK_MODE_DEFAULT")] Default = 0,

    /// <summary>A program says when it works.</summary>
    [KernelName("IF_LINK_MODE_DORMANT")] Dormant = 1,

    /// <summary>A program says when its test is over.</summary>
    [KernelName("IF_LINK_MODE_TESTING")] Testing = 2,
}
