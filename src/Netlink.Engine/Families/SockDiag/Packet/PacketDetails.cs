using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a query of packet sockets asks for (<c>PACKET_SHOW_*</c>).</summary>
[Flags]
public enum PacketDetails : uint
{
    /// <summary>Nothing beyond.</summary>
    None = 0,

    /// <summary>Settings, and the user.</summary>
    [KernelName("PACKET_SHOW_INFO")] Info = 1,

    /// <summary>The groups it is in.</summary>
    [KernelName("PACKET_SHOW_MCLIST")] Memberships = 2,

    /// <summary>Its rings.</summary>
    [KernelName("PACKET_SHOW_RING_CFG")] Rings = 4,

    /// <summary>The group that shares its packets.</summary>
    [KernelName("PACKET_SHOW_FANOUT")] Fanout = 8,

    /// <summary>Memory.</summary>
    [KernelName("PACKET_SHOW_MEMINFO")] Memory = 0x10,

    /// <summary>Its filter.</summary>
    [KernelName("PACKET_SHOW_FILTER")] Filter = 0x20,

    /// <summary>Everything.</summary>
    All = 0x3f,
}
