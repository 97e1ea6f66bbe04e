using System.Collections.Concurrent;
using Netlink.Sockets;

namespace Netlink.Protocol;

/// <summary>Connections for work on several threads: each has one to itself while it works.</summary>
public sealed class ConnectionPool : IDisposable
{
    private const int ETIMEDOUT = 110;
    private readonly NetlinkProtocol _protocol;
    private readonly NetlinkConnectionOptions _options;
    private readonly SemaphoreSlim _free;
    private readonly ConcurrentBag<NetlinkConnection> _idle = [];
    private volatile bool _disposed;

    /// <summary>A pool without connections: they are opened as they are wanted.</summary>
    /// <param name="protocol">What to speak to.</param>
    /// <param name="size">How many connections there are at most.</param>
    /// <param name="options">How and where; null is as usual, in this process's own namespace.</param>
    public ConnectionPool(NetlinkProtocol protocol, int size, NetlinkConnectionOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        _protocol = protocol;
        _options = options ?? new();
        _free = new(size, size);
    }

    /// <summary>Takes a connection, and waits for one while all are taken.</summary>
    /// <param name="timeout">How long to wait at most; null is for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The connection; disposing the lease gives it back.</returns>
    /// <exception cref="NetlinkException"><c>ETIMEDOUT</c>: none was given back in time.</exception>
    public Lease Rent(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_free.Wait(timeout ?? Timeout.InfiniteTimeSpan, cancellationToken))
            throw TimedOut();
        return Take();
    }

    /// <summary>Takes a connection, and waits for one, without holding a thread, while all are taken.</summary>
    /// <param name="timeout">How long to wait at most; null is for ever.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The connection; disposing the lease gives it back.</returns>
    /// <exception cref="NetlinkException"><c>ETIMEDOUT</c>: none was given back in time.</exception>
    public async Task<Lease> RentAsync(TimeSpan? timeout = null, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!await _free.WaitAsync(timeout ?? Timeout.InfiniteTimeSpan, cancellationToken).ConfigureAwait(false))
            throw TimedOut();
        return Take();
    }

    /// <summary>Closes all connections that are not taken; those that are, when they are given back.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out NetlinkConnection? connection))
            connection.Dispose();
    }

    private Lease Take()
    {
        try
        {
            return new(this, _idle.TryTake(out NetlinkConnection? idle) ? idle : NetlinkConnection.Open(_protocol, _options));
        }
        catch
        {
            _free.Release();
            throw;
        }
    }

    private void Return(NetlinkConnection connection)
    {
        if (_disposed || connection.IsClosed)
            connection.Dispose();
        else
            _idle.Add(connection);
        _free.Release();
    }

    private static NetlinkException TimedOut() => new(ETIMEDOUT, "Rent a connection", new ErrorDetails { Message = "All connections of the pool are taken" });

    /// <summary>A connection that was taken from a pool.</summary>
    public sealed class Lease : IDisposable
    {
        private ConnectionPool? _pool;

        internal Lease(ConnectionPool pool, NetlinkConnection connection)
        {
            _pool = pool;
            Connection = connection;
        }

        /// <summary>The connection.</summary>
        public NetlinkConnection Connection { get; }

        /// <summary>Gives the connection back. One that was closed meanwhile is replaced.</summary>
        public void Dispose() => Interlocked.Exchange(ref _pool, null)?.Return(Connection);
    }
}
