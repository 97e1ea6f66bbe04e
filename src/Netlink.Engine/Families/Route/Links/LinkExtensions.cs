using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What a request for links wants beside the usual (<c>RTEXT_FILTER_*</c>).</summary>
[Flags]
public enum LinkExtensions : uint
{
    /// <summary>The virtual functions: it makes the answer much larger and slower.</summary>
    [KernelName("RTEXT_FILTER_VF")] VirtualFunctions = 0x1,

    /// <summary>The VLANs of bridge ports, one by one.</summary>
    [KernelName("RTEXT_FILTER_BRVLAN")] BridgeVlans = 0x2,

    /// <summary>The VLANs of bridge ports, as ranges.</summary>
    [KernelName("RTEXT_FILTER_BRVLAN_COMPRESSED")] CompressedBridgeVlans = 0x4,

    /// <summary>No statistics.</summary>
    [KernelName("RTEXT_FILTER_SKIP_STATS")] SkipStatistics = 0x8,

    /// <summary>A bridge's media redundancy.</summary>
    [KernelName("RTEXT_FILTER_MRP")] Mrp = 0x10,

    /// <summary>A bridge's connectivity fault management, its settings.</summary>
    [KernelName("RTEXT_FILTER_CFM_CONFIG")] CfmConfiguration = 0x20,

    /// <summary>A bridge's connectivity fault management, its state.</summary>
    [KernelName("RTEXT_FILTER_CFM_STATUS")] CfmStatus = 0x40,

    /// <summary>A bridge's spanning trees, one for each instance.</summary>
    [KernelName("RTEXT_FILTER_MST")] Mst = 0x80,

    /// <summary>Only indices and names, since Linux 6.19.</summary>
    [KernelName("RTEXT_FILTER_NAME_ONLY")] NameOnly = 0x100,
}
