using System.Globalization;
using System.Text;
using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>A Unix socket.</summary>
[NetlinkMessage("unix_diag_msg", 16)]
public sealed partial record UnixSocketEntry : SocketEntry
{
    /// <inheritdoc/>
    public override SocketProtocol Protocol => SocketProtocol.Unix;

    [NetlinkField(0, "udiag_family")]
    internal byte Family { get; init; } = SocketFamilies.Unix;

    /// <summary>How it carries data.</summary>
    [NetlinkField(1, "udiag_type")]
    public SocketKind Type { get; init; }

    /// <inheritdoc/>
    [NetlinkField(2, "udiag_state")]
    public override SocketState State { get; init; }

    /// <inheritdoc/>
    [NetlinkField(4, "udiag_ino")]
    public override uint Inode { get; init; }

    /// <inheritdoc/>
    [NetlinkField(8, "udiag_cookie")]
    public override ulong Cookie { get; init; }

    [NetlinkAttribute(0, "UNIX_DIAG_NAME", ShownAs = nameof(Path))]
    internal byte[]? Name { get; init; }

    /// <summary>The file that its name is.</summary>
    [NetlinkAttribute(1, "UNIX_DIAG_VFS")]
    public UnixSocketFile? File { get; init; }

    /// <summary>The inode of the socket that it is connected to; 0 is one that is gone, or not accepted yet.</summary>
    [NetlinkAttribute(2, "UNIX_DIAG_PEER")]
    public uint? PeerInode { get; init; }

    /// <summary>The inodes of the sockets that wait to be accepted.</summary>
    [NetlinkAttribute(3, "UNIX_DIAG_ICONS", ArrayKind.Packed)]
    public IReadOnlyList<uint>? Pending { get; init; }

    /// <summary>The queues.</summary>
    [NetlinkAttribute(4, "UNIX_DIAG_RQLEN")]
    public UnixQueues? Queues { get; init; }

    /// <summary>Memory.</summary>
    [NetlinkAttribute(5, "UNIX_DIAG_MEMINFO")]
    public SocketMemory? Memory { get; init; }

    /// <summary>Which directions were closed.</summary>
    [NetlinkAttribute(6, "UNIX_DIAG_SHUTDOWN")]
    public ShutdownDirections? Shutdown { get; init; }

    [NetlinkAttribute(7, "UNIX_DIAG_UID", ShownAs = nameof(UserId))]
    internal uint? UserIdAttribute { get; init; }

    /// <summary>Its name: a path, or <c>@</c> and an abstract name, in which NUL bytes are shown as <c>@</c> too. Null for one without a name.</summary>
    [NetlinkProperty]
    public string? Path => Name is not { Length: > 0 } name ? null
        : name[0] == 0 ? Encoding.UTF8.GetString(name).Replace('\0', '@') : AttributeValue.ReadString(name);

    /// <inheritdoc/>
    public override uint? UserId => UserIdAttribute;

    /// <inheritdoc/>
    public override uint? ReceiveQueue => Queues?.Receive;

    /// <inheritdoc/>
    public override uint? SendQueue => Queues?.Send;

    /// <inheritdoc/>
    public override string Local => Path ?? string.Create(CultureInfo.InvariantCulture, $"* {Inode}");

    /// <inheritdoc/>
    public override string Remote => PeerInode is > 0 and var peer ? string.Create(CultureInfo.InvariantCulture, $"* {peer}") : "";

    /// <inheritdoc/>
    public override string ToString() => $"unix {Type} {State} {Local} {Remote}".TrimEnd();
}
