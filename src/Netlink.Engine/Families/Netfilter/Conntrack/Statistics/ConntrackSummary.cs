namespace Netlink.Netfilter;

/// <summary>How a network namespace's connection tracking does: how full its table is, and what its processors have counted together.</summary>
public sealed class ConntrackSummary
{
    internal ConntrackSummary(ConntrackTotals totals, IReadOnlyList<ConntrackStatistics> processors)
    {
        Namespace = totals.Namespace;
        Entries = totals.Entries ?? 0;
        MaximumEntries = totals.MaximumEntries ?? 0;
        Processors = processors;
    }

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace { get; }

    /// <summary>How many connections there are.</summary>
    public uint Entries { get; }

    /// <summary>How many there may be (<c>net.netfilter.nf_conntrack_max</c>).</summary>
    public uint MaximumEntries { get; }

    /// <summary>How full the table is, in percent.</summary>
    public double PercentUsed => MaximumEntries == 0 ? 0 : 100.0 * Entries / MaximumEntries;

    /// <summary>Look-ups that found a connection, of packets that had to be looked up twice.</summary>
    public long Found => Sum(one => one.Found);

    /// <summary>Connections that came into the table.</summary>
    public long Inserted => Sum(one => one.Inserted);

    /// <summary>Connections that did not come into the table, for there was one like them.</summary>
    public long InsertFailed => Sum(one => one.InsertFailed);

    /// <summary>Packets that cannot be tracked.</summary>
    public long Invalid => Sum(one => one.Invalid);

    /// <summary>Packets dropped, for the table was full or memory was out.</summary>
    public long Dropped => Sum(one => one.Dropped);

    /// <summary>Connections thrown out of a full table to make room.</summary>
    public long EarlyDropped => Sum(one => one.EarlyDropped);

    /// <summary>Packets that tell of an error, and are wrong themselves.</summary>
    public long Errors => Sum(one => one.Errors);

    /// <summary>Look-ups that had to begin again, for the table changed.</summary>
    public long SearchRestarts => Sum(one => one.SearchRestarts);

    /// <summary>Connections that met one like them, and were made one.</summary>
    public long ClashesResolved => Sum(one => one.ClashesResolved);

    /// <summary>Connections that did not come into the table, for too many fell into the same place.</summary>
    public long ChainTooLong => Sum(one => one.ChainTooLong);

    /// <summary>What each processor has counted.</summary>
    public IReadOnlyList<ConntrackStatistics> Processors { get; }

    private long Sum(Func<ConntrackStatistics, uint?> of) => Processors.Sum(one => (long?)of(one) ?? 0);
}
