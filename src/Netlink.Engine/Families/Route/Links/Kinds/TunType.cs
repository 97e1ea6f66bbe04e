using Netlink.Contracts;

namespace Netlink.Routing;

/// <summary>What the program at the end of a TUN or TAP link gets.</summary>
public enum TunType : byte
{
    /// <summary>IP packets.</summary>
    [KernelName("IFF_TUN")] Tun = 1,

    /// <summary>Ethernet frames.</summary>
    [KernelName("IFF_TAP")] Tap = 2,
}
