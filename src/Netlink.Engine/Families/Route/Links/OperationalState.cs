using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Whether a link works (RFC 2863).</summary>
public enum OperationalState : byte
{
    /// <summary>The driver does not tell.</summary>
    [KernelName("IF_OPER_UNKNOWN")] Unknown = 0,

    /// <summary>A part is missing.</summary>
    [KernelName("IF_OPER_NOTPRESENT")] NotPresent = 1,

    /// <summary>It does not work: no carrier, or turned off.</summary>
    [KernelName("IF_OPER_DOWN")] Down = 2,

    /// <summary>The link that it lies on does not work.</summary>
    [KernelName("IF_OPER_LOWERLAYERDOWN")] LowerLayerDown = 3,

    /// <summary>It is being tested.</summary>
    [KernelName("IF_OPER_TESTING")] Testing = 4,

    /// <summary>It waits for something: for 802.1X, for example.</summary>
    [KernelName("IF_OPER_DORMANT")] Dormant = 5,

    /// <summary>It works.</summary>
    [KernelName("IF_OPER_UP")] Up = 6,
}
