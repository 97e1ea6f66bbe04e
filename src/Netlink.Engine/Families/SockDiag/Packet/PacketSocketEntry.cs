using System.Globalization;
using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A socket for packets of a link.</summary>
[NetlinkMessage("packet_diag_msg", 16)]
public sealed partial record PacketSocketEntry : SocketEntry
{
    private const ushort EveryProtocol = 3; // ETH_P_ALL

    /// <inheritdoc/>
    public override SocketProtocol Protocol => SocketProtocol.Packet;

    [NetlinkField(0, "pdiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Packet;

    /// <summary>How it carries data: with the link's header, or without.</summary>
    [NetlinkField(1, "pdiag_type")]
    public SocketKind Type { get; init; }

    /// <summary>The protocol of the packets that it gets (<c>ETH_P_*</c>); 3 is every one.</summary>
    [NetlinkField(2, "pdiag_num")]
    public ushort EtherType { get; init; }

    /// <inheritdoc/>
    [NetlinkField(4, "pdiag_ino")]
    public override uint Inode { get; init; }

    /// <inheritdoc/>
    [NetlinkField(8, "pdiag_cookie")]
    public override ulong Cookie { get; init; }

    /// <summary>Its settings.</summary>
    [NetlinkAttribute(0, "PACKET_DIAG_INFO")]
    public PacketSocketInfo? Info { get; init; }

    /// <summary>The groups that it is in.</summary>
    [NetlinkAttribute(1, "PACKET_DIAG_MCLIST", ArrayKind.Packed)]
    public IReadOnlyList<PacketMembership>? Memberships { get; init; }

    /// <summary>The ring that packets come in.</summary>
    [NetlinkAttribute(2, "PACKET_DIAG_RX_RING")]
    public PacketRing? ReceiveRing { get; init; }

    /// <summary>The ring that packets are sent from.</summary>
    [NetlinkAttribute(3, "PACKET_DIAG_TX_RING")]
    public PacketRing? SendRing { get; init; }

    /// <summary>The group that shares its packets, and how: the group in the lower 16 bits, <c>PACKET_FANOUT_*</c> above.</summary>
    [NetlinkAttribute(4, "PACKET_DIAG_FANOUT")]
    public uint? Fanout { get; init; }

    [NetlinkAttribute(5, "PACKET_DIAG_UID", ShownAs = nameof(UserId))]
    internal uint? UserIdAttribute { get; init; }

    /// <summary>Memory.</summary>
    [NetlinkAttribute(6, "PACKET_DIAG_MEMINFO")]
    public SocketMemory? Memory { get; init; }

    /// <summary>Its filter. Told to those with CAP_NET_ADMIN.</summary>
    [NetlinkAttribute(7, "PACKET_DIAG_FILTER", ArrayKind.Packed)]
    public IReadOnlyList<FilterInstruction>? Filter { get; init; }

    /// <summary>Packet sockets have no state.</summary>
    public override SocketState State { get; init; }

    /// <summary>The link whose packets it gets; 0 is all.</summary>
    public int LinkIndex => Info?.LinkIndex ?? 0;

    /// <summary>The name of that link, where it is known.</summary>
    public string? Link => LinkName(LinkIndex);

    /// <inheritdoc/>
    public override uint? UserId => UserIdAttribute;

    /// <inheritdoc/>
    public override uint? ReceiveQueue => (uint?)Memory?.ReceiveUsed.Bytes;

    /// <inheritdoc/>
    public override uint? SendQueue => (uint?)Memory?.SendUsed.Bytes;

    /// <inheritdoc/>
    public override string Local => $"{(EtherType == EveryProtocol ? "*" : string.Create(CultureInfo.InvariantCulture, $"0x{EtherType:x4}"))}:{(LinkIndex == 0 ? "*" : Link ?? $"{LinkIndex}")}";

    /// <inheritdoc/>
    public override string Remote => "";

    /// <inheritdoc/>
    public override string ToString() => $"packet {Type} {Local}";
}
