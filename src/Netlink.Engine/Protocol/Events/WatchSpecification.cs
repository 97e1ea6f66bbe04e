using Netlink.Sockets;

namespace Netlink.Protocol;

/// <summary>What is to be watched, and how its objects are told apart.</summary>
/// <typeparam name="TKey">What tells objects apart.</typeparam>
/// <typeparam name="T">The objects' type.</typeparam>
public sealed record WatchSpecification<TKey, T>
    where TKey : notnull
    where T : class
{
    /// <summary>The protocol.</summary>
    public required NetlinkProtocol Protocol { get; init; }

    /// <summary>The multicast groups that tell of the objects.</summary>
    public required IReadOnlyList<int> Groups { get; init; }

    /// <summary>The type of messages that tell of a new or changed object.</summary>
    public required ushort NewType { get; init; }

    /// <summary>The type of messages that tell of an object that is gone.</summary>
    public required ushort DeleteType { get; init; }

    /// <summary>What tells an object apart from all others.</summary>
    public required Func<T, TKey> Key { get; init; }

    /// <summary>Asks for all objects as they are now.</summary>
    public required Func<NetlinkConnection, CancellationToken, IReadOnlyList<T>> Snapshot { get; init; }

    /// <summary>Which objects are meant; null is all.</summary>
    public Func<T, bool>? Include { get; init; }

    /// <summary>
    /// Makes one object of what was known and what a message tells, where messages tell only what has changed. The message that an object
    /// is gone is merged too: it may tell the last of it. Null takes what a message tells, and of an object that is gone what was known.
    /// </summary>
    public Func<T, T, T>? Merge { get; init; }

    /// <summary>Whether two states of an object are the same to the watcher: counters may differ, for example. Null compares all.</summary>
    public IEqualityComparer<T>? Comparer { get; init; }
}
