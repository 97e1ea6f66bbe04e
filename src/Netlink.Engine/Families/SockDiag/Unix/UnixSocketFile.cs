using Netlink.Contracts;

namespace Netlink.SocketDiagnostics;

/// <summary>The file that a Unix socket's name is.</summary>
[NetlinkStruct("unix_diag_vfs", 8)]
public sealed partial record UnixSocketFile
{
    /// <summary>The file's inode.</summary>
    [NetlinkField(0, "udiag_vfs_ino")]
    public uint Inode { get; init; }

    /// <summary>The number of the device that it lies on, as the kernel keeps it: the major number above 20 bits of the minor.</summary>
    [NetlinkField(4, "udiag_vfs_dev")]
    public uint Device { get; init; }
}
