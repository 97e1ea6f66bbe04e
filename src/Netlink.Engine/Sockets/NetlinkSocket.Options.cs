using System.Runtime.CompilerServices;

namespace Netlink.Sockets;

public sealed partial class NetlinkSocket
{
    /// <summary>Sets one of the socket's own options.</summary>
    /// <param name="option">The option.</param>
    /// <param name="value">1 and 0 for on and off, or a group's number.</param>
    /// <exception cref="NetlinkException"><c>ENOPROTOOPT</c>: the kernel does not have it; <c>EPERM</c>: needs a privilege.</exception>
    public unsafe void SetOption(NetlinkSocketOption option, int value) =>
        LibC.Check(LibC.setsockopt(_handle, LibC.SOL_NETLINK, (int)option, &value, sizeof(int)), $"Set the socket option {option}");

    /// <summary>Turns one of the socket's own options on, where the kernel has it.</summary>
    /// <param name="option">The option.</param>
    /// <returns>Whether it is on.</returns>
    public unsafe bool TryEnable(NetlinkSocketOption option)
    {
        int on = 1;
        return LibC.setsockopt(_handle, LibC.SOL_NETLINK, (int)option, &on, sizeof(int)) == 0;
    }

    /// <summary>Reads one of the socket's own options.</summary>
    /// <param name="option">The option.</param>
    /// <returns>1 and 0 for on and off.</returns>
    public unsafe int GetOption(NetlinkSocketOption option)
    {
        int value;
        uint length = sizeof(int);
        LibC.Check(LibC.getsockopt(_handle, LibC.SOL_NETLINK, (int)option, &value, &length), $"Read the socket option {option}");
        return value;
    }

    /// <summary>Joins a multicast group.</summary>
    /// <param name="group">Its number.</param>
    public void Join(int group) => SetOption(NetlinkSocketOption.AddMembership, group);

    /// <summary>Leaves a multicast group.</summary>
    /// <param name="group">Its number.</param>
    public void Leave(int group) => SetOption(NetlinkSocketOption.DropMembership, group);

    /// <summary>The multicast groups that were joined.</summary>
    /// <returns>Their numbers.</returns>
    public unsafe IReadOnlyList<int> GetMemberships()
    {
        uint length = 0;
        LibC.Check(LibC.getsockopt(_handle, LibC.SOL_NETLINK, (int)NetlinkSocketOption.ListMemberships, null, &length), "NETLINK_LIST_MEMBERSHIPS");
        uint[] words = new uint[(length + 3) / 4];
        fixed (uint* data = words)
            LibC.Check(LibC.getsockopt(_handle, LibC.SOL_NETLINK, (int)NetlinkSocketOption.ListMemberships, data, &length), "NETLINK_LIST_MEMBERSHIPS");
        return [.. Enumerable.Range(1, words.Length * 32).Where(group => (words[(group - 1) / 32] & (1u << ((group - 1) % 32))) != 0)];
    }

    /// <summary>How many bytes of answers and events the kernel keeps for the socket, its own bookkeeping included (<c>SO_RCVBUF</c>).</summary>
    /// <remarks>Setting it asks for more than the system's limit first (needs CAP_NET_ADMIN), then for as much as anyone gets.</remarks>
    public int ReceiveBufferSize
    {
        get => GetSocketOption(LibC.SO_RCVBUF);
        set => SetBuffer(LibC.SO_RCVBUFFORCE, LibC.SO_RCVBUF, value);
    }

    /// <summary>How many bytes of a request the kernel takes, its own bookkeeping included (<c>SO_SNDBUF</c>).</summary>
    /// <remarks>Setting it asks for more than the system's limit first (needs CAP_NET_ADMIN), then for as much as anyone gets.</remarks>
    public int SendBufferSize
    {
        get => GetSocketOption(LibC.SO_SNDBUF);
        set => SetBuffer(LibC.SO_SNDBUFFORCE, LibC.SO_SNDBUF, value);
    }

    /// <summary>Lets only those datagrams in that a classic BPF program accepts.</summary>
    /// <param name="program">The program.</param>
    /// <exception cref="NetlinkException"><c>EINVAL</c>: the program is not valid.</exception>
    public unsafe void AttachFilter(ReadOnlySpan<SocketFilterInstruction> program)
    {
        fixed (SocketFilterInstruction* instructions = program)
        {
            var filter = new LibC.sock_fprog { len = (ushort)program.Length, filter = instructions };
            LibC.Check(LibC.setsockopt(_handle, LibC.SOL_SOCKET, LibC.SO_ATTACH_FILTER, &filter, (uint)Unsafe.SizeOf<LibC.sock_fprog>()), "Attach a filter");
        }
    }

    /// <summary>Takes the filter away.</summary>
    public unsafe void DetachFilter()
    {
        int unused = 0;
        LibC.Check(LibC.setsockopt(_handle, LibC.SOL_SOCKET, LibC.SO_DETACH_FILTER, &unused, sizeof(int)), "Detach the filter");
    }

    private unsafe int GetSocketOption(int option)
    {
        int value;
        uint length = sizeof(int);
        LibC.Check(LibC.getsockopt(_handle, LibC.SOL_SOCKET, option, &value, &length), "getsockopt");
        return value;
    }

    private unsafe void SetBuffer(int forced, int plain, int bytes)
    {
        if (LibC.setsockopt(_handle, LibC.SOL_SOCKET, forced, &bytes, sizeof(int)) < 0)
            LibC.Check(LibC.setsockopt(_handle, LibC.SOL_SOCKET, plain, &bytes, sizeof(int)), "setsockopt");
    }
}
