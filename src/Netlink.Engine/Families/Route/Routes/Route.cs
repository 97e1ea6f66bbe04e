using System.Text;
using Netlink.Contracts;
using Netlink.Protocol;

namespace Netlink.Routing;

/// <summary>A route: where packets go that a destination matches.</summary>
[NetlinkMessage("rtmsg", 12, Padding = 24)]
public sealed partial record Route : INetlinkObject
{
    /// <summary>The address family: 2 is IPv4, 10 is IPv6, 28 is MPLS.</summary>
    [NetlinkField(0, "rtm_family")]
    public byte Family { get; init; }

    [NetlinkField(1, "rtm_dst_len", ShownAs = nameof(Destination))]
    internal byte DestinationLength { get; init; }

    [NetlinkField(2, "rtm_src_len", ShownAs = nameof(Source))]
    internal byte SourceLength { get; init; }

    /// <summary>The type of service that packets must have; 0 is any.</summary>
    [NetlinkField(3, "rtm_tos")]
    public byte Tos { get; init; }

    [NetlinkField(4, "rtm_table", ShownAs = nameof(Table))]
    internal byte TableByte { get; init; }

    /// <summary>Who made the route.</summary>
    [NetlinkField(5, "rtm_protocol")]
    public RouteProtocol Protocol { get; init; }

    /// <summary>How far away the destination is.</summary>
    [NetlinkField(6, "rtm_scope")]
    public RouteScope Scope { get; init; }

    /// <summary>What happens with packets.</summary>
    [NetlinkField(7, "rtm_type")]
    public RouteType Type { get; init; }

    /// <summary>What the route is and does.</summary>
    [NetlinkField(8, "rtm_flags")]
    public RouteFlags Flags { get; init; }

    [NetlinkAttribute(15, "RTA_TABLE", ShownAs = nameof(Table))]
    internal uint? TableAttribute { get; init; }

    [NetlinkAttribute(1, "RTA_DST", ShownAs = nameof(Destination))]
    internal InetAddress? DestinationAddress { get; init; }

    [NetlinkAttribute(2, "RTA_SRC", ShownAs = nameof(Source), Rare = true)]
    internal partial InetAddress? SourceAddress { get; init; }

    /// <summary>In a look-up: the link that the packet comes in by.</summary>
    [NetlinkAttribute(3, "RTA_IIF", Rare = true)]
    public partial int? InputLinkIndex { get; init; }

    /// <summary>Among routes to the same destination the least wins. It is part of what tells routes apart.</summary>
    [NetlinkAttribute(6, "RTA_PRIORITY", Default = "0 for IPv4, 1024 for IPv6")]
    public uint? Metric { get; init; }

    /// <summary>The address that this machine uses over the route, where a program does not choose one.</summary>
    [NetlinkAttribute(7, "RTA_PREFSRC")]
    public InetAddress? PreferredSource { get; init; }

    /// <summary>What connections over the route begin with.</summary>
    [NetlinkAttribute(8, "RTA_METRICS", NoNestedFlag = true, Rare = true)]
    public partial RouteMetrics? Metrics { get; init; }

    /// <summary>The next hop object that the route uses.</summary>
    [NetlinkAttribute(30, "RTA_NH_ID", Rare = true)]
    public partial uint? NextHopId { get; init; }

    /// <summary>The router that packets go to.</summary>
    [NetlinkAttribute(5, "RTA_GATEWAY")]
    public InetAddress? Gateway { get; init; }

    /// <summary>The router that packets go to, of another family than the destination.</summary>
    [NetlinkAttribute(18, "RTA_VIA", Rare = true)]
    public partial RouteVia? Via { get; init; }

    /// <summary>MPLS: the labels that packets get, as they travel.</summary>
    [NetlinkAttribute(19, "RTA_NEWDST", Rare = true)]
    public partial byte[]? NewDestination { get; init; }

    /// <summary>The link that packets leave by.</summary>
    [NetlinkAttribute(4, "RTA_OIF")]
    public int? OutputLinkIndex { get; init; }

    /// <summary>The realms that packets are counted for: source in the upper half, destination in the lower.</summary>
    [NetlinkAttribute(11, "RTA_FLOW", Rare = true)]
    public partial uint? Realm { get; init; }

    /// <summary>Several ways, among which packets are shared out.</summary>
    [NetlinkAttribute(9, "RTA_MULTIPATH", ArrayKind.Framed, Rare = true)]
    public partial IReadOnlyList<RouteNextHop>? NextHops { get; init; }

    [NetlinkAttribute(23, "RTA_EXPIRES", Time = TimeUnit.Seconds, Rare = true, ShownAs = nameof(Expires))]
    internal partial TimeSpan? ExpiresAttribute { get; init; }

    /// <summary>IPv6: how much a router recommends the route.</summary>
    [NetlinkAttribute(20, "RTA_PREF", Default = "Medium", Rare = true)]
    public partial RoutePreference? Preference { get; init; }

    /// <summary>In a look-up: the packet's mark.</summary>
    [NetlinkAttribute(16, "RTA_MARK", Rare = true)]
    public partial uint? Mark { get; init; }

    /// <summary>In a look-up: the sending user, by number.</summary>
    [NetlinkAttribute(25, "RTA_UID", Rare = true)]
    public partial uint? UserId { get; init; }

    /// <summary>What packets are wrapped in (<c>LWTUNNEL_ENCAP_*</c>): 1 is MPLS, 2 is IP, 4 is IPv6, 5 is SRv6.</summary>
    [NetlinkAttribute(21, "RTA_ENCAP_TYPE", Rare = true)]
    public partial ushort? EncapsulationType { get; init; }

    /// <summary>How packets are wrapped, as attributes.</summary>
    [NetlinkAttribute(22, "RTA_ENCAP", Rare = true)]
    public partial byte[]? Encapsulation { get; init; }

    /// <summary>MPLS: whether the labels' time to live becomes the packet's.</summary>
    [NetlinkAttribute(26, "RTA_TTL_PROPAGATE", Rare = true)]
    public partial bool? TtlPropagate { get; init; }

    /// <summary>In a look-up: the packet's protocol, by number.</summary>
    [NetlinkAttribute(27, "RTA_IP_PROTO", Rare = true)]
    public partial byte? IPProtocol { get; init; }

    /// <summary>In a look-up: the packet's source port.</summary>
    [NetlinkAttribute(28, "RTA_SPORT", BigEndian = true, Rare = true)]
    public partial ushort? SourcePort { get; init; }

    /// <summary>In a look-up: the packet's destination port.</summary>
    [NetlinkAttribute(29, "RTA_DPORT", BigEndian = true, Rare = true)]
    public partial ushort? DestinationPort { get; init; }

    /// <summary>In a look-up: the packet's IPv6 flow label.</summary>
    [NetlinkAttribute(31, "RTA_FLOWLABEL", BigEndian = true, Since = "6.14", Rare = true)]
    public partial uint? FlowLabel { get; init; }

    /// <summary>What the kernel knows of a route that was looked up, or that ends.</summary>
    [NetlinkAttribute(12, "RTA_CACHEINFO", ReadOnly = true, Rare = true)]
    public partial RouteCacheInfo? CacheInfo { get; init; }

    /// <summary>A multicast route's packets, bytes and packets from a wrong link.</summary>
    [NetlinkAttribute(17, "RTA_MFC_STATS", ArrayKind.Packed, ReadOnly = true, Rare = true)]
    public partial IReadOnlyList<ulong>? MulticastStatistics { get; init; }

    /// <summary>Which packets the route is for. Setting it sets the family too.</summary>
    [NetlinkProperty]
    public IPPrefix Destination
    {
        get => Prefix(DestinationAddress, DestinationLength);
        init
        {
            Family = AddressFamilies.Of(value.Address);
            DestinationLength = (byte)value.PrefixLength;
            DestinationAddress = value.PrefixLength == 0 ? null : value.Address;
        }
    }

    /// <summary>IPv6: which senders' packets the route is for. In a look-up: the sender.</summary>
    [NetlinkProperty]
    public IPPrefix? Source
    {
        get => SourceAddress is null && SourceLength == 0 ? null : Prefix(SourceAddress, SourceLength);
        init
        {
            SourceLength = (byte)(value?.PrefixLength ?? 0);
            SourceAddress = value?.Address;
        }
    }

    /// <summary>
    /// IPv6: how long the route is still there (<c>RTA_EXPIRES</c>; the kernel tells it in <see cref="CacheInfo"/>, to the hundredth of a second).
    /// </summary>
    [NetlinkProperty(Default = "for ever")]
    public TimeSpan? Expires
    {
        get => ExpiresAttribute ?? (CacheInfo is { } info && info.Expires > TimeSpan.Zero ? info.Expires : null);
        init => ExpiresAttribute = value;
    }

    /// <summary>The table's number: 254 is main, 255 is local, 253 is default.</summary>
    [NetlinkProperty(Default = "254 (main)")]
    public uint Table
    {
        get => TableAttribute ?? TableByte;
        init
        {
            TableByte = value <= byte.MaxValue ? (byte)value : (byte)0;
            TableAttribute = value;
        }
    }

    /// <summary>The name of the link that packets leave by, where that is known.</summary>
    public string? OutputLink => _origin?.LinkName(OutputLinkIndex);

    /// <summary>The name of the link that the looked-up packet comes in by, where that is known.</summary>
    public string? InputLink => _origin?.LinkName(InputLinkIndex);

    /// <summary>Where it is; null is the process's own namespace.</summary>
    public NetworkNamespace? Namespace => _origin?.Namespace;

    /// <summary>The scope that a route of this type has where nobody says one: what leads to a gateway is far, what leads to a link is on it.</summary>
    /// <returns>The scope.</returns>
    public RouteScope UsualScope() => Type switch
    {
        RouteType.Local or RouteType.Nat => RouteScope.Host,
        RouteType.Broadcast or RouteType.Multicast or RouteType.Anycast => RouteScope.Link,
        RouteType.Unicast or RouteType.Unspecified when Family != AddressFamilies.IPv6 && Gateway is null && Via is null && NextHopId is null && NextHops is null =>
            RouteScope.Link,
        _ => RouteScope.Universe,
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        if (Type is not (RouteType.Unicast or RouteType.Unspecified))
            text.Append(Type.ToString().ToLowerInvariant()).Append(' ');
        text.Append(Destination.IsDefault() ? "default" : Destination.ToString());
        if (NextHopId is { } id)
            text.Append(" nhid ").Append(id);
        if (Gateway is { } gateway)
            text.Append(" via ").Append(gateway);
        else if (Via is { } via)
            text.Append(" via ").Append(via);
        if (OutputLinkIndex is { } index)
            text.Append(" dev ").Append(OutputLink ?? index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        if (Table is not (0 or 254))
            text.Append(" table ").Append(RoutingNames.Table(Table));
        if (Metric is { } metric)
            text.Append(" metric ").Append(metric);
        foreach (RouteNextHop hop in NextHops ?? [])
            text.Append(' ').Append(hop);
        return text.ToString();
    }

    private IPPrefix Prefix(InetAddress? address, byte length)
    {
        InetAddress known = address ?? (Family == AddressFamilies.IPv6 ? InetAddress.AnyIPv6 : InetAddress.AnyIPv4);
        return new(known, Math.Min(length, known.BitLength()));
    }
}
