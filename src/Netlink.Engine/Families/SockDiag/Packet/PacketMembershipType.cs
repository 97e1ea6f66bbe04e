using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What a packet socket is a member of (<c>PACKET_MR_*</c>).</summary>
public enum PacketMembershipType : ushort
{
    /// <summary>A group.</summary>
    [KernelName("PACKET_MR_MULTICAST")] Multicast = 0,

    /// <summary>Everything that the link hears.</summary>
    [KernelName("PACKET_MR_PROMISC")] Promiscuous = 1,

    /// <summary>All groups.</summary>
    [KernelName("PACKET_MR_ALLMULTI")] AllMulticast = 2,

    /// <summary>Another address.</summary>
    [KernelName("PACKET_MR_UNICAST")] Unicast = 3,
}
