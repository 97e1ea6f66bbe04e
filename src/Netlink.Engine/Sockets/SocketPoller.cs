using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Netlink.Sockets;

/// <summary>One background thread that waits for all sockets that asynchronous callers wait for.</summary>
internal static class SocketPoller
{
    private static readonly Lock Gate = new();
    private static readonly List<Waiter> Waiters = [];
    private static SafeFileHandle? _wake;

    /// <summary>Completes when a descriptor can be read.</summary>
    public static async Task WaitAsync(SafeFileHandle handle, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var waiter = new Waiter(handle);
        bool held = false;
        handle.DangerousAddRef(ref held);
        try
        {
            Add(waiter);
            using CancellationTokenRegistration registration = cancellationToken.UnsafeRegister(
                static (state, token) => ((Waiter)state!).Completion.TrySetCanceled(token), waiter);
            await waiter.Completion.Task.ConfigureAwait(false);
        }
        finally
        {
            Remove(waiter);
            handle.DangerousRelease();
        }
    }

    private static void Add(Waiter waiter)
    {
        lock (Gate)
        {
            Waiters.Add(waiter);
            if (_wake is null)
            {
                _wake = LibC.Own(LibC.eventfd(0, LibC.EFD_CLOEXEC | LibC.EFD_NONBLOCK), "eventfd");
                new Thread(Loop) { IsBackground = true, Name = "netlink poller" }.Start();
            }
        }

        Wake();
    }

    private static void Remove(Waiter waiter)
    {
        lock (Gate)
            Waiters.Remove(waiter);
        Wake();
    }

    private static unsafe void Wake()
    {
        ulong one = 1;
        _ = LibC.write(_wake!, &one, sizeof(ulong));
    }

    private static unsafe void Loop()
    {
        while (true)
        {
            Waiter[] waiters;
            lock (Gate)
                waiters = [.. Waiters];
            var waiting = new LibC.pollfd[waiters.Length + 1];
            waiting[0] = new() { fd = (int)_wake!.DangerousGetHandle(), events = LibC.POLLIN };
            for (int i = 0; i < waiters.Length; i++)
                waiting[i + 1] = new() { fd = (int)waiters[i].Handle.DangerousGetHandle(), events = LibC.POLLIN };
            fixed (LibC.pollfd* data = waiting)
            {
                if (LibC.poll(data, (nuint)waiting.Length, -1) < 0 && Marshal.GetLastPInvokeError() != LibC.EINTR)
                    throw NetlinkException.FromLastError("poll");
            }

            ulong count;
            if (waiting[0].revents != 0)
                _ = LibC.read(_wake, &count, sizeof(ulong));
            for (int i = 0; i < waiters.Length; i++)
            {
                if (waiting[i + 1].revents == 0)
                    continue;
                lock (Gate)
                    Waiters.Remove(waiters[i]);
                waiters[i].Completion.TrySetResult();
            }
        }
    }

    private sealed class Waiter(SafeFileHandle handle)
    {
        public SafeFileHandle Handle { get; } = handle;

        public TaskCompletionSource Completion { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
