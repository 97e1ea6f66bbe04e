using Netlink.Contracts;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Wire;

namespace Netlink.Netfilter;

/// <summary>The connections that a network namespace tracks: reading, making, changing, deleting and counting them.</summary>
[NetlinkFamily(NetlinkProtocol.Netfilter)]
public sealed partial class ConntrackFamily
{
    internal const ushort NewType = 0x100;
    internal const ushort DeleteType = 0x102;
    private const int ENOENT = 2;

    // What the kernel does not let anybody take away.
    private const ConntrackStatus Lasting = ConntrackStatus.Expected | ConntrackStatus.SeenReply | ConntrackStatus.Assured;

    private static readonly NetlinkOperation NewOne = new("IPCTNL_MSG_CT_NEW", NewType);
    private static readonly NetlinkOperation DeleteOne = new("IPCTNL_MSG_CT_DELETE", DeleteType);

    /// <summary>Asks for connections, and streams them. The request is sent as it is: <see cref="Stream(ConntrackFilter, CancellationToken)"/> makes one.</summary>
    /// <param name="request">What to ask for: a version, a mark, a zone, a status, tuples with what counts of them.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The connections.</returns>
    [Dump(0x101, "IPCTNL_MSG_CT_GET", Reply = NewType)]
    public partial IEnumerable<ConntrackEntry> Stream(ConntrackEntry request, CancellationToken cancellationToken = default);

    /// <summary>Asks for connections, without holding a thread.</summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The connections.</returns>
    [Dump(0x101, "IPCTNL_MSG_CT_GET", Reply = NewType)]
    public partial IAsyncEnumerable<ConntrackEntry> StreamAsync(ConntrackEntry request, CancellationToken cancellationToken = default);

    /// <summary>Asks for connections, and sets the counters of those that are told to zero.</summary>
    /// <param name="request">What to ask for.</param>
    /// <param name="cancellationToken">Ends the dump: what was not told keeps its counters.</param>
    /// <returns>The connections, with the counters as they were.</returns>
    [Dump(0x103, "IPCTNL_MSG_CT_GET_CTRZERO", Reply = NewType)]
    public partial IEnumerable<ConntrackEntry> StreamAndZero(ConntrackEntry request, CancellationToken cancellationToken = default);

    /// <summary>Asks for connections that have ended, and that the kernel could not tell its listeners yet.</summary>
    /// <param name="request">What to ask for: a version.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The connections.</returns>
    [Dump(0x106, "IPCTNL_MSG_CT_GET_DYING", Reply = NewType)]
    public partial IEnumerable<ConntrackEntry> StreamDying(ConntrackEntry request, CancellationToken cancellationToken = default);

    /// <summary>Asks for connections whose first packet has not left. Kernels since 6.3 tell none.</summary>
    /// <param name="request">What to ask for: a version.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The connections.</returns>
    [Dump(0x107, "IPCTNL_MSG_CT_GET_UNCONFIRMED", Reply = NewType)]
    public partial IEnumerable<ConntrackEntry> StreamUnconfirmed(ConntrackEntry request, CancellationToken cancellationToken = default);

    /// <summary>Asks each processor what it has counted.</summary>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The counts, in the processors' order.</returns>
    public IReadOnlyList<ConntrackStatistics> Statistics(CancellationToken cancellationToken = default) => StatisticsOf(new(), cancellationToken);

    /// <summary>Asks how full the table is.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>How many connections there are, and may be.</returns>
    public ConntrackTotals Totals(CancellationToken cancellationToken = default) => TotalsOf(new(), cancellationToken);

    /// <summary>Asks how full the table is, and what all processors together have counted.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The sums.</returns>
    public ConntrackSummary Summary(CancellationToken cancellationToken = default) => new(Totals(cancellationToken), Statistics(cancellationToken));

    /// <summary>Makes or changes a connection. What it is sent is exactly what is set.</summary>
    /// <param name="item">The connection: a new one has both tuples and a time-out.</param>
    /// <param name="flags"><see cref="MessageFlags.Create"/> makes one, with <see cref="MessageFlags.Exclusive"/> only a new one; without them one is changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Do(NewType, "IPCTNL_MSG_CT_NEW")]
    public partial void New(ConntrackEntry item, MessageFlags flags, CancellationToken cancellationToken = default);

    [Do(DeleteType, "IPCTNL_MSG_CT_DELETE")]
    private partial void DeleteThis(ConntrackEntry item, CancellationToken cancellationToken);

    [Do(0x101, "IPCTNL_MSG_CT_GET", Reply = NewType)]
    private partial ConntrackEntry GetThis(ConntrackEntry which, CancellationToken cancellationToken);

    [Do(0x103, "IPCTNL_MSG_CT_GET_CTRZERO", Reply = NewType)]
    private partial ConntrackEntry GetThisAndZero(ConntrackEntry which, CancellationToken cancellationToken);

    [Dump(0x104, "IPCTNL_MSG_CT_GET_STATS_CPU", Reply = 0x104)]
    private partial IReadOnlyList<ConntrackStatistics> StatisticsOf(ConntrackStatistics which, CancellationToken cancellationToken);

    [Do(0x105, "IPCTNL_MSG_CT_GET_STATS", Reply = 0x105)]
    private partial ConntrackTotals TotalsOf(ConntrackTotals which, CancellationToken cancellationToken);

    /// <summary>Asks for the connections that a filter means, and streams them.</summary>
    /// <param name="filter">Which ones; null is all.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The connections.</returns>
    /// <exception cref="ArgumentException">The filter contradicts itself.</exception>
    public IEnumerable<ConntrackEntry> Stream(ConntrackFilter? filter = null, CancellationToken cancellationToken = default) =>
        Filtered(filter, request => Stream(request, cancellationToken));

    /// <summary>Asks for the connections that a filter means, and sets their counters to zero. Some that it does not mean may be set to zero, too, where the kernel cannot filter.</summary>
    /// <param name="filter">Which ones; null is all.</param>
    /// <param name="cancellationToken">Ends the dump.</param>
    /// <returns>The connections, with the counters as they were.</returns>
    public IEnumerable<ConntrackEntry> StreamAndZero(ConntrackFilter? filter = null, CancellationToken cancellationToken = default) =>
        Filtered(filter, request => StreamAndZero(request, cancellationToken));

    /// <summary>Asks for one connection.</summary>
    /// <param name="entry">Which one: a tuple, and the zone where it is in one.</param>
    /// <param name="zero">Sets its counters to zero after they were read.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The connection.</returns>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    public ConntrackEntry Get(ConntrackEntry entry, bool zero = false, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return zero ? GetThisAndZero(entry.Key(), cancellationToken) : GetThis(entry.Key(), cancellationToken);
    }

    /// <summary>Makes a connection.</summary>
    /// <param name="entry">What is wanted: at least the first direction and a time-out. Without a second direction it is the first one reversed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>EEXIST</c>: there is one like it; <c>EINVAL</c>: something is missing.</exception>
    public void Create(ConntrackEntry entry, CancellationToken cancellationToken = default) =>
        New(Complete(entry), MessageFlags.Create | MessageFlags.Exclusive, cancellationToken);

    /// <summary>Makes many connections, in few system calls.</summary>
    /// <param name="entries">What is wanted, as for <see cref="Create(ConntrackEntry, CancellationToken)"/>.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Those that could not be made, by their places in the list; the others were.</returns>
    public IReadOnlyList<NetlinkBatchError> Create(IEnumerable<ConntrackEntry> entries, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        NetlinkBatch batch = Connection.CreateBatch();
        foreach (ConntrackEntry entry in entries)
            batch.Add(NewOne, Complete(entry), MessageFlags.Create | MessageFlags.Exclusive, cancellationToken);
        return batch.Complete(cancellationToken);
    }

    /// <summary>Changes a connection.</summary>
    /// <param name="entry">Which one: a tuple, and the zone where it is in one.</param>
    /// <param name="change">What it is to be: its mark, time-out, labels, status, helper, state. What is null stays.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none; <c>EOPNOTSUPP</c>: this cannot be changed; <c>ENOSPC</c>: no rule uses labels.</exception>
    public void Set(ConntrackEntry entry, ConntrackEntry change, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(change);
        ConntrackEntry key = entry.Key();
        New(
            change with
            {
                Version = key.Version, Original = key.Original, Reply = key.Reply, Zone = key.Zone, Id = key.Id,
                Status = change.Status | ConntrackStatus.Confirmed | ((entry.Status ?? 0) & Lasting),
            },
            MessageFlags.None, cancellationToken);
    }

    /// <summary>Deletes a connection. Packets that come later begin a new one.</summary>
    /// <param name="entry">Which one: a tuple, the zone where it is in one, and the kernel's number where only this very one is meant.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="ArgumentException">No tuple is set: that would delete all.</exception>
    /// <exception cref="NetlinkException"><c>ENOENT</c>: there is none.</exception>
    public void Delete(ConntrackEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.Original is null && entry.Reply is null)
            throw new ArgumentException("A connection is deleted by one of its directions; see Flush to delete all.", nameof(entry));
        DeleteThis(entry.Key(), cancellationToken);
    }

    /// <summary>Deletes the connections that a filter means, one by one as they are found. Those that end meanwhile are no errors.</summary>
    /// <param name="filter">Which ones.</param>
    /// <param name="cancellationToken">Ends it: some are deleted by then.</param>
    /// <returns>How many were deleted.</returns>
    /// <exception cref="NetlinkException">The kernel refused.</exception>
    public int Delete(ConntrackFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        using NetlinkConnection other = NetlinkConnection.Open(Connection.Protocol, Connection.Options);
        NetlinkBatch batch = other.CreateBatch();
        foreach (ConntrackEntry entry in Stream(filter, cancellationToken))
            batch.Add(DeleteOne, entry.Key(), MessageFlags.None, cancellationToken);
        IReadOnlyList<NetlinkBatchError> errors = batch.Complete(cancellationToken);
        if (errors.FirstOrDefault(error => error.Error.Error != ENOENT) is { } refused)
            throw refused.Error;
        return batch.Count - errors.Count;
    }

    /// <summary>Deletes all connections.</summary>
    /// <param name="version">Of which IP.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public void Flush(IPVersion version = IPVersion.Any, CancellationToken cancellationToken = default) =>
        DeleteThis(new() { Version = version, HeaderVersion = (byte)(version == IPVersion.Any ? 0 : 1) }, cancellationToken);

    private static IEnumerable<ConntrackEntry> Filtered(ConntrackFilter? filter, Func<ConntrackEntry, IEnumerable<ConntrackEntry>> ask)
    {
        if (filter is null || filter.IsEmpty)
            return ask(new());
        return filter.Requests().SelectMany(ask).Where(filter.Matches);
    }

    private static ConntrackEntry Complete(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry with
        {
            Version = entry.Version == IPVersion.Any ? entry.Original?.Version() ?? IPVersion.Any : entry.Version,
            Reply = entry.Reply ?? entry.Original?.Reversed(),
            Status = entry.Status | ConntrackStatus.Confirmed,
        };
    }
}
