using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Netlink.Sockets;

/// <summary>The C library's functions that sockets and namespaces need, under their own names.</summary>
#pragma warning disable IDE1006, CA1707, CS8981 // C's names are kept where C is meant
internal static partial class LibC
{
    public const int AF_NETLINK = 16, SOCK_RAW = 3, SOCK_CLOEXEC = 0x80000, SOCK_NONBLOCK = 0x800;
    public const int SOL_SOCKET = 1, SOL_NETLINK = 270;
    public const int SO_SNDBUF = 7, SO_RCVBUF = 8, SO_SNDBUFFORCE = 32, SO_RCVBUFFORCE = 33, SO_ATTACH_FILTER = 26, SO_DETACH_FILTER = 27, SO_PROTOCOL = 38;
    public const int SCM_RIGHTS = 1;
    public const int MSG_PEEK = 0x2, MSG_CTRUNC = 0x8, MSG_TRUNC = 0x20, MSG_CMSG_CLOEXEC = 0x40000000;
    public const int EINTR = 4, EAGAIN = 11, EACCES = 13, ENOBUFS = 105;
    public const short POLLIN = 1, POLLERR = 8;
    public const int EFD_CLOEXEC = 0x80000, EFD_NONBLOCK = 0x800;
    public const int CLONE_NEWNET = 0x40000000;
    public const uint MS_BIND = 4096, MS_REC = 16384, MS_SHARED = 1 << 20;
    public const int MNT_DETACH = 2;
    public const int O_RDONLY = 0, O_CREAT = 0x40, O_EXCL = 0x80, O_CLOEXEC = 0x80000;

    private const string Library = "libc";

    [StructLayout(LayoutKind.Sequential)]
    public struct sockaddr_nl
    {
        public ushort nl_family;
        public ushort nl_pad;
        public uint nl_pid;
        public uint nl_groups;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct iovec
    {
        public void* iov_base;
        public nuint iov_len;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct msghdr
    {
        public void* msg_name;
        public uint msg_namelen;
        public iovec* msg_iov;
        public nuint msg_iovlen;
        public void* msg_control;
        public nuint msg_controllen;
        public int msg_flags;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct cmsghdr
    {
        public nuint cmsg_len;
        public int cmsg_level;
        public int cmsg_type;
    }

    [StructLayout(LayoutKind.Sequential)]
    public struct pollfd
    {
        public int fd;
        public short events;
        public short revents;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct sock_fprog
    {
        public ushort len;
        public void* filter;
    }

    [StructLayout(LayoutKind.Sequential)]
    public unsafe struct dirent
    {
        public ulong d_ino;
        public long d_off;
        public ushort d_reclen;
        public byte d_type;
        public fixed byte d_name[256];
    }

    [LibraryImport(Library, SetLastError = true)]
    public static partial int socket(int domain, int type, int protocol);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int bind(SafeHandle fd, in sockaddr_nl address, uint length);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int getsockname(SafeHandle fd, ref sockaddr_nl address, ref uint length);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial int setsockopt(SafeHandle fd, int level, int option, void* value, uint length);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial int getsockopt(SafeHandle fd, int level, int option, void* value, uint* length);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint sendmsg(SafeHandle fd, in msghdr message, int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static partial nint recvmsg(SafeHandle fd, ref msghdr message, int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial int poll(pollfd* fds, nuint count, int timeout);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int eventfd(uint initial, int flags);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial nint read(SafeHandle fd, void* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial nint write(SafeHandle fd, void* buffer, nuint count);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int setns(SafeHandle fd, int kind);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int dup(SafeHandle fd);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int unshare(int flags);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int open(string path, int flags, uint mode);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint readlink(string path, ref byte buffer, nuint size);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint opendir(string path);

    [LibraryImport(Library, SetLastError = true)]
    public static unsafe partial dirent* readdir(nint directory);

    [LibraryImport(Library, SetLastError = true)]
    public static partial int closedir(nint directory);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int mount(string source, string target, string type, nuint flags, nint data);

    [LibraryImport(Library, SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    public static partial int umount2(string target, int flags);

    /// <summary>Takes charge of a descriptor, or throws what the call that should have made it said.</summary>
    public static SafeFileHandle Own(int descriptor, string doing)
    {
        if (descriptor < 0)
            throw NetlinkException.FromLastError(doing);
        return new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <summary>Throws what a call that answered -1 said.</summary>
    public static void Check(int result, string doing)
    {
        if (result < 0)
            throw NetlinkException.FromLastError(doing);
    }
}
