using Netlink.Protocol;
using Netlink.Sockets;

namespace Netlink.Netfilter;

/// <summary>What a <see cref="NetlinkWatcher{TKey, T}"/> needs to watch connections.</summary>
public static class ConntrackWatch
{
    /// <summary>
    /// Watches connections that a filter means. Connections that began before anybody listened tell nothing of themselves, unless
    /// <c>net.netfilter.nf_conntrack_events</c> is 1 (it is 2 by default).
    /// </summary>
    /// <param name="filter">
    /// Which ones; null is all. Only what never changes of a connection is asked for: its version, protocol, tuples and zone.
    /// </param>
    /// <returns>The specification. Changes of nothing but counters and time-outs are not told.</returns>
    public static WatchSpecification<ConntrackKey, ConntrackEntry> Of(ConntrackFilter? filter = null)
    {
        ConntrackFilter lasting = (filter ?? new()) with { State = null, Mark = null, Status = 0, WithoutStatus = 0, Labels = null };
        return new()
        {
            Protocol = NetlinkProtocol.Netfilter,
            Groups = [(int)ConntrackGroup.New, (int)ConntrackGroup.Update, (int)ConntrackGroup.Destroy],
            NewType = ConntrackFamily.NewType,
            DeleteType = ConntrackFamily.DeleteType,
            Key = ConntrackKey.Of,
            Snapshot = (connection, cancellationToken) => [.. new ConntrackFamily(connection).Stream(lasting, cancellationToken)],
            Include = lasting.IsEmpty ? null : lasting.Matches,
            Merge = Merge,
            Comparer = Comparer.Instance,
        };
    }

    /// <summary>An event tells what changed, and not the rest.</summary>
    private static ConntrackEntry Merge(ConntrackEntry known, ConntrackEntry told) => told with
    {
        Status = told.Status ?? known.Status,
        ProtocolInfo = told.ProtocolInfo ?? known.ProtocolInfo,
        Timeout = told.Timeout ?? known.Timeout,
        MarkValue = told.MarkValue ?? known.MarkValue,
        OriginalCounters = told.OriginalCounters ?? known.OriginalCounters,
        ReplyCounters = told.ReplyCounters ?? known.ReplyCounters,
        Helper = told.Helper ?? known.Helper,
        Master = told.Master ?? known.Master,
        OriginalSequence = told.OriginalSequence ?? known.OriginalSequence,
        ReplySequence = told.ReplySequence ?? known.ReplySequence,
        Security = told.Security ?? known.Security,
        Times = told.Times ?? known.Times,
        Labels = told.Labels ?? known.Labels,
        Synproxy = told.Synproxy ?? known.Synproxy,
    };

    private sealed class Comparer : IEqualityComparer<ConntrackEntry>
    {
        public static readonly Comparer Instance = new();

        public bool Equals(ConntrackEntry? x, ConntrackEntry? y) =>
            ReferenceEquals(x, y) || (x is not null && y is not null
                && x.Status == y.Status && x.State == y.State && (x.MarkValue ?? 0) == (y.MarkValue ?? 0) && (x.Labels ?? default) == (y.Labels ?? default)
                && x.Helper?.Name == y.Helper?.Name && x.SecurityContext == y.SecurityContext
                && x.OriginalSequence == y.OriginalSequence && x.ReplySequence == y.ReplySequence);

        public int GetHashCode(ConntrackEntry obj) => ConntrackKey.Of(obj).GetHashCode();
    }
}
