using System.Globalization;
using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A socket for packets of a link's queue, past most of the kernel.</summary>
[NetlinkMessage("xdp_diag_msg", 16)]
public sealed partial record XdpSocketEntry : SocketEntry
{
    /// <inheritdoc/>
    public override SocketProtocol Protocol => SocketProtocol.Xdp;

    [NetlinkField(0, "xdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Xdp;

    /// <summary>How it carries data.</summary>
    [NetlinkField(1, "xdiag_type")]
    public SocketKind Type { get; init; }

    /// <inheritdoc/>
    [NetlinkField(4, "xdiag_ino")]
    public override uint Inode { get; init; }

    /// <inheritdoc/>
    [NetlinkField(8, "xdiag_cookie")]
    public override ulong Cookie { get; init; }

    /// <summary>Where it gets packets from.</summary>
    [NetlinkAttribute(1, "XDP_DIAG_INFO")]
    public XdpSocketInfo? Info { get; init; }

    [NetlinkAttribute(2, "XDP_DIAG_UID", ShownAs = nameof(UserId))]
    internal uint? UserIdAttribute { get; init; }

    /// <summary>The ring that packets come in.</summary>
    [NetlinkAttribute(3, "XDP_DIAG_RX_RING")]
    public XdpRing? ReceiveRing { get; init; }

    /// <summary>The ring that packets are sent from.</summary>
    [NetlinkAttribute(4, "XDP_DIAG_TX_RING")]
    public XdpRing? SendRing { get; init; }

    /// <summary>The memory that packets lie in.</summary>
    [NetlinkAttribute(5, "XDP_DIAG_UMEM")]
    public XdpPacketMemory? PacketMemory { get; init; }

    /// <summary>The ring that gives the kernel room.</summary>
    [NetlinkAttribute(6, "XDP_DIAG_UMEM_FILL_RING")]
    public XdpRing? FillRing { get; init; }

    /// <summary>The ring that gives back what was sent.</summary>
    [NetlinkAttribute(7, "XDP_DIAG_UMEM_COMPLETION_RING")]
    public XdpRing? CompletionRing { get; init; }

    /// <summary>Memory.</summary>
    [NetlinkAttribute(8, "XDP_DIAG_MEMINFO")]
    public SocketMemory? Memory { get; init; }

    /// <summary>What it counts.</summary>
    [NetlinkAttribute(9, "XDP_DIAG_STATS")]
    public XdpStatistics? Statistics { get; init; }

    /// <summary>XDP sockets have no state.</summary>
    public override SocketState State { get; init; }

    /// <inheritdoc/>
    public override uint? UserId => UserIdAttribute;

    /// <inheritdoc/>
    public override uint? ReceiveQueue => (uint?)Memory?.ReceiveUsed.Bytes;

    /// <inheritdoc/>
    public override uint? SendQueue => (uint?)Memory?.SendUsed.Bytes;

    /// <summary>The name of the link, where it is known.</summary>
    public string? Link => LinkName(Info?.LinkIndex);

    /// <inheritdoc/>
    public override string Local => Info is { } info ? string.Create(CultureInfo.InvariantCulture, $"{Link ?? $"{info.LinkIndex}"}:q{info.Queue}") : "*";

    /// <inheritdoc/>
    public override string Remote => "";

    /// <inheritdoc/>
    public override string ToString() => $"xdp {Local}";
}
