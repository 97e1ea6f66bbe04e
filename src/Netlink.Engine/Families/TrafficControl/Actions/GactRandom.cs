using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>How a generic action chooses the packets that it treats otherwise (<c>PGACT_*</c>).</summary>
public enum GactRandom : ushort
{
    /// <summary>None.</summary>
    [KernelName("PGACT_NONE")] None = 0,

    /// <summary>By chance.</summary>
    [KernelName("PGACT_NETRAND")] Random = 1,

    /// <summary>Every so manyth.</summary>
    [KernelName("PGACT_DETERM")] Every = 2,
}
