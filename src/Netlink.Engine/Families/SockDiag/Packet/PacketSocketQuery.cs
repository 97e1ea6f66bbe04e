using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What is asked for of packet sockets.</summary>
[NetlinkMessage("packet_diag_req", 20)]
public sealed partial record PacketSocketQuery
{
    [NetlinkField(0, "sdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Packet;

    /// <summary>What is asked for.</summary>
    [NetlinkField(8, "pdiag_show")]
    public PacketDetails Details { get; init; } = PacketDetails.Info | PacketDetails.Memory;
}
