namespace Netlink.Netfilter;

/// <summary>Counts what connections have carried, by what they have in common. Memory grows with the groups, not with the connections.</summary>
/// <param name="grouping">What they are put together by.</param>
public sealed class ConntrackMeasure(ConntrackGrouping grouping)
{
    private readonly Dictionary<Common, ConntrackTalker> _talkers = [];

    /// <summary>Whether any connection had counters. Where none has, the kernel does not count: <c>net.netfilter.nf_conntrack_acct</c> is 0.</summary>
    public bool IsCounted { get; private set; }

    /// <summary>The groups, in no order.</summary>
    public IReadOnlyCollection<ConntrackTalker> Talkers => _talkers.Values;

    /// <summary>Counts a connection in.</summary>
    /// <param name="entry">The connection.</param>
    public void Add(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        IsCounted |= entry.OriginalCounters is not null;
        Common common = Of(entry);
        if (!_talkers.TryGetValue(common, out ConntrackTalker? talker))
            _talkers[common] = talker = Make(common);
        talker.Add(entry);
    }

    private Common Of(ConntrackEntry entry) => grouping switch
    {
        ConntrackGrouping.Source => new(entry.Source, null, null, null, null),
        ConntrackGrouping.Destination => new(null, entry.Destination, null, null, null),
        ConntrackGrouping.Pair => new(entry.Source, entry.Destination, null, null, null),
        ConntrackGrouping.Service => new(null, null, entry.Protocol, entry.DestinationPort, null),
        ConntrackGrouping.Protocol => new(null, null, entry.Protocol, null, null),
        _ => new(null, null, null, null, entry.Zone ?? 0),
    };

    private ConntrackTalker Make(Common common)
    {
        string? protocol = common.Protocol?.ToString().ToLowerInvariant();
        return new()
        {
            Name = grouping switch
            {
                ConntrackGrouping.Pair => $"{common.Source} > {common.Destination}",
                ConntrackGrouping.Service when common.Port is { } port => $"{protocol}/{port}",
                _ => common.Source?.ToString() ?? common.Destination?.ToString() ?? protocol ?? common.Zone?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
            },
            Source = common.Source, Destination = common.Destination, Protocol = common.Protocol, DestinationPort = common.Port, Zone = common.Zone,
        };
    }

    private readonly record struct Common(InetAddress? Source, InetAddress? Destination, IPProtocol? Protocol, ushort? Port, ushort? Zone);
}
