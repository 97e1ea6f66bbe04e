using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Where an XDP socket gets packets from.</summary>
[NetlinkStruct("xdp_diag_info", 8)]
public sealed partial record XdpSocketInfo
{
    /// <summary>The link.</summary>
    [NetlinkField(0, "ifindex")]
    public int LinkIndex { get; init; }

    /// <summary>The link's queue.</summary>
    [NetlinkField(4, "queue_id")]
    public uint Queue { get; init; }
}
