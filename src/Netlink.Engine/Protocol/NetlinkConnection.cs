using Microsoft.Win32.SafeHandles;
using Netlink.Contracts;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Protocol;

/// <summary>
/// A conversation with one part of the kernel, over one socket, in one network namespace for life. Not for several threads at once: use a
/// <see cref="ConnectionPool"/>. A request in the midst of a dump over the same connection is fine.
/// </summary>
public sealed partial class NetlinkConnection : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const int ETIMEDOUT = 110;
    private readonly SafeFileHandle? _namespaceHandle;
    private readonly NetlinkWriter _writer = new(4096);
    private NetlinkSocket _socket;
    private byte[] _buffer = new byte[BufferSize];
    private uint _sequence = (uint)Environment.TickCount;
    private GenericFamilyResolver? _families;
    private bool _disposed;

    private NetlinkConnection(NetlinkProtocol protocol, NetlinkConnectionOptions options, SafeFileHandle? namespaceHandle)
    {
        Protocol = protocol;
        Options = options;
        _namespaceHandle = namespaceHandle;
        _socket = OpenSocket();
        Origin = options.Namespace is null ? null : new NetlinkOrigin(options.Namespace);
    }

    /// <summary>What the connection speaks to.</summary>
    public NetlinkProtocol Protocol { get; }

    /// <summary>How it was opened.</summary>
    public NetlinkConnectionOptions Options { get; }

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => Options.Namespace;

    /// <summary>What objects are marked with that come over this connection (<see cref="INetlinkObject"/>).</summary>
    public NetlinkOrigin? Origin { get; set; }

    /// <summary>Is told what the kernel says about requests that succeed.</summary>
    public Action<NetlinkWarning>? Warning { get; set; }

    /// <summary>Is told every datagram that is sent or received.</summary>
    public Action<NetlinkTraceEvent>? Trace { get; set; }

    /// <summary>The generic netlink families that the kernel has, by name.</summary>
    public GenericFamilyResolver Families => _families ??= new(this);

    /// <summary>The socket, for options that this type does not have. An abandoned dump replaces it.</summary>
    public NetlinkSocket Socket => _socket;

    /// <summary>Whether the connection was closed.</summary>
    public bool IsClosed => _disposed;

    /// <summary>Opens a connection.</summary>
    /// <param name="protocol">What to speak to.</param>
    /// <param name="options">How; null is as usual, in this process's own namespace.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is no such namespace; <c>EPROTONOSUPPORT</c>: the kernel lacks the protocol.</exception>
    public static NetlinkConnection Open(NetlinkProtocol protocol, NetlinkConnectionOptions? options = null)
    {
        options ??= new NetlinkConnectionOptions();
        SafeFileHandle? handle = options.Namespace is { } place && !ReferenceEquals(place, NetworkNamespace.Current) ? place.Open() : null;
        try
        {
            return new(protocol, options, handle);
        }
        catch
        {
            handle?.Dispose();
            throw;
        }
    }

    private NetlinkSocket OpenSocket()
    {
        NetlinkSocket socket = NetlinkSocket.Open(Protocol, _namespaceHandle);
        socket.TryEnable(NetlinkSocketOption.ExtendedAcknowledgements);
        socket.TryEnable(NetlinkSocketOption.CappedAcknowledgements);
        if (Options.StrictChecking)
            socket.TryEnable(NetlinkSocketOption.StrictChecking);
        socket.ReceiveBufferSize = Options.ReceiveBufferSize;
        return socket;
    }

    /// <summary>Appends a request to a writer, as it travels.</summary>
    internal Exchange Write<TRequest>(NetlinkWriter writer, NetlinkOperation operation, TRequest request, MessageFlags flags)
        where TRequest : INetlinkContract<TRequest>
    {
        uint sequence = ++_sequence == 0 ? ++_sequence : _sequence;
        ushort type = MessageType(operation);
        int token = writer.BeginMessage(type, operation.Flags | flags | MessageFlags.Request, sequence);
        if (operation.IsGeneric)
        {
            writer.WriteScalar(operation.Command);
            writer.WriteScalar(operation.Version);
            writer.WriteScalar((ushort)0);
        }

        request.Write(writer);
        writer.EndMessage(token);
        return new(operation, sequence, type, TRequest.Schema, writer.WrittenSpan[token..].ToArray());
    }

    private ushort MessageType(NetlinkOperation operation) =>
        operation.Family is { } family ? Families.ResolveId(family) : operation.MessageType;

    private Exchange Send<TRequest>(NetlinkOperation operation, TRequest request, MessageFlags flags)
        where TRequest : INetlinkContract<TRequest>
    {
        ArgumentNullException.ThrowIfNull(operation);
        ArgumentNullException.ThrowIfNull(request);
        ObjectDisposedException.ThrowIf(_disposed, this);
        MessageType(operation); // may ask the kernel for the family's number, and so must come before the writer is filled
        _dump?.StopAhead();
        _writer.Clear();
        Exchange exchange = Write(_writer, operation, request, flags);
        SendDatagram(_writer);
        return exchange;
    }

    /// <summary>Takes numbers for requests that are written elsewhere, one after the other.</summary>
    internal uint TakeSequences(int count)
    {
        // 0 is left out: it numbers what the kernel tells unasked.
        uint first = _sequence >= uint.MaxValue - (uint)count ? 1 : _sequence + 1;
        _sequence = first + (uint)count - 1;
        return first;
    }

    /// <summary>Whether something has come that was not received yet.</summary>
    internal bool IsReadable() => _socket.WaitReadable(TimeSpan.Zero);

    internal void SendDatagram(NetlinkWriter writer)
    {
        Trace?.Invoke(new(true, Protocol, writer.WrittenSpan.ToArray()));
        _socket.Send(writer.WrittenSpan);
    }

    /// <summary>Receives a datagram if one is there.</summary>
    private bool TryReceive(ref byte[] buffer, out int length)
    {
        length = _socket.TryReceive(ref buffer).Length;
        if (length > 0 && Trace is { } trace)
            trace(new(false, Protocol, buffer.AsMemory(0, length).ToArray()));
        return length > 0;
    }

    internal int Receive(ref byte[] buffer, NetlinkOperation operation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        int length;
        while (!TryReceive(ref buffer, out length))
        {
            if (!_socket.WaitReadable(Options.Timeout, cancellationToken))
                throw TimedOut(operation);
        }

        return length;
    }

    private async ValueTask WaitAsync(NetlinkOperation operation, CancellationToken cancellationToken)
    {
        if (!await _socket.WaitReadableAsync(Options.Timeout, cancellationToken).ConfigureAwait(false))
            throw TimedOut(operation);
    }

    private NetlinkException TimedOut(NetlinkOperation operation) => new(
        ETIMEDOUT, operation.Name, new ErrorDetails { Message = $"{operation.Name}: no answer in {Options.Timeout.TotalSeconds:0.###} s" });

    internal void Warn(NetlinkOperation operation, ErrorDetails? details)
    {
        if (details is not null)
            Warning?.Invoke(new(operation.Name, details));
    }

    /// <summary>Closes the connection. What was under way ends in the kernel too.</summary>
    public void Dispose()
    {
        _disposed = true;
        _socket.Dispose();
        _namespaceHandle?.Dispose();
    }
}
