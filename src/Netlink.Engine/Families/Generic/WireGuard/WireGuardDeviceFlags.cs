using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>How a change of a device is meant.</summary>
[Flags]
public enum WireGuardDeviceFlags : uint
{
    /// <summary>The peers of the change are added to those that are there, or change them.</summary>
    None,

    /// <summary>All peers that are there go first.</summary>
    [KernelName("WGDEVICE_F_REPLACE_PEERS")] ReplacePeers = 1,
}
