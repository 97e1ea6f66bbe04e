using System.Globalization;
using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A socket between a virtual machine and its host.</summary>
[NetlinkMessage("vsock_diag_msg", 32)]
public sealed partial record VsockEntry : SocketEntry
{
    /// <inheritdoc/>
    public override SocketProtocol Protocol => SocketProtocol.Vsock;

    [NetlinkField(0, "vdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Vsock;

    /// <summary>How it carries data.</summary>
    [NetlinkField(1, "vdiag_type")]
    public SocketKind Type { get; init; }

    /// <inheritdoc/>
    [NetlinkField(2, "vdiag_state")]
    public override SocketState State { get; init; }

    /// <summary>Which directions were closed.</summary>
    [NetlinkField(3, "vdiag_shutdown")]
    public ShutdownDirections Shutdown { get; init; }

    /// <summary>Its own machine: 2 is the host, 4294967295 is any.</summary>
    [NetlinkField(4, "vdiag_src_cid")]
    public uint LocalContext { get; init; }

    /// <summary>Its own port.</summary>
    [NetlinkField(8, "vdiag_src_port")]
    public uint LocalPort { get; init; }

    /// <summary>The other machine.</summary>
    [NetlinkField(12, "vdiag_dst_cid")]
    public uint RemoteContext { get; init; }

    /// <summary>The other side's port.</summary>
    [NetlinkField(16, "vdiag_dst_port")]
    public uint RemotePort { get; init; }

    /// <inheritdoc/>
    [NetlinkField(20, "vdiag_ino")]
    public override uint Inode { get; init; }

    /// <inheritdoc/>
    [NetlinkField(24, "vdiag_cookie")]
    public override ulong Cookie { get; init; }

    /// <inheritdoc/>
    public override uint? UserId => null;

    /// <inheritdoc/>
    public override uint? ReceiveQueue => null;

    /// <inheritdoc/>
    public override uint? SendQueue => null;

    /// <inheritdoc/>
    public override string Local => Endpoint(LocalContext, LocalPort);

    /// <inheritdoc/>
    public override string Remote => Endpoint(RemoteContext, RemotePort);

    /// <inheritdoc/>
    public override string ToString() => $"vsock {Type} {State} {Local} {Remote}";

    private static string Endpoint(uint context, uint port) => string.Create(
        CultureInfo.InvariantCulture, $"{(context == uint.MaxValue ? "*" : context)}:{(port == uint.MaxValue ? "*" : port)}");
}
