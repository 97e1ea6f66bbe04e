using System.Runtime.CompilerServices;
using Microsoft.Win32.SafeHandles;
using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Protocol;

public sealed partial class NetlinkConnection
{
    // Datagrams, of 32 KiB mostly, after which a dump counts as long.
    private const int LongDump = 16;

    private DumpReader? _dump;
    private byte[]? _dumpBuffer;

    /// <summary>Whether a dump is under way.</summary>
    internal bool IsDumping => _dump is not null;

    /// <summary>Asks for a table and streams it: each object leaves as soon as it has come, and memory does not grow with the table.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The objects' contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request; where the kernel filters, by what is set in it.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the dump at once, in the kernel too.</param>
    /// <returns>The objects. Leaving the loop early ends the dump in the kernel.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">At the end: the table changed while it was read. <see cref="DumpList"/> repeats it then.</exception>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public IEnumerable<TReply> Dump<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        if (_dump is not null)
        {
            using NetlinkConnection sibling = OpenSibling();
            foreach (TReply item in sibling.Dump<TRequest, TReply>(operation, request, flags, cancellationToken))
                yield return item;
            yield break;
        }

        DumpReader<TReply> dump = StartDump<TRequest, TReply>(operation, request, flags);
        try
        {
            while (true)
            {
                DumpStep step = dump.Next(out TReply? item);
                if (step == DumpStep.Item)
                    yield return item!;
                else if (step == DumpStep.End)
                    break;
                else if (dump.Ahead is not null)
                    dump.ContinueWithAhead();
                else if (!dump.TryContinueWithKept())
                    ReceiveNext(dump, operation, cancellationToken);
            }
        }
        finally
        {
            EndDump(dump);
        }

        if (dump.IsInterrupted)
            throw new NetlinkDumpInterruptedException(operation.Name);
    }

    /// <summary>Asks for a table and streams it, without holding a thread: each object leaves as soon as it has come.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The objects' contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request; where the kernel filters, by what is set in it.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the dump at once, in the kernel too.</param>
    /// <returns>The objects. Leaving the loop early ends the dump in the kernel.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">At the end: the table changed while it was read.</exception>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public async IAsyncEnumerable<TReply> DumpAsync<TRequest, TReply>(
        NetlinkOperation operation,
        TRequest request,
        MessageFlags flags = MessageFlags.None,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        if (_dump is not null)
        {
            using NetlinkConnection sibling = OpenSibling();
            await foreach (TReply item in sibling.DumpAsync<TRequest, TReply>(operation, request, flags, cancellationToken).ConfigureAwait(false))
                yield return item;
            yield break;
        }

        DumpReader<TReply> dump = StartDump<TRequest, TReply>(operation, request, flags);
        try
        {
            while (true)
            {
                DumpStep step = dump.Next(out TReply? item);
                if (step == DumpStep.Item)
                    yield return item!;
                else if (step == DumpStep.End)
                    break;
                else if (dump.TryContinueWithKept())
                    continue;
                else if (TryReceive(ref dump.Buffer, out int length))
                    dump.Continue(length);
                else
                    await WaitAsync(operation, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            EndDump(dump);
        }

        if (dump.IsInterrupted)
            throw new NetlinkDumpInterruptedException(operation.Name);
    }

    /// <summary>Asks for a whole table. One that changed while it was read is read again, as often as the options say.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The objects' contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request; where the kernel filters, by what is set in it.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the dump at once, in the kernel too.</param>
    /// <returns>The objects, as they were together at one time.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">The table changed each time.</exception>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public IReadOnlyList<TReply> DumpList<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        for (int retries = Options.DumpRetries; ; retries--)
        {
            try
            {
                return [.. Dump<TRequest, TReply>(operation, request, flags, cancellationToken)];
            }
            catch (NetlinkDumpInterruptedException) when (retries > 0)
            {
                Thread.Sleep(1);
            }
        }
    }

    /// <summary>Asks for a whole table, without holding a thread. One that changed while it was read is read again.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The objects' contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request; where the kernel filters, by what is set in it.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the dump at once, in the kernel too.</param>
    /// <returns>The objects, as they were together at one time.</returns>
    /// <exception cref="NetlinkDumpInterruptedException">The table changed each time.</exception>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public async Task<IReadOnlyList<TReply>> DumpListAsync<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        for (int retries = Options.DumpRetries; ; retries--)
        {
            try
            {
                var list = new List<TReply>();
                await foreach (TReply item in DumpAsync<TRequest, TReply>(operation, request, flags, cancellationToken).ConfigureAwait(false))
                    list.Add(item);
                return list;
            }
            catch (NetlinkDumpInterruptedException) when (retries > 0)
            {
                await Task.Delay(1, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Receives a dump's next datagram. A long dump is received ahead from here on: the kernel works while objects are made.</summary>
    private void ReceiveNext(DumpReader dump, NetlinkOperation operation, CancellationToken cancellationToken)
    {
        dump.Continue(Receive(ref dump.Buffer, operation, cancellationToken));
        if (dump.Datagrams == LongDump && Trace is null)
            dump.StartAhead((ref buffer, token) => Receive(ref buffer, operation, token), cancellationToken);
    }

    private DumpReader<TReply> StartDump<TRequest, TReply>(NetlinkOperation operation, TRequest request, MessageFlags flags)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        Exchange exchange = Send(operation, request, flags | MessageFlags.Dump);
        var dump = new DumpReader<TReply>(this, exchange, _socket.PortId, _dumpBuffer ?? new byte[BufferSize]);
        _dumpBuffer = null;
        _dump = dump;
        return dump;
    }

    /// <summary>Ends a dump. One that was left early still runs in the kernel: a new socket in place of the old one ends it there.</summary>
    private void EndDump(DumpReader dump)
    {
        _dump = null;
        dump.StopAhead();
        _dumpBuffer = dump.Buffer;
        if (dump.IsEnded || _disposed)
            return;
        _socket.Dispose();
        _socket = OpenSocket();
    }

    /// <summary>A connection beside this one, for the kernel answers one dump a socket at a time.</summary>
    internal NetlinkConnection OpenSibling()
    {
        SafeFileHandle? handle = _namespaceHandle is null ? null : Duplicate(_namespaceHandle);
        return new(Protocol, Options, handle) { Origin = Origin, Warning = Warning, Trace = Trace, _families = _families };
    }

    private static SafeFileHandle Duplicate(SafeFileHandle handle) =>
        LibC.Own(LibC.dup(handle), "dup");
}
