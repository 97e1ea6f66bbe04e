using System.Runtime.CompilerServices;
using Netlink.Contracts;

namespace Netlink.Protocol;

/// <summary>
/// Watches a table: first what is there, then each change, without a gap between the two. When the kernel says that messages were lost,
/// the table is read again and the differences are told: nothing is lost silently, and the watch goes on.
/// </summary>
/// <typeparam name="TKey">What tells objects apart.</typeparam>
/// <typeparam name="T">The objects' contract.</typeparam>
/// <param name="specification">What is to be watched.</param>
/// <param name="options">How and where; null is as usual, in this process's own namespace.</param>
public sealed class NetlinkWatcher<TKey, T>(WatchSpecification<TKey, T> specification, NetlinkConnectionOptions? options = null)
    where TKey : notnull
    where T : class, INetlinkContract<T>
{
    private readonly Dictionary<TKey, T> _items = [];
    private readonly NetlinkConnectionOptions _options = options ?? new();
    private readonly NetlinkOrigin? _origin = options?.Namespace is { } place ? new(place) : null;

    /// <summary>Watches until it is told to stop.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The events.</returns>
    public IEnumerable<NetlinkEvent<T>> Watch(CancellationToken cancellationToken = default)
    {
        using NetlinkSubscription subscription = Subscribe();
        foreach (NetlinkEvent<T> item in Begin(cancellationToken))
            yield return item;
        foreach (NetlinkNotification notification in subscription.Read(cancellationToken))
        {
            foreach (NetlinkEvent<T> item in Understand(notification, cancellationToken))
                yield return item;
        }
    }

    /// <summary>Watches, without holding a thread while nothing happens, until it is told to stop.</summary>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns>The events.</returns>
    public async IAsyncEnumerable<NetlinkEvent<T>> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using NetlinkSubscription subscription = Subscribe();
        foreach (NetlinkEvent<T> item in Begin(cancellationToken))
            yield return item;
        await foreach (NetlinkNotification notification in subscription.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            foreach (NetlinkEvent<T> item in Understand(notification, cancellationToken))
                yield return item;
        }
    }

    /// <summary>Joins before the table is read: what changes meanwhile waits in the socket, and nothing falls between.</summary>
    private NetlinkSubscription Subscribe()
    {
        _items.Clear();
        return new(specification.Protocol, specification.Groups, _options);
    }

    private IEnumerable<NetlinkEvent<T>> Begin(CancellationToken cancellationToken)
    {
        foreach ((TKey key, T item) in Snapshot(cancellationToken))
        {
            _items[key] = item;
            yield return new(NetlinkEventKind.Existing, item);
        }

        yield return new(NetlinkEventKind.SnapshotComplete);
    }

    private IEnumerable<NetlinkEvent<T>> Understand(NetlinkNotification notification, CancellationToken cancellationToken)
    {
        if (notification.IsLoss)
            return Resynchronize(cancellationToken);
        if (notification.Header.Type != specification.NewType && notification.Header.Type != specification.DeleteType)
            return [];
        T item = T.Read(notification.Payload.Span);
        if (_origin is not null && item is INetlinkObject marked)
            marked.SetOrigin(_origin);
        TKey key = specification.Key(item);
        if (specification.Merge is { } merge && _items.TryGetValue(key, out T? known))
            item = merge(known, item);
        if (specification.Include?.Invoke(item) == false)
            return [];
        NetlinkEvent<T>? change = notification.Header.Type == specification.NewType
            ? Keep(key, item)
            : Drop(key, specification.Merge is null ? null : item);
        return change is null ? [] : [change];
    }

    private IEnumerable<NetlinkEvent<T>> Resynchronize(CancellationToken cancellationToken)
    {
        yield return new(NetlinkEventKind.EventsLost);
        Dictionary<TKey, T> now = Snapshot(cancellationToken);
        foreach (TKey gone in _items.Keys.Where(key => !now.ContainsKey(key)).ToArray())
            yield return Drop(gone)!;
        foreach ((TKey key, T item) in now)
        {
            if (Keep(key, item) is { } change)
                yield return change;
        }

        yield return new(NetlinkEventKind.Resynchronized);
    }

    private Dictionary<TKey, T> Snapshot(CancellationToken cancellationToken)
    {
        using NetlinkConnection connection = NetlinkConnection.Open(specification.Protocol, _options);
        var now = new Dictionary<TKey, T>();
        foreach (T item in specification.Snapshot(connection, cancellationToken).Where(item => specification.Include?.Invoke(item) != false))
            now[specification.Key(item)] = item;
        return now;
    }

    private NetlinkEvent<T>? Keep(TKey key, T item)
    {
        bool known = _items.TryGetValue(key, out T? previous);
        if (known && (specification.Comparer ?? EqualityComparer<T>.Default).Equals(previous, item))
            return null;
        _items[key] = item;
        return known ? new(NetlinkEventKind.Changed, item, previous) : new(NetlinkEventKind.Added, item);
    }

    private NetlinkEvent<T>? Drop(TKey key, T? last = null) => _items.Remove(key, out T? gone) ? new(NetlinkEventKind.Removed, last ?? gone) : null;
}
