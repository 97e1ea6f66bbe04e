using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>Whether a bridge or its port leads to a multicast router.</summary>
public enum BridgeMulticastRouter : byte
{
    /// <summary>Never.</summary>
    [KernelName("MDB_RTR_TYPE_DISABLED")] Disabled = 0,

    /// <summary>For as long as queries come from there.</summary>
    [KernelName("MDB_RTR_TYPE_TEMP_QUERY")] TemporaryQuery = 1,

    /// <summary>Always.</summary>
    [KernelName("MDB_RTR_TYPE_PERM")] Permanent = 2,

    /// <summary>For a while, as a program says.</summary>
    [KernelName("MDB_RTR_TYPE_TEMP")] Temporary = 3,
}
