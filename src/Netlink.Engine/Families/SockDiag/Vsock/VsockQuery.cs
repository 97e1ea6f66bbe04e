using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>Which sockets between virtual machines and their host are asked for.</summary>
[NetlinkMessage("vsock_diag_req", 24)]
public sealed partial record VsockQuery
{
    [NetlinkField(0, "sdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Vsock;

    /// <summary>In which states.</summary>
    [NetlinkField(4, "vdiag_states")]
    public SocketStates States { get; init; } = SocketStates.All;
}
