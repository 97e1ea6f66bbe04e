using System.Text;
using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Routing;

/// <summary>A policy rule: which table is looked in for which packets.</summary>
[NetlinkMessage("fib_rule_hdr", 12, Padding = 18)]
public sealed partial record Rule : INetlinkObject
{
    /// <summary>The address family: 2 is IPv4, 10 is IPv6.</summary>
    [NetlinkField(0, "family")]
    public byte Family { get; init; }

    [NetlinkField(1, "dst_len", ShownAs = nameof(Destination))]
    internal byte DestinationLength { get; init; }

    [NetlinkField(2, "src_len", ShownAs = nameof(Source))]
    internal byte SourceLength { get; init; }

    /// <summary>The type of service that packets must have; 0 is any.</summary>
    [NetlinkField(3, "tos")]
    public byte Tos { get; init; }

    [NetlinkField(4, "table", ShownAs = nameof(Table))]
    internal byte TableByte { get; init; }

    /// <summary>What it does with packets.</summary>
    [NetlinkField(7, "action")]
    public RuleAction Action { get; init; }

    /// <summary>What the rule is.</summary>
    [NetlinkField(8, "flags")]
    public RuleFlags Flags { get; init; }

    [NetlinkAttribute(15, "FRA_TABLE", ShownAs = nameof(Table))]
    internal uint? TableAttribute { get; init; }

    /// <summary>A route that is less specific than this is not taken.</summary>
    [NetlinkAttribute(14, "FRA_SUPPRESS_PREFIXLEN")]
    internal uint? SuppressPrefixAttribute { get; init; }

    /// <summary>Who made the rule.</summary>
    [NetlinkAttribute(21, "FRA_PROTOCOL")]
    public RouteProtocol? Protocol { get; init; }

    /// <summary>The link that packets come in by; it need not be there yet.</summary>
    [NetlinkAttribute(3, "FRA_IIFNAME")]
    public string? InputLink { get; init; }

    /// <summary>The link that packets leave by, of sockets that are bound to it.</summary>
    [NetlinkAttribute(17, "FRA_OIFNAME")]
    public string? OutputLink { get; init; }

    /// <summary>Its place: rules with the least number come first.</summary>
    [NetlinkAttribute(6, "FRA_PRIORITY", Default = "before the first rule but that of the local table")]
    public uint? Priority { get; init; }

    [NetlinkAttribute(10, "FRA_FWMARK", ShownAs = nameof(Mark))]
    internal uint? MarkValue { get; init; }

    [NetlinkAttribute(16, "FRA_FWMASK", ShownAs = nameof(Mark))]
    internal uint? MarkMask { get; init; }

    /// <summary>The tunnel number that packets come with.</summary>
    [NetlinkAttribute(12, "FRA_TUN_ID", BigEndian = true)]
    public ulong? TunnelId { get; init; }

    /// <summary>Whether the packet's VRF chooses the table.</summary>
    [NetlinkAttribute(19, "FRA_L3MDEV")]
    public bool? L3Master { get; init; }

    [NetlinkAttribute(20, "FRA_UID_RANGE", ShownAs = nameof(FirstUser))]
    internal RuleUserRange? Users { get; init; }

    /// <summary>The packets' protocol, by number: 6 is TCP, 17 is UDP.</summary>
    [NetlinkAttribute(22, "FRA_IP_PROTO")]
    public byte? IPProtocol { get; init; }

    [NetlinkAttribute(23, "FRA_SPORT_RANGE", ShownAs = nameof(SourcePort))]
    internal RulePortRange? SourcePorts { get; init; }

    [NetlinkAttribute(24, "FRA_DPORT_RANGE", ShownAs = nameof(DestinationPort))]
    internal RulePortRange? DestinationPorts { get; init; }

    /// <summary>The packets' DSCP.</summary>
    [NetlinkAttribute(25, "FRA_DSCP", Since = "6.13")]
    public byte? Dscp { get; init; }

    /// <summary>Which bits of the DSCP are compared.</summary>
    [NetlinkAttribute(30, "FRA_DSCP_MASK", Since = "6.15")]
    public byte? DscpMask { get; init; }

    /// <summary>The packets' IPv6 flow label.</summary>
    [NetlinkAttribute(26, "FRA_FLOWLABEL", BigEndian = true, Since = "6.14")]
    public uint? FlowLabel { get; init; }

    /// <summary>Which bits of the flow label are compared.</summary>
    [NetlinkAttribute(27, "FRA_FLOWLABEL_MASK", BigEndian = true, Since = "6.14")]
    public uint? FlowLabelMask { get; init; }

    /// <summary>Which bits of the source port are compared.</summary>
    [NetlinkAttribute(28, "FRA_SPORT_MASK", Since = "6.15")]
    public ushort? SourcePortMask { get; init; }

    /// <summary>Which bits of the destination port are compared.</summary>
    [NetlinkAttribute(29, "FRA_DPORT_MASK", Since = "6.15")]
    public ushort? DestinationPortMask { get; init; }

    [NetlinkAttribute(13, "FRA_SUPPRESS_IFGROUP", ShownAs = nameof(SuppressLinkGroup))]
    internal uint? SuppressGroupAttribute { get; init; }

    [NetlinkAttribute(1, "FRA_DST", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationAddress { get; init; }

    [NetlinkAttribute(2, "FRA_SRC", ShownAs = nameof(Source))]
    internal InetAddress? SourceAddress { get; init; }

    /// <summary>The realms that packets are counted for.</summary>
    [NetlinkAttribute(11, "FRA_FLOW")]
    public uint? Realm { get; init; }

    /// <summary>The priority of the rule that it goes on with.</summary>
    [NetlinkAttribute(4, "FRA_GOTO")]
    public uint? Goto { get; init; }

    /// <summary>Where packets go that it is for; null is anywhere. Setting it sets the family too.</summary>
    [NetlinkProperty]
    public IPPrefix? Destination
    {
        get => Prefix(DestinationAddress, DestinationLength);
        init => (DestinationAddress, DestinationLength, Family) = Parts(value);
    }

    /// <summary>Where packets come from that it is for; null is anywhere. Setting it sets the family too.</summary>
    [NetlinkProperty]
    public IPPrefix? Source
    {
        get => Prefix(SourceAddress, SourceLength);
        init => (SourceAddress, SourceLength, Family) = Parts(value);
    }

    /// <summary>The table that it looks in: 254 is main.</summary>
    [NetlinkProperty]
    public uint Table
    {
        get => TableAttribute ?? TableByte;
        init
        {
            TableByte = value <= byte.MaxValue ? (byte)value : (byte)0;
            TableAttribute = value;
        }
    }

    /// <summary>The packets' mark.</summary>
    [NetlinkProperty]
    public Mark? Mark
    {
        get => MarkValue is null && MarkMask is null ? null : new Mark(MarkValue ?? 0, MarkMask ?? uint.MaxValue);
        init
        {
            MarkValue = value?.Value;
            MarkMask = value?.Mask;
        }
    }

    /// <summary>The packets' source ports.</summary>
    [NetlinkProperty]
    public PortRange? SourcePort
    {
        get => SourcePorts is { } ports && ports.Start <= ports.End ? new PortRange(ports.Start, ports.End) : null;
        init => SourcePorts = value is { } ports ? new RulePortRange { Start = ports.Low, End = ports.High } : null;
    }

    /// <summary>The packets' destination ports.</summary>
    [NetlinkProperty]
    public PortRange? DestinationPort
    {
        get => DestinationPorts is { } ports && ports.Start <= ports.End ? new PortRange(ports.Start, ports.End) : null;
        init => DestinationPorts = value is { } ports ? new RulePortRange { Start = ports.Low, End = ports.High } : null;
    }

    /// <summary>The first of the sending users, by number.</summary>
    [NetlinkProperty]
    public uint? FirstUser { get => Users?.Start; init => Users = value is { } start ? new RuleUserRange { Start = start, End = Users?.End ?? start } : null; }

    /// <summary>The last of the sending users, by number.</summary>
    [NetlinkProperty]
    public uint? LastUser { get => Users?.End; init => Users = value is { } end ? new RuleUserRange { Start = Users?.Start ?? end, End = end } : Users; }

    /// <summary>A route whose prefix is of this length or shorter is not taken: 0 leaves default routes out.</summary>
    [NetlinkProperty]
    public int? SuppressPrefixLength
    {
        get => SuppressPrefixAttribute is null or uint.MaxValue ? null : (int)SuppressPrefixAttribute;
        init => SuppressPrefixAttribute = (uint?)value;
    }

    /// <summary>A route by a link of this group is not taken.</summary>
    [NetlinkProperty]
    public uint? SuppressLinkGroup
    {
        get => SuppressGroupAttribute is uint.MaxValue ? null : SuppressGroupAttribute;
        init => SuppressGroupAttribute = value;
    }

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder().Append(Priority ?? 0).Append(':');
        if ((Flags & RuleFlags.Invert) != 0)
            text.Append(" not");
        text.Append(" from ").Append(Source?.ToString() ?? "all");
        if (Destination is { } destination)
            text.Append(" to ").Append(destination);
        if (Mark is { } mark)
            text.Append(" fwmark ").Append(mark);
        if (InputLink is { } input)
            text.Append(" iif ").Append(input);
        if (OutputLink is { } output)
            text.Append(" oif ").Append(output);
        return Action switch
        {
            RuleAction.Table => text.Append(" lookup ").Append(RoutingNames.Table(Table)).ToString(),
            RuleAction.Goto => text.Append(" goto ").Append(Goto).ToString(),
            _ => text.Append(' ').Append(Action.ToString().ToLowerInvariant()).ToString(),
        };
    }

    private static IPPrefix? Prefix(InetAddress? address, byte length) =>
        address is { } known ? new IPPrefix(known, Math.Min(length, known.BitLength())) : null;

    private (InetAddress? Address, byte Length, byte Family) Parts(IPPrefix? prefix) =>
        prefix is { } known ? (known.Address, (byte)known.PrefixLength, AddressFamilies.Of(known.Address)) : (null, (byte)0, Family);
}
