using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Netlink.Sockets;

/// <summary>
/// One netlink socket. Believes only the kernel: what another program sends is dropped and counted. Never blocks in a system call that it
/// could not be woken from.
/// </summary>
public sealed partial class NetlinkSocket : IDisposable
{
    private readonly SafeFileHandle _handle;
    private readonly SafeFileHandle _wake;

    private NetlinkSocket(SafeFileHandle handle, NetlinkProtocol protocol)
    {
        _handle = handle;
        Protocol = protocol;
        try
        {
            _wake = LibC.Own(LibC.eventfd(0, LibC.EFD_CLOEXEC | LibC.EFD_NONBLOCK), "eventfd");
            var address = default(LibC.sockaddr_nl);
            uint length = (uint)Unsafe.SizeOf<LibC.sockaddr_nl>();
            LibC.Check(LibC.getsockname(handle, ref address, ref length), "getsockname");
            PortId = address.nl_pid;
        }
        catch
        {
            handle.Dispose();
            _wake?.Dispose();
            throw;
        }
    }

    /// <summary>What the socket speaks to.</summary>
    public NetlinkProtocol Protocol { get; }

    /// <summary>The socket's own address, which the kernel chose (<c>nl_pid</c>).</summary>
    public uint PortId { get; }

    /// <summary>How many datagrams were dropped because they did not come from the kernel.</summary>
    public long ForeignDatagrams { get; private set; }

    /// <summary>Whether messages from other programs are let through, for <see cref="NetlinkProtocol.UserSocket"/>.</summary>
    public bool AcceptForeignSenders { get; set; }

    /// <summary>The socket's descriptor, for system calls that this type does not have.</summary>
    public SafeHandle Handle => _handle;

    /// <summary>Opens a socket.</summary>
    /// <param name="protocol">What to speak to.</param>
    /// <param name="networkNamespace">Where; null is this process's own. The socket stays there for life.</param>
    /// <returns>The socket.</returns>
    /// <exception cref="NetlinkException"><c>EPROTONOSUPPORT</c>: the kernel lacks the protocol; <c>ENOENT</c>: there is no such namespace.</exception>
    public static NetlinkSocket Open(NetlinkProtocol protocol, NetworkNamespace? networkNamespace = null) =>
        networkNamespace is null || ReferenceEquals(networkNamespace, NetworkNamespace.Current)
            ? OpenHere(protocol)
            : networkNamespace.Run(() => OpenHere(protocol));

    /// <summary>Opens a socket in a namespace that is held open, whether its name is still there or not.</summary>
    internal static NetlinkSocket Open(NetlinkProtocol protocol, SafeFileHandle? networkNamespace) =>
        networkNamespace is null ? OpenHere(protocol) : NetworkNamespace.RunIn(networkNamespace, () => OpenHere(protocol));

    /// <summary>Takes charge of a socket that was opened elsewhere and passed on.</summary>
    /// <param name="descriptor">The descriptor; it is closed with this object.</param>
    /// <returns>The socket.</returns>
    public static unsafe NetlinkSocket FromHandle(SafeFileHandle descriptor)
    {
        ArgumentNullException.ThrowIfNull(descriptor);
        int protocol;
        uint length = sizeof(int);
        LibC.Check(LibC.getsockopt(descriptor, LibC.SOL_SOCKET, LibC.SO_PROTOCOL, &protocol, &length), "SO_PROTOCOL");
        return new(descriptor, (NetlinkProtocol)protocol);
    }

    private static NetlinkSocket OpenHere(NetlinkProtocol protocol)
    {
        SafeFileHandle handle = LibC.Own(
            LibC.socket(LibC.AF_NETLINK, LibC.SOCK_RAW | LibC.SOCK_CLOEXEC | LibC.SOCK_NONBLOCK, (int)protocol), $"Open a netlink socket ({protocol})");
        try
        {
            LibC.Check(
                LibC.bind(handle, new LibC.sockaddr_nl { nl_family = LibC.AF_NETLINK }, (uint)Unsafe.SizeOf<LibC.sockaddr_nl>()), "bind");
            return new(handle, protocol);
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Sends one datagram to the kernel.</summary>
    /// <param name="datagram">One message or more.</param>
    /// <exception cref="NetlinkException">The kernel did not take it: <c>EMSGSIZE</c>, <c>ENOBUFS</c>.</exception>
    public void Send(ReadOnlySpan<byte> datagram) => Send(datagram, default);

    /// <summary>Sends one datagram to the kernel, and descriptors with it (<c>SCM_RIGHTS</c>).</summary>
    /// <param name="datagram">One message or more.</param>
    /// <param name="descriptors">The descriptors.</param>
    /// <exception cref="NetlinkException">The kernel did not take it: <c>EMSGSIZE</c>, <c>ENOBUFS</c>.</exception>
    public void Send(ReadOnlySpan<byte> datagram, ReadOnlySpan<int> descriptors) => Send(0, datagram, descriptors);

    /// <summary>Sends one datagram to another program's socket, as <see cref="NetlinkProtocol.UserSocket"/> is made for.</summary>
    /// <param name="portId">The other socket's address.</param>
    /// <param name="datagram">One message or more.</param>
    /// <exception cref="NetlinkException"><c>ECONNREFUSED</c>: there is no such socket; <c>EPERM</c>: the protocol does not allow it.</exception>
    public void SendTo(uint portId, ReadOnlySpan<byte> datagram) => Send(portId, datagram, default);

    private unsafe void Send(uint portId, ReadOnlySpan<byte> datagram, ReadOnlySpan<int> descriptors)
    {
        int headerSize = Unsafe.SizeOf<LibC.cmsghdr>();
        int controlLength = headerSize + (descriptors.Length * sizeof(int));
        Span<byte> control = descriptors.IsEmpty ? default : new byte[(controlLength + 7) & ~7];
        if (!descriptors.IsEmpty)
        {
            MemoryMarshal.Write(control, new LibC.cmsghdr { cmsg_len = (nuint)controlLength, cmsg_level = LibC.SOL_SOCKET, cmsg_type = LibC.SCM_RIGHTS });
            MemoryMarshal.AsBytes(descriptors).CopyTo(control[headerSize..]);
        }

        fixed (byte* data = datagram, controlData = control)
        {
            var target = new LibC.sockaddr_nl { nl_family = LibC.AF_NETLINK, nl_pid = portId };
            var vector = new LibC.iovec { iov_base = data, iov_len = (nuint)datagram.Length };
            var message = new LibC.msghdr
            {
                msg_name = &target, msg_namelen = (uint)sizeof(LibC.sockaddr_nl), msg_iov = &vector, msg_iovlen = 1,
                msg_control = controlData, msg_controllen = (nuint)control.Length,
            };
            while (LibC.sendmsg(_handle, in message, 0) < 0)
            {
                int error = Marshal.GetLastPInvokeError();
                if (error == LibC.EAGAIN)
                    Thread.Yield(); // a kernel socket takes a datagram at once or not at all; only a busy peer makes one wait
                else if (error != LibC.EINTR)
                    throw new NetlinkException(error, "sendmsg");
            }
        }
    }

    /// <summary>Receives one datagram if one is there. The buffer grows to it: nothing is ever cut short.</summary>
    /// <param name="buffer">Where to; replaced by a larger one where the datagram needs it.</param>
    /// <returns>What came; a length of 0 when nothing is there.</returns>
    /// <exception cref="NetlinkException"><c>ENOBUFS</c>: messages were lost, for the socket's buffer was full.</exception>
    public ReceiveResult TryReceive(ref byte[] buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        while (true)
        {
            // The peek tells the length without taking the datagram. A datagram holds hundreds of objects: the call does not show.
            int length = ReceiveMessage([], LibC.MSG_PEEK | LibC.MSG_TRUNC, out _, out _);
            if (length < 0)
                return ReceiveResult.Nothing;
            if (length > buffer.Length)
                buffer = new byte[Math.Max(length, buffer.Length * 2)];
            length = ReceiveMessage(buffer, LibC.MSG_TRUNC | LibC.MSG_CMSG_CLOEXEC, out uint sender, out ReceiveResult result);
            if (length < 0)
                return ReceiveResult.Nothing;
            if (length > buffer.Length)
                throw new NetlinkException($"A datagram of {length} bytes was cut to {buffer.Length}: another reader shares the socket.");
            if (sender == 0 || AcceptForeignSenders)
                return result with { Length = length };
            ForeignDatagrams++;
        }
    }

    private unsafe int ReceiveMessage(Span<byte> buffer, int flags, out uint sender, out ReceiveResult result)
    {
        const int ControlSize = 128;
        byte* control = stackalloc byte[ControlSize];
        fixed (byte* data = buffer)
        {
            LibC.sockaddr_nl address = default;
            var vector = new LibC.iovec { iov_base = data, iov_len = (nuint)buffer.Length };
            while (true)
            {
                var message = new LibC.msghdr
                {
                    msg_name = &address, msg_namelen = (uint)sizeof(LibC.sockaddr_nl), msg_iov = &vector, msg_iovlen = 1,
                    msg_control = control, msg_controllen = ControlSize,
                };
                nint length = LibC.recvmsg(_handle, ref message, flags);
                sender = address.nl_pid;
                if (length >= 0)
                {
                    result = message.msg_controllen == 0 ? default : ReadControl(new(control, (int)message.msg_controllen));
                    return (int)length;
                }

                int error = Marshal.GetLastPInvokeError();
                if (error == LibC.EAGAIN)
                {
                    result = default;
                    return -1;
                }

                if (error != LibC.EINTR)
                    throw new NetlinkException(error, "recvmsg");
            }
        }
    }

    private static ReceiveResult ReadControl(ReadOnlySpan<byte> control)
    {
        int group = 0;
        int? namespaceId = null;
        int headerSize = Unsafe.SizeOf<LibC.cmsghdr>();
        while (control.Length >= headerSize)
        {
            LibC.cmsghdr header = MemoryMarshal.Read<LibC.cmsghdr>(control);
            int length = (int)header.cmsg_len;
            if (length < headerSize || length > control.Length)
                break;
            if (header.cmsg_level == LibC.SOL_NETLINK && length >= headerSize + sizeof(int))
            {
                int value = MemoryMarshal.Read<int>(control[headerSize..]);
                if (header.cmsg_type == (int)NetlinkSocketOption.PacketInfo)
                    group = value;
                else if (header.cmsg_type == (int)NetlinkSocketOption.ListenAllNamespaces)
                    namespaceId = value;
            }

            control = control[Math.Min((length + 7) & ~7, control.Length)..];
        }

        return new(0, group, namespaceId);
    }

    /// <summary>Blocks until something can be received.</summary>
    /// <param name="timeout">How long at most; <see cref="Timeout.InfiniteTimeSpan"/> is for ever.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>False when the time is over.</returns>
    /// <exception cref="OperationCanceledException">The token said so.</exception>
    public unsafe bool WaitReadable(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(static socket => ((NetlinkSocket)socket!).Wake(), this);
        long deadline = timeout == Timeout.InfiniteTimeSpan ? long.MaxValue : Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        LibC.pollfd* waiting = stackalloc LibC.pollfd[2];
        waiting[0] = new() { fd = (int)_handle.DangerousGetHandle(), events = LibC.POLLIN };
        waiting[1] = new() { fd = (int)_wake.DangerousGetHandle(), events = LibC.POLLIN };
        while (true)
        {
            long left = deadline == long.MaxValue ? -1 : Math.Max(0, deadline - Environment.TickCount64);
            int ready = LibC.poll(waiting, 2, (int)Math.Min(left, int.MaxValue));
            if (waiting[1].revents != 0)
            {
                ulong count;
                _ = LibC.read(_wake, &count, sizeof(ulong));
                cancellationToken.ThrowIfCancellationRequested();
                ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            }

            if (ready > 0 && waiting[0].revents != 0)
                return true;
            if (ready == 0)
                return false;
            if (ready < 0 && Marshal.GetLastPInvokeError() != LibC.EINTR)
                throw NetlinkException.FromLastError("poll");
            waiting[0].revents = waiting[1].revents = 0;
        }
    }

    /// <summary>Waits, without a thread, until something can be received.</summary>
    /// <param name="timeout">How long at most; <see cref="Timeout.InfiniteTimeSpan"/> is for ever.</param>
    /// <param name="cancellationToken">Ends the wait at once.</param>
    /// <returns>False when the time is over.</returns>
    public async ValueTask<bool> WaitReadableAsync(TimeSpan timeout, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (timeout != Timeout.InfiniteTimeSpan)
            limit.CancelAfter(timeout);
        try
        {
            await SocketPoller.WaitAsync(_handle, limit.Token).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private unsafe void Wake()
    {
        ulong one = 1;
        if (!_wake.IsClosed)
            _ = LibC.write(_wake, &one, sizeof(ulong));
    }

    /// <summary>Closes the socket; a dump that was under way ends in the kernel too.</summary>
    public void Dispose()
    {
        Wake();
        _handle.Dispose();
        _wake.Dispose();
    }
}
