using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Netfilter;

/// <summary>The bytes of a transaction, and which of them belong to which call.</summary>
internal sealed class NftBatch
{
    private const int EMSGSIZE = 90, ENOBUFS = 105;
    private const int FlagsOffset = 6, SequenceOffset = 8, Attempts = 5;

    // How much larger what is sent back may be than what was sent.
    private const int EchoRoom = 4;

    // What the kernel wants of a socket's buffer beside the datagram.
    private const int Spare = 4096;

    private readonly NetlinkConnection _connection;
    private readonly NetlinkWriter _writer = new(64 * 1024);
    private readonly NetlinkWriter _scratch = new();
    private readonly List<Entry> _entries = [];
    private readonly MessageFlags _flags;
    private uint _first;
    private byte[] _buffer = new byte[64 * 1024];

    public NftBatch(NetlinkConnection connection, uint? generation, bool echo, NftPresence? presence)
    {
        _connection = connection;
        Presence = presence;
        _flags = echo ? MessageFlags.Echo : MessageFlags.None;
        Write(null, NftOperations.Begin, new NftBatchHeader { Generation = generation }, MessageFlags.Acknowledge, 0);
    }

    /// <summary>What is there, where the kernel cannot look for itself before it deletes.</summary>
    public NftPresence? Presence { get; }

    /// <summary>How many bytes the attributes of an element have.</summary>
    public int Measure(NftSetElement element)
    {
        _scratch.Clear();
        element.Write(_scratch);
        return _scratch.Length;
    }

    public void Write<T>(NftChange change, T item, int firstElement = 0)
        where T : INetlinkContract<T> => Write(change, change.Operation(Presence), item, change.Flags() | (item is NftSetElements ? MessageFlags.None : _flags), firstElement);

    /// <summary>Writes something that a call needs beside its own item.</summary>
    public void WriteExtra<T>(NftChange change, NetlinkOperation operation, T item)
        where T : INetlinkContract<T> => Write(change, operation, item, item is NftRule ? MessageFlags.Create | MessageFlags.Append : MessageFlags.Create, 0);

    public void End() => Write(null, NftOperations.End, new NftBatchHeader(), MessageFlags.None, 0);

    /// <summary>Sends the batch as one datagram, and gives what the kernel had against it.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The failed calls; of the batch itself without a call.</returns>
    public List<NftTransactionError> Send(CancellationToken cancellationToken)
    {
        if (_entries.TrueForAll(entry => entry.Change is null))
            return [];
        MakeRoom();
        int last = AskForLast();
        _first = _connection.TakeSequences(_entries.Count);
        for (int i = 0; i < _entries.Count; i++)
            BitConverter.TryWriteBytes(_writer.GetSpan(_entries[i].Start + SequenceOffset, sizeof(uint)), _first + (uint)i);
        SendAll();
        var errors = new List<NftTransactionError>();
        bool answered = false;
        while (!answered || _connection.IsReadable())
        {
            try
            {
                Read(_connection.Receive(ref _buffer, NftOperations.Begin, cancellationToken), errors, last, ref answered);
            }
            catch (NetlinkException exception) when (exception.Error == ENOBUFS)
            {
                // More failed than the answers find room for: those that came first are there, the confirmation is perhaps not.
                answered = true;
            }
        }

        return errors;
    }

    /// <summary>Asks for a confirmation of the last call too: kernels before 6.10 confirm no beginning of a batch.</summary>
    private int AskForLast()
    {
        int last = _entries.FindLastIndex(entry => entry.Change is not null);
        if (last > 0)
            _writer.GetSpan(_entries[last].Start + FlagsOffset, sizeof(ushort))[0] |= (byte)MessageFlags.Acknowledge;
        return last;
    }

    /// <summary>A batch is one datagram, whatever its size: the socket's buffers grow to it.</summary>
    private void MakeRoom()
    {
        NetlinkSocket socket = _connection.Socket;
        if (socket.SendBufferSize < _writer.Length + Spare)
            socket.SendBufferSize = _writer.Length + Spare;
        if (socket.SendBufferSize < _writer.Length + Spare)
        {
            string message = $"the transaction has {_writer.Length} bytes, and this user's sockets take {socket.SendBufferSize - Spare}: raise net.core.wmem_max, or run as root";
            throw new NetlinkException(EMSGSIZE, "NFNL_MSG_BATCH_BEGIN", new ErrorDetails { Message = message });
        }

        if ((_flags & MessageFlags.Echo) != 0 && socket.ReceiveBufferSize < _writer.Length * EchoRoom)
            socket.ReceiveBufferSize = _writer.Length * EchoRoom;
    }

    private void SendAll()
    {
        for (int attempt = 1; ; attempt++)
        {
            try
            {
                _connection.SendDatagram(_writer);
                return;
            }
            catch (NetlinkException exception) when (exception.Error == ENOBUFS && attempt < Attempts)
            {
                Thread.Sleep(attempt * 10); // the kernel had no memory for the datagram, and has seen none of it
            }
        }
    }

    private void Write<T>(NftChange? change, NetlinkOperation operation, T item, MessageFlags flags, int firstElement)
        where T : INetlinkContract<T>
    {
        int start = _writer.BeginMessage(operation.MessageType, flags | MessageFlags.Request, 0);
        item.Write(_writer);
        _writer.EndMessage(start);
        _entries.Add(new(change, item, operation, start, T.Schema, firstElement));
    }

    private void Read(int length, List<NftTransactionError> errors, int last, ref bool answered)
    {
        var reader = new MessageReader(_buffer.AsSpan(0, length));
        while (reader.TryRead(out MessageHeader header, out ReadOnlySpan<byte> payload))
        {
            uint index = header.Sequence - _first;
            if (index >= _entries.Count || header.PortId != _connection.Socket.PortId)
                continue;
            Entry entry = _entries[(int)index];
            if (header.Type != Exchange.ErrorType)
            {
                if (entry.Change is { } change && header.Type == entry.Operation.MessageType) // deleting a chain tells of its rules, too
                    change.Made ??= Stamp(change.Read(payload));
                continue;
            }

            answered |= index == 0 || index == last;
            int end = index + 1 < _entries.Count ? _entries[(int)index + 1].Start : _writer.Length;
            var exchange = new Exchange(entry.Operation, header.Sequence, 0, entry.Schema, _writer.WrittenSpan[entry.Start..end].ToArray());
            if (exchange.ReadOutcome(header, payload, out ErrorDetails? details) is { } error)
                errors.Add(new(entry.Change, error, entry.Item, entry.FirstElement));
            else
                _connection.Warn(entry.Operation, details);
        }
    }

    private INetlinkObject Stamp(INetlinkObject item)
    {
        item.SetOrigin(_connection.Origin);
        return item;
    }

    private readonly record struct Entry(NftChange? Change, object? Item, NetlinkOperation Operation, int Start, ContractSchema Schema, int FirstElement);
}
