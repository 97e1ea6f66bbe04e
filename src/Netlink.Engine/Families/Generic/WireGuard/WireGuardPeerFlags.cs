using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>How a change of a peer is meant.</summary>
[Flags]
public enum WireGuardPeerFlags : uint
{
    /// <summary>The peer is added, or changed where it is there.</summary>
    None,

    /// <summary>The peer goes. It is no error when it is not there.</summary>
    [KernelName("WGPEER_F_REMOVE_ME")] Remove = 1,

    /// <summary>All allowed addresses that the peer has go first.</summary>
    [KernelName("WGPEER_F_REPLACE_ALLOWEDIPS")] ReplaceAllowedIPs = 2,

    /// <summary>The peer is changed where it is there, and not added where it is not. That is no error either.</summary>
    [KernelName("WGPEER_F_UPDATE_ONLY")] UpdateOnly = 4,
}
