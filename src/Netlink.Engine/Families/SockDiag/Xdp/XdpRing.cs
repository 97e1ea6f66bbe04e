using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A ring of an XDP socket.</summary>
[NetlinkStruct("xdp_diag_ring", 4)]
public sealed partial record XdpRing
{
    /// <summary>How many packets it has room for.</summary>
    [NetlinkField(0, "entries")]
    public uint Entries { get; init; }
}
