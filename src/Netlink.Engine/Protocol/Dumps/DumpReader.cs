using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>What a dump has after a step.</summary>
internal enum DumpStep
{
    /// <summary>An object.</summary>
    Item,

    /// <summary>Nothing before the next datagram.</summary>
    NeedsData,

    /// <summary>All.</summary>
    End,
}

/// <summary>A dump under way, whatever its objects are.</summary>
internal abstract class DumpReader(Exchange exchange, uint portId, byte[] buffer)
{
    private readonly Queue<byte[]> _kept = new();

    public uint Sequence => exchange.Sequence;

    /// <summary>Where datagrams are received into.</summary>
#pragma warning disable CA1051 // passed by reference: the socket replaces it by a larger one
    public byte[] Buffer = buffer;
#pragma warning restore CA1051

    /// <summary>Whether the kernel said that the table changed while it was read.</summary>
    public bool IsInterrupted { get; protected set; }

    /// <summary>Whether the end was reached.</summary>
    public bool IsEnded { get; protected set; }

    protected Exchange Exchange => exchange;

    protected uint PortId => portId;

    protected byte[] Data { get; private set; } = [];

    protected int Position { get; set; }

    protected int Length { get; private set; }

    /// <summary>Goes on with a datagram that was received into <see cref="Buffer"/>.</summary>
    public void Continue(int length) => Continue(Buffer, length);

    /// <summary>Goes on with a datagram that came while something else was asked, if there is one.</summary>
    public bool TryContinueWithKept()
    {
        if (!_kept.TryDequeue(out byte[]? datagram))
            return false;
        Continue(datagram, datagram.Length);
        return true;
    }

    /// <summary>Receives ahead, once the dump has shown to be long.</summary>
    public ReadAhead? Ahead { get; private set; }

    /// <summary>How many datagrams were received.</summary>
    public int Datagrams { get; private set; }

    /// <summary>Begins to receive ahead.</summary>
    public void StartAhead(ReadAhead.Receiver receive, CancellationToken cancellationToken) => Ahead = new(receive, Buffer.Length, cancellationToken);

    /// <summary>Goes on with the next datagram that was received ahead.</summary>
    public void ContinueWithAhead()
    {
        Buffer = Ahead!.Next(Buffer, out int length);
        Continue(length);
    }

    /// <summary>Ends receiving ahead, for something else is to be received; what has come is kept.</summary>
    public void StopAhead()
    {
        if (Ahead is null)
            return;
        foreach (byte[] datagram in Ahead.Stop())
            _kept.Enqueue(datagram);
        Ahead.Dispose();
        Ahead = null;
        Datagrams = int.MinValue;
    }

    /// <summary>Keeps a datagram that came while something else was asked. The kernel sends few before it is asked for more.</summary>
    public void Keep(ReadOnlySpan<byte> datagram) => _kept.Enqueue(datagram.ToArray());

    private void Continue(byte[] data, int length)
    {
        Datagrams++;
        Data = data;
        Position = 0;
        Length = length;
    }
}

/// <summary>A dump under way.</summary>
/// <typeparam name="T">The objects' contract.</typeparam>
internal sealed class DumpReader<T>(NetlinkConnection connection, Exchange exchange, uint portId, byte[] buffer)
    : DumpReader(exchange, portId, buffer)
    where T : class, INetlinkContract<T>
{
    private readonly NetlinkOrigin? _origin = typeof(INetlinkObject).IsAssignableFrom(typeof(T)) ? connection.Origin : null;

    /// <summary>Reads on to the next object in the datagram.</summary>
    public DumpStep Next(out T? item)
    {
        item = null;
        while (Position < Length)
        {
            ReadOnlySpan<byte> rest = Data.AsSpan(Position, Length - Position);
            if (!MessageHeader.TryRead(rest, out MessageHeader header) || header.Length < MessageHeader.Size || header.Length > (uint)rest.Length)
                throw new NetlinkFormatException($"{Exchange.Operation.Name}: {rest.Length} bytes of an answer are not a message.");
            Position += Alignment.Align((int)header.Length);
            if (header.Sequence != Sequence || header.PortId != PortId)
                continue;
            IsInterrupted |= (header.Flags & MessageFlags.DumpInterrupted) != 0;
            ReadOnlySpan<byte> payload = rest[MessageHeader.Size..(int)header.Length];
            if (header.Type < Exchange.FirstFamilyType)
            {
                if (IsLast(header, payload))
                    return DumpStep.End;
            }
            else if (Exchange.IsObject(header, ref payload))
            {
                item = T.Read(payload);
                if (_origin is not null)
                    ((INetlinkObject)item).SetOrigin(_origin);
                return DumpStep.Item;
            }
        }

        return DumpStep.NeedsData;
    }

    private bool IsLast(in MessageHeader header, ReadOnlySpan<byte> payload)
    {
        if (header.Type is not (Exchange.ErrorType or Exchange.DoneType))
            return false;
        IsEnded = true;
        NetlinkException? error = Exchange.ReadOutcome(header, payload, out ErrorDetails? details);
        if (error is not null)
            throw error;
        connection.Warn(Exchange.Operation, details);
        return true;
    }
}
