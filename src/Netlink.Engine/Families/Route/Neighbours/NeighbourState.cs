using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What is known of a neighbour (<c>NUD_*</c>).</summary>
[Flags]
public enum NeighbourState : ushort
{
    /// <summary>Nothing.</summary>
    [KernelName("NUD_NONE")] None = 0x0,

    /// <summary>It is being asked for.</summary>
    [KernelName("NUD_INCOMPLETE")] Incomplete = 0x1,

    /// <summary>It answered of late.</summary>
    [KernelName("NUD_REACHABLE")] Reachable = 0x2,

    /// <summary>It answered some time ago.</summary>
    [KernelName("NUD_STALE")] Stale = 0x4,

    /// <summary>A packet was sent; soon it will be asked for.</summary>
    [KernelName("NUD_DELAY")] Delay = 0x8,

    /// <summary>It is being asked for again.</summary>
    [KernelName("NUD_PROBE")] Probe = 0x10,

    /// <summary>It did not answer.</summary>
    [KernelName("NUD_FAILED")] Failed = 0x20,

    /// <summary>It needs no asking.</summary>
    [KernelName("NUD_NOARP")] NoArp = 0x40,

    /// <summary>An administrator said where it is.</summary>
    [KernelName("NUD_PERMANENT")] Permanent = 0x80,
}
