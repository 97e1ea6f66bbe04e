using System.Globalization;
using Netlink.Contracts;
using Netlink.Sockets;

namespace Netlink.SocketDiagnostics;

/// <summary>A netlink socket.</summary>
[NetlinkMessage("netlink_diag_msg", 28)]
public sealed partial record NetlinkSocketEntry : SocketEntry
{
    /// <inheritdoc/>
    public override SocketProtocol Protocol => SocketProtocol.Netlink;

    [NetlinkField(0, "ndiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Netlink;

    /// <summary>How it carries data.</summary>
    [NetlinkField(1, "ndiag_type")]
    public SocketKind Type { get; init; }

    /// <summary>What it speaks to.</summary>
    [NetlinkField(2, "ndiag_protocol", Wire = WireType.U8)]
    public NetlinkProtocol NetlinkProtocol { get; init; }

    [NetlinkField(3, "ndiag_state")]
    internal byte StateField { get; init; }

    /// <summary>Its own port: often the number of the process. 0 is the kernel.</summary>
    [NetlinkField(4, "ndiag_portid")]
    public uint LocalPort { get; init; }

    /// <summary>The port that it sends to where none is named.</summary>
    [NetlinkField(8, "ndiag_dst_portid")]
    public uint RemotePort { get; init; }

    /// <summary>The group that it sends to where none is named.</summary>
    [NetlinkField(12, "ndiag_dst_group")]
    public uint RemoteGroup { get; init; }

    /// <inheritdoc/>
    [NetlinkField(16, "ndiag_ino")]
    public override uint Inode { get; init; }

    /// <inheritdoc/>
    [NetlinkField(20, "ndiag_cookie")]
    public override ulong Cookie { get; init; }

    /// <summary>Memory.</summary>
    [NetlinkAttribute(0, "NETLINK_DIAG_MEMINFO")]
    public SocketMemory? Memory { get; init; }

    [NetlinkAttribute(1, "NETLINK_DIAG_GROUPS", ShownAs = nameof(Groups))]
    internal byte[]? GroupBits { get; init; }

    /// <summary>What it is.</summary>
    [NetlinkAttribute(4, "NETLINK_DIAG_FLAGS")]
    public NetlinkSocketFlags? Flags { get; init; }

    /// <summary>Netlink's states are not TCP's: a socket with a partner is connected, another is not.</summary>
    public override SocketState State
    {
        get => StateField == 1 ? SocketState.Established : SocketState.Closed;
        init => StateField = (byte)(value == SocketState.Established ? 1 : 0);
    }

    /// <summary>The groups that it listens to.</summary>
    [NetlinkProperty]
    public IReadOnlyList<int>? Groups
    {
        get
        {
            if (GroupBits is not { } bits)
                return null;
            var groups = new List<int>();
            for (int i = 0; i < bits.Length * 8; i++)
            {
                if ((bits[i / 8] & (1 << (i % 8))) != 0)
                    groups.Add(i + 1);
            }

            return groups;
        }
    }

    /// <inheritdoc/>
    public override uint? UserId => null;

    /// <inheritdoc/>
    public override uint? ReceiveQueue => (uint?)Memory?.ReceiveUsed.Bytes;

    /// <inheritdoc/>
    public override uint? SendQueue => (uint?)Memory?.SendUsed.Bytes;

    /// <inheritdoc/>
    public override string Local => string.Create(CultureInfo.InvariantCulture, $"{NetlinkProtocol.ToString().ToLowerInvariant()}:{(LocalPort == 0 ? "kernel" : LocalPort)}");

    /// <inheritdoc/>
    public override string Remote => StateField != 1 ? "" : RemoteGroup != 0 ? $"group {RemoteGroup}" : RemotePort == 0 ? "kernel" : $"{RemotePort}";

    /// <inheritdoc/>
    public override string ToString() => $"netlink {Local} {Remote}".TrimEnd();
}
