using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>
/// Many requests in few system calls. Requests leave when enough have come together, and at the end. The kernel does one after the other,
/// goes on after one that fails, and each failure is told with the request that caused it.
/// </summary>
public sealed class NetlinkBatch
{
    private const int ChunkBytes = 128 * 1024;

    // What the answer to a failed request takes of the socket's receive buffer, the kernel's bookkeeping included.
    private const int AnswerCost = 2048;

    private readonly NetlinkConnection _connection;
    private readonly NetlinkWriter _writer = new(ChunkBytes + 4096);
    private readonly List<Exchange> _waiting = [];
    private readonly List<NetlinkBatchError> _errors = [];
    private readonly int _chunkRequests;
    private readonly int _chunkBytes;
    private byte[] _buffer = new byte[64 * 1024];
    private int _lastMessage;

    internal NetlinkBatch(NetlinkConnection connection)
    {
        _connection = connection;
        connection.Socket.SendBufferSize = ChunkBytes * 2;
        _chunkBytes = Math.Min(ChunkBytes, connection.Socket.SendBufferSize / 2);
        _chunkRequests = Math.Max(1, connection.Socket.ReceiveBufferSize / AnswerCost);
    }

    /// <summary>How many requests were added.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a request; sends those that have come together when they are enough.</summary>
    /// <typeparam name="TRequest">The request's contract.</typeparam>
    /// <param name="operation">What kind of request it is.</param>
    /// <param name="request">The request.</param>
    /// <param name="flags">Flags beyond the operation's own.</param>
    /// <param name="cancellationToken">Ends the wait for answers.</param>
    /// <returns>The request's number, from 0, by which its failure is told.</returns>
    public int Add<TRequest>(
        NetlinkOperation operation, TRequest request, MessageFlags flags = MessageFlags.None, CancellationToken cancellationToken = default)
        where TRequest : INetlinkContract<TRequest>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        int start = _writer.Length;
        Exchange exchange = _connection.Write(_writer, operation, request, flags);
        if (_waiting.Count > 0 && (_writer.Length > _chunkBytes || _waiting.Count >= _chunkRequests))
        {
            byte[] late = _writer.WrittenSpan[start..].ToArray();
            _writer.Truncate(start);
            Flush(cancellationToken);
            _writer.WriteBytes(late);
            start = 0;
        }

        _lastMessage = start;
        _waiting.Add(exchange);
        return Count++;
    }

    /// <summary>Sends what is left, and waits until all is done.</summary>
    /// <param name="cancellationToken">Ends the wait for answers; the kernel goes on.</param>
    /// <returns>The requests that failed, in their order; none when all went well.</returns>
    public IReadOnlyList<NetlinkBatchError> Complete(CancellationToken cancellationToken = default)
    {
        Flush(cancellationToken);
        return _errors;
    }

    /// <summary>Sends what has come together. Only the last request asks for a confirmation: failures are always answered.</summary>
    private void Flush(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
            return;
        Span<byte> flags = _writer.GetSpan(_lastMessage + 6, sizeof(ushort));
        var last = (MessageFlags)BitConverter.ToUInt16(flags);
        BitConverter.TryWriteBytes(flags, (ushort)(last | MessageFlags.Acknowledge));
        _connection.SendDatagram(_writer);
        int first = Count - _waiting.Count;
        while (!IsAnswered(_connection.Receive(ref _buffer, _waiting[^1].Operation, cancellationToken), first))
        {
        }

        _writer.Clear();
        _waiting.Clear();
    }

    private bool IsAnswered(int length, int first)
    {
        uint begin = _waiting[0].Sequence, end = _waiting[^1].Sequence;
        var reader = new MessageReader(_buffer.AsSpan(0, length));
        while (reader.TryRead(out MessageHeader header, out ReadOnlySpan<byte> payload))
        {
            uint index = header.Sequence - begin;
            if (index > end - begin || header.PortId != _connection.Socket.PortId || header.Type is not (Exchange.ErrorType or Exchange.DoneType))
                continue;
            int place = _waiting.FindIndex((int)Math.Min(index, (uint)_waiting.Count - 1), exchange => exchange.Sequence == header.Sequence);
            if (place < 0)
                continue;
            Exchange asked = _waiting[place];
            if (asked.ReadOutcome(header, payload, out ErrorDetails? details) is { } error)
                _errors.Add(new(first + place, error));
            else
                _connection.Warn(asked.Operation, details);
            if (header.Sequence == end)
                return true;
        }

        return false;
    }
}
