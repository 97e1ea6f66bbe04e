using System.Text;
using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>A connection that the kernel tracks: packets of one conversation, both ways.</summary>
[NetlinkMessage("nfgenmsg", 4)]
public sealed partial record ConntrackEntry : INetlinkObject
{
    /// <summary>Which IP it is of. A request takes it from the addresses.</summary>
    [NetlinkField(0, "nfgen_family")]
    public IPVersion Version { get; init; }

    [NetlinkField(1, "version")]
    internal byte HeaderVersion { get; init; }

    /// <summary>The direction of its first packet.</summary>
    [NetlinkAttribute(1, "CTA_TUPLE_ORIG")]
    public ConntrackTuple? Original { get; init; }

    /// <summary>The direction of answers. Where nothing is translated it is the first one reversed.</summary>
    [NetlinkAttribute(2, "CTA_TUPLE_REPLY")]
    public ConntrackTuple? Reply { get; init; }

    /// <summary>What has happened to it.</summary>
    [NetlinkAttribute(3, "CTA_STATUS", BigEndian = true)]
    public ConntrackStatus? Status { get; init; }

    [NetlinkAttribute(4, "CTA_PROTOINFO", ShownAs = nameof(State))]
    internal ConntrackProtocolInfo? ProtocolInfo { get; init; }

    /// <summary>How long it is still remembered, if no packet comes. A new one must have it.</summary>
    [NetlinkAttribute(7, "CTA_TIMEOUT", BigEndian = true, Time = TimeUnit.Seconds)]
    public TimeSpan? Timeout { get; init; }

    [NetlinkAttribute(8, "CTA_MARK", BigEndian = true, ShownAs = nameof(Mark))]
    internal uint? MarkValue { get; init; }

    /// <summary>What the first direction has carried; null where the kernel does not count.</summary>
    [NetlinkAttribute(9, "CTA_COUNTERS_ORIG", ReadOnly = true)]
    public ConntrackCounters? OriginalCounters { get; init; }

    /// <summary>What the answers have carried; null where the kernel does not count.</summary>
    [NetlinkAttribute(10, "CTA_COUNTERS_REPLY", ReadOnly = true)]
    public ConntrackCounters? ReplyCounters { get; init; }

    /// <summary>How many of the kernel's parts hold it.</summary>
    [NetlinkAttribute(11, "CTA_USE", BigEndian = true, ReadOnly = true)]
    public uint? UseCount { get; init; }

    /// <summary>The kernel's number for it. Two can have the same: see <see cref="ConntrackKey"/>.</summary>
    [NetlinkAttribute(12, "CTA_ID", BigEndian = true)]
    public uint? Id { get; init; }

    /// <summary>The zone of both directions. The same addresses and ports may be in several zones.</summary>
    [NetlinkAttribute(18, "CTA_ZONE", BigEndian = true, Default = "0")]
    public ushort? Zone { get; init; }

    /// <summary>The helper that reads along.</summary>
    [NetlinkAttribute(5, "CTA_HELP", Rare = true)]
    public partial ConntrackHelper? Helper { get; init; }

    /// <summary>For a new one: how its source is translated.</summary>
    [NetlinkAttribute(6, "CTA_NAT_SRC", Rare = true)]
    public partial ConntrackNat? SourceNat { get; init; }

    /// <summary>For a new one: how its destination is translated.</summary>
    [NetlinkAttribute(13, "CTA_NAT_DST", Rare = true)]
    public partial ConntrackNat? DestinationNat { get; init; }

    /// <summary>The connection that announced it.</summary>
    [NetlinkAttribute(14, "CTA_TUPLE_MASTER", Rare = true)]
    public partial ConntrackTuple? Master { get; init; }

    /// <summary>TCP: how the first direction's sequence numbers are shifted.</summary>
    [NetlinkAttribute(15, "CTA_SEQ_ADJ_ORIG", Rare = true)]
    public partial ConntrackSequence? OriginalSequence { get; init; }

    /// <summary>TCP: how the answers' sequence numbers are shifted.</summary>
    [NetlinkAttribute(16, "CTA_SEQ_ADJ_REPLY", Rare = true)]
    public partial ConntrackSequence? ReplySequence { get; init; }

    /// <summary>The security mark's number, of kernels before 2.6.38.</summary>
    [NetlinkAttribute(17, "CTA_SECMARK", BigEndian = true, ReadOnly = true, Rare = true)]
    public partial uint? SecurityMark { get; init; }

    [NetlinkAttribute(19, "CTA_SECCTX", Rare = true, ShownAs = nameof(SecurityContext))]
    internal partial ConntrackSecurity? Security { get; init; }

    [NetlinkAttribute(20, "CTA_TIMESTAMP", Rare = true, ShownAs = nameof(Started))]
    internal partial ConntrackTimes? Times { get; init; }

    [NetlinkAttribute(21, "CTA_MARK_MASK", BigEndian = true, Rare = true, ShownAs = nameof(Mark))]
    internal partial uint? MarkMask { get; init; }

    /// <summary>Its labels. The kernel keeps room for them only while a rule uses labels.</summary>
    [NetlinkAttribute(22, "CTA_LABELS", Rare = true)]
    public partial ConntrackLabels? Labels { get; init; }

    /// <summary>For a change: which labels are meant; the others stay.</summary>
    [NetlinkAttribute(23, "CTA_LABELS_MASK", Default = "all", Rare = true)]
    public partial ConntrackLabels? LabelsMask { get; init; }

    /// <summary>What SYNPROXY promised.</summary>
    [NetlinkAttribute(24, "CTA_SYNPROXY")]
    public ConntrackSynproxy? Synproxy { get; init; }

    [NetlinkAttribute(25, "CTA_FILTER", Rare = true)]
    internal partial ConntrackFilterFields? FilterFields { get; init; }

    [NetlinkAttribute(26, "CTA_STATUS_MASK", BigEndian = true, Rare = true)]
    internal partial ConntrackStatus? StatusMask { get; init; }

    [NetlinkAttribute(27, "CTA_TIMESTAMP_EVENT", BigEndian = true, Since = "6.14", Rare = true, ShownAs = nameof(Changed))]
    internal partial ulong? EventTime { get; init; }

    /// <summary>Its mark (<c>CTA_MARK</c>). For a change: the bits outside of the mark's mask stay (<c>CTA_MARK_MASK</c>).</summary>
    [NetlinkProperty]
    public Mark? Mark
    {
        get => MarkValue is { } value ? new(value, MarkMask ?? uint.MaxValue) : null;
        init
        {
            MarkValue = value?.Value;
            MarkMask = value is { Mask: not uint.MaxValue } ? value.Value.Mask : null;
        }
    }

    /// <summary>What is known of a TCP connection (<c>CTA_PROTOINFO_TCP</c>).</summary>
    [NetlinkProperty]
    public ConntrackTcp? Tcp { get => ProtocolInfo?.Tcp; init => ProtocolInfo = value is null ? ProtocolInfo : new() { Tcp = value }; }

    /// <summary>What is known of an SCTP association (<c>CTA_PROTOINFO_SCTP</c>).</summary>
    [NetlinkProperty]
    public ConntrackSctp? Sctp { get => ProtocolInfo?.Sctp; init => ProtocolInfo = value is null ? ProtocolInfo : new() { Sctp = value }; }

    /// <summary>What is known of a DCCP connection (<c>CTA_PROTOINFO_DCCP</c>).</summary>
    [NetlinkProperty]
    public ConntrackDccp? Dccp { get => ProtocolInfo?.Dccp; init => ProtocolInfo = value is null ? ProtocolInfo : new() { Dccp = value }; }

    /// <summary>Its security context (<c>CTA_SECCTX_NAME</c>).</summary>
    public string? SecurityContext => Security?.Name;

    /// <summary>How far it is, as <c>conntrack</c> prints it: <c>SYN_SENT</c>; null for protocols that have no such thing.</summary>
    public string? State => ProtocolInfo is { } info ? ConntrackStates.Text(info) : null;

    /// <summary>What it carries.</summary>
    public IPProtocol? Protocol => Original?.Protocol;

    /// <summary>Who began it.</summary>
    public InetAddress? Source => Original?.Source;

    /// <summary>The port of whoever began it.</summary>
    public ushort? SourcePort => Original?.SourcePort;

    /// <summary>Whom it called.</summary>
    public InetAddress? Destination => Original?.Destination;

    /// <summary>The port that it called.</summary>
    public ushort? DestinationPort => Original?.DestinationPort;

    /// <summary>How many packets it has carried, both ways; null where the kernel does not count.</summary>
    public ulong? Packets => Sum(OriginalCounters?.Packets, ReplyCounters?.Packets);

    /// <summary>How many bytes it has carried, both ways; null where the kernel does not count.</summary>
    public ulong? Bytes => Sum(OriginalCounters?.Bytes, ReplyCounters?.Bytes);

    /// <summary>When it began (<c>CTA_TIMESTAMP_START</c>); null unless <c>net.netfilter.nf_conntrack_timestamp</c> is 1.</summary>
    public DateTimeOffset? Started => ConntrackTimes.Time(Times?.Start);

    /// <summary>When it ended (<c>CTA_TIMESTAMP_STOP</c>).</summary>
    public DateTimeOffset? Ended => ConntrackTimes.Time(Times?.Stop);

    /// <summary>In an event: when it happened (<c>CTA_TIMESTAMP_EVENT</c>, since Linux 6.14).</summary>
    public DateTimeOffset? Changed => ConntrackTimes.Time(EventTime);

    /// <inheritdoc/>
    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>What of it tells the kernel which one is meant.</summary>
    /// <returns>The first direction, the zone and, where it is known, the kernel's number.</returns>
    public ConntrackEntry Key() => new()
    {
        Version = Version == IPVersion.Any ? (Original ?? Reply)?.Version() ?? IPVersion.Any : Version,
        Original = Original, Reply = Original is null ? Reply : null, Zone = Zone, Id = Id, _origin = _origin,
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Protocol is { } protocol)
            text.Append(protocol.ToString().ToLowerInvariant());
        Append(text, "", State);
        Append(text, "", Original);
        if (Status is { } status && (status & ConntrackStatus.SeenReply) == 0)
            text.Append(" [UNREPLIED]");
        Append(text, "", Reply);
        if (((Status ?? 0) & ConntrackStatus.Assured) != 0)
            text.Append(" [ASSURED]");
        Append(text, "mark=", Mark is { Value: 0 } ? null : Mark);
        Append(text, "zone=", Zone is 0 ? null : Zone);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, object? value)
    {
        if (value is not null)
            text.Append(text.Length > 0 ? " " : "").Append(name).Append(value);
    }

    private static ulong? Sum(ulong? one, ulong? other) => one is null ? other : one + (other ?? 0);
}
