using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>What is asked for of XDP sockets.</summary>
[NetlinkMessage("xdp_diag_req", 20)]
public sealed partial record XdpSocketQuery
{
    [NetlinkField(0, "sdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Xdp;

    /// <summary>What is asked for.</summary>
    [NetlinkField(8, "xdiag_show")]
    public XdpDetails Details { get; init; } = XdpDetails.Info | XdpDetails.Memory;
}
