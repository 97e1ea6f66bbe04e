using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.Protocol;

public sealed partial class NetlinkConnection
{
    /// <summary>Has something done, and waits for the kernel's word that it was.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the wait; the kernel may have done it by then.</param>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public void Execute<TRequest>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest> =>
        Converse<TRequest, NoAttributes>(operation, request, flags, wantObject: false, cancellationToken);

    /// <summary>Has something done, and waits for the kernel's word that it was.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the wait; the kernel may have done it by then.</param>
    /// <returns>Completes when it was done.</returns>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public Task ExecuteAsync<TRequest>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest> =>
        ConverseAsync<TRequest, NoAttributes>(operation, request, flags, wantObject: false, cancellationToken);

    /// <summary>Asks for one object.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The answer's contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object.</returns>
    /// <exception cref="NetlinkException">The kernel refused, or answered without an object.</exception>
    public TReply Query<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply> =>
        Converse<TRequest, TReply>(operation, request, flags, wantObject: true, cancellationToken) ?? throw Unanswered(operation);

    /// <summary>Asks for one object.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The answer's contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The object.</returns>
    /// <exception cref="NetlinkException">The kernel refused, or answered without an object.</exception>
    public async Task<TReply> QueryAsync<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply> =>
        await ConverseAsync<TRequest, TReply>(operation, request, flags, wantObject: true, cancellationToken).ConfigureAwait(false)
        ?? throw Unanswered(operation);

    /// <summary>Has something made, and asks the kernel for what it made (<c>NLM_F_ECHO</c>).</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <typeparam name="TReply">The answer's contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the wait; the kernel may have done it by then.</param>
    /// <returns>The object as the kernel made it; null where this kernel does not send it back.</returns>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public TReply? ExecuteEcho<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply> =>
        Converse<TRequest, TReply>(operation, request, flags | MessageFlags.Echo, wantObject: true, cancellationToken);

    /// <summary>Begins a batch: many requests in few system calls. Nothing else goes over the connection until it is complete.</summary>
    /// <returns>The batch.</returns>
    public NetlinkBatch CreateBatch() => new(this);

    private TReply? Converse<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags, bool wantObject, CancellationToken cancellationToken)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        Exchange exchange = Send(operation, request, flags | MessageFlags.Acknowledge);
        TReply? reply = null;
        while (true)
        {
            int length = Receive(ref _buffer, operation, cancellationToken);
            if (IsAnswered(exchange, _buffer.AsSpan(0, length), wantObject, ref reply))
                return Stamp(reply);
        }
    }

    private async Task<TReply?> ConverseAsync<TRequest, TReply>(
        NetlinkOperation operation, TRequest request, MessageFlags flags, bool wantObject, CancellationToken cancellationToken)
        where TRequest : INetlinkContract<TRequest>
        where TReply : class, INetlinkContract<TReply>
    {
        Exchange exchange = Send(operation, request, flags | MessageFlags.Acknowledge);
        TReply? reply = null;
        while (true)
        {
            if (!TryReceive(ref _buffer, out int length))
                await WaitAsync(operation, cancellationToken).ConfigureAwait(false);
            else if (IsAnswered(exchange, _buffer.AsSpan(0, length), wantObject, ref reply))
                return Stamp(reply);
        }
    }

    /// <summary>Reads a datagram for an exchange; what belongs to a dump that is under way is kept for it.</summary>
    private bool IsAnswered<TReply>(Exchange exchange, ReadOnlySpan<byte> datagram, bool wantObject, ref TReply? reply)
        where TReply : class, INetlinkContract<TReply>
    {
        var reader = new MessageReader(datagram);
        while (reader.TryRead(out MessageHeader header, out ReadOnlySpan<byte> payload))
        {
            if (header.Sequence != exchange.Sequence || header.PortId != _socket.PortId)
            {
                if (_dump is { } dump && header.Sequence == dump.Sequence)
                {
                    dump.Keep(datagram);
                    return false;
                }

                continue;
            }

            if (header.Type is Exchange.ErrorType or Exchange.DoneType)
            {
                NetlinkException? error = exchange.ReadOutcome(header, payload, out ErrorDetails? details);
                if (error is not null)
                    throw error;
                Warn(exchange.Operation, details);
                return true;
            }

            if (wantObject && header.Type >= Exchange.FirstFamilyType && exchange.IsObject(header, ref payload))
                reply ??= TReply.Read(payload);
        }

        return false;
    }

    /// <summary>Marks an object with <see cref="Origin"/>, as those are marked that come over this connection.</summary>
    /// <typeparam name="T">The object's type; one that is no <see cref="INetlinkObject"/> is left as it is.</typeparam>
    /// <param name="item">The object.</param>
    /// <returns>The object.</returns>
    public T Stamp<T>(T item)
    {
        if (Origin is { } origin && item is INetlinkObject marked)
            marked.SetOrigin(origin);
        return item;
    }

    private static NetlinkException Unanswered(NetlinkOperation operation) => new($"{operation.Name}: the kernel answered without an object.");
}
