namespace Netlink.Netfilter;

/// <summary>Which connections are meant. What is null does not matter. What the kernel can, it filters; all else is filtered here.</summary>
public sealed record ConntrackFilter
{
    /// <summary>Which IP they are of.</summary>
    public IPVersion Version { get; init; }

    /// <summary>What they carry.</summary>
    public IPProtocol? Protocol { get; init; }

    /// <summary>Where they were begun.</summary>
    public IPPrefix? Source { get; init; }

    /// <summary>Where they call.</summary>
    public IPPrefix? Destination { get; init; }

    /// <summary>The port they were begun from.</summary>
    public PortRange? SourcePort { get; init; }

    /// <summary>The port they call.</summary>
    public PortRange? DestinationPort { get; init; }

    /// <summary>Where answers come from: behind a translation, the real destination.</summary>
    public IPPrefix? ReplySource { get; init; }

    /// <summary>Where answers go: behind a translation, the address that others see.</summary>
    public IPPrefix? ReplyDestination { get; init; }

    /// <summary>How far they are: a name as <c>conntrack</c> prints it, of any protocol.</summary>
    public string? State { get; init; }

    /// <summary>Their mark, of which only the bits in its mask count.</summary>
    public Mark? Mark { get; init; }

    /// <summary>Their zone; 0 is that of connections that are in none.</summary>
    public ushort? Zone { get; init; }

    /// <summary>What all must be in their status.</summary>
    public ConntrackStatus Status { get; init; }

    /// <summary>What must not be in their status.</summary>
    public ConntrackStatus WithoutStatus { get; init; }

    /// <summary>Labels that they all must have.</summary>
    public ConntrackLabels? Labels { get; init; }

    /// <summary>Whether all connections are meant.</summary>
    public bool IsEmpty => Equals(new());

    /// <summary>Whether a connection is meant.</summary>
    /// <param name="entry">The connection.</param>
    /// <returns>Whether it is.</returns>
    public bool Matches(ConntrackEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        ConntrackStatus status = entry.Status ?? 0;
        return (Version == IPVersion.Any || entry.Version == Version)
            && (Protocol is null || entry.Protocol == Protocol)
            && Contains(Source, entry.Original?.Source) && Contains(Destination, entry.Original?.Destination)
            && Contains(ReplySource, entry.Reply?.Source) && Contains(ReplyDestination, entry.Reply?.Destination)
            && Contains(SourcePort, entry.SourcePort) && Contains(DestinationPort, entry.DestinationPort)
            && (Mark is not { } mark || ((entry.MarkValue ?? 0) & mark.Mask) == (mark.Value & mark.Mask))
            && (Zone is not { } zone || IsIn(zone, entry))
            && (status & Status) == Status && (status & WithoutStatus) == 0
            && (Labels is not { } labels || (entry.Labels ?? default).HasAll(labels))
            && (State is null || State.Equals(entry.State, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The filter in words.</summary>
    /// <returns>What is asked for: <c>tcp, source 10.0.0.0/8</c>.</returns>
    public override string ToString()
    {
        (string Name, object? Value)[] parts =
        [
            ("", Version == IPVersion.Any ? null : Version), ("", Protocol?.ToString().ToLowerInvariant()), ("source ", Source), ("source port ", SourcePort),
            ("destination ", Destination), ("destination port ", DestinationPort), ("answered by ", ReplySource), ("answered to ", ReplyDestination),
            ("", State), ("mark ", Mark), ("zone ", Zone), ("with ", Status == 0 ? null : Status), ("without ", WithoutStatus == 0 ? null : WithoutStatus),
            ("labels ", Labels),
        ];
        string text = string.Join(", ", parts.Where(part => part.Value is not null).Select(part => part.Name + part.Value));
        return text.Length == 0 ? "all connections" : $"connections: {text}";
    }

    /// <summary>What the kernel is asked: it filters tuples of one IP version at a time, and by a protocol only with it.</summary>
    internal IEnumerable<ConntrackEntry> Requests()
    {
        IPVersion version = KnownVersion();
        if (version == IPVersion.Any && Protocol is not null)
            return [Request(IPVersion.IPv4), Request(IPVersion.IPv6)];
        return [Request(version)];
    }

    private ConntrackEntry Request(IPVersion version)
    {
        var request = new ConntrackEntry { Version = version, Zone = Zone };
        if (Mark is { } mark)
            request = request with { Mark = new(mark.Value & mark.Mask, mark.Mask) };
        if ((Status | WithoutStatus) != 0)
            request = request with { Status = Status, StatusMask = Status | WithoutStatus };
        if (version == IPVersion.Any)
            return request;
        bool hasPorts = Protocol is IPProtocol.Tcp or IPProtocol.Udp;
        (ConntrackTuple original, ConntrackTupleFields fields) = Tuple(version, Source, Destination, hasPorts ? SourcePort : null, hasPorts ? DestinationPort : null);
        (ConntrackTuple reply, ConntrackTupleFields replyFields) = Tuple(version, ReplySource, ReplyDestination, null, null);
        if ((fields | replyFields) == 0)
            return request;
        return request with
        {
            Original = fields == 0 ? null : original,
            Reply = (replyFields & ~ConntrackTupleFields.Protocol) == 0 ? null : reply,
            FilterFields = new()
            {
                Original = fields == 0 ? null : fields,
                Reply = (replyFields & ~ConntrackTupleFields.Protocol) == 0 ? null : replyFields,
            },
        };
    }

    /// <summary>A tuple, and what of it the kernel is to look at. It compares IPv6 addresses the wrong way round (as of 7.2), and ports one by one.</summary>
    private (ConntrackTuple Tuple, ConntrackTupleFields Fields) Tuple(
        IPVersion version, IPPrefix? source, IPPrefix? destination, PortRange? sourcePort, PortRange? destinationPort)
    {
        ConntrackTupleFields fields = 0;
        var tuple = new ConntrackTuple();
        if (version == IPVersion.IPv4 && source is { PrefixLength: 32 } from)
            (tuple, fields) = (tuple with { Source = from.Address }, fields | ConntrackTupleFields.Source);
        if (version == IPVersion.IPv4 && destination is { PrefixLength: 32 } to)
            (tuple, fields) = (tuple with { Destination = to.Address }, fields | ConntrackTupleFields.Destination);
        if (Protocol is { } protocol)
            (tuple, fields) = (tuple with { Protocol = protocol }, fields | ConntrackTupleFields.Protocol);
        if (sourcePort is { } left && left.Low == left.High)
            (tuple, fields) = (tuple with { SourcePort = left.Low }, fields | ConntrackTupleFields.SourcePort);
        if (destinationPort is { } right && right.Low == right.High)
            (tuple, fields) = (tuple with { DestinationPort = right.Low }, fields | ConntrackTupleFields.DestinationPort);
        return (tuple, fields);
    }

    private IPVersion KnownVersion()
    {
        IPVersion version = Version;
        foreach (IPPrefix prefix in new[] { Source, Destination, ReplySource, ReplyDestination }.OfType<IPPrefix>())
        {
            IPVersion its = prefix.Address.IsIPv6() ? IPVersion.IPv6 : IPVersion.IPv4;
            if (version != IPVersion.Any && version != its)
                throw new ArgumentException($"{prefix} is {its}, and something else that is asked for is {version}: no connection is of both.");
            version = its;
        }

        return version;
    }

    private static bool IsIn(ushort zone, ConntrackEntry entry) =>
        entry.Zone == zone || entry.Original?.Zone == zone || entry.Reply?.Zone == zone
        || (zone == 0 && entry.Zone is null && (entry.Original?.Zone is null || entry.Reply?.Zone is null));

    private static bool Contains(IPPrefix? prefix, InetAddress? address) => prefix is not { } known || (address is { } its && known.Contains(its));

    private static bool Contains(PortRange? range, ushort? port) => range is not { } known || (port >= known.Low && port <= known.High);
}
