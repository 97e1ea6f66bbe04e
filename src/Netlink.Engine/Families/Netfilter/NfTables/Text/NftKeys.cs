namespace Netlink.Netfilter;

/// <summary>How <c>nft</c> writes what is known of packets, connections, routes and sockets.</summary>
internal static class NftKeys
{
    private static readonly NftSymbols s_events = new(
        ("new", 1), ("related", 2), ("destroy", 4), ("reply", 8), ("assured", 0x10), ("protoinfo", 0x20), ("helper", 0x40), ("mark", 0x80), ("seqadj", 0x100),
        ("secmark", 0x200), ("label", 0x400));

    public static NftTerm? Meta(NftMetaKey? key) => key switch
    {
        NftMetaKey.Length => Host("meta length", 4),
        NftMetaKey.Protocol => Known("meta protocol", "ether_type") with { Tells = NftPayloadBase.Network },
        NftMetaKey.Priority => Known("meta priority", "classid"),
        NftMetaKey.Mark => Known("meta mark", "mark"),
        NftMetaKey.InputIndex => Known("iif", "iface_index"),
        NftMetaKey.OutputIndex => Known("oif", "iface_index"),
        NftMetaKey.InputName => Known("iifname", "ifname"),
        NftMetaKey.OutputName => Known("oifname", "ifname"),
        NftMetaKey.InputType => Known("meta iiftype", "iface_type") with { Tells = NftPayloadBase.LinkLayer },
        NftMetaKey.OutputType => Known("meta oiftype", "iface_type") with { Tells = NftPayloadBase.LinkLayer },
        NftMetaKey.SocketUser => Known("meta skuid", "uid"),
        NftMetaKey.SocketGroup => Known("meta skgid", "gid"),
        NftMetaKey.Trace => Host("meta nftrace", 1),
        NftMetaKey.Realm => Known("meta rtclassid", "realm"),
        NftMetaKey.Family => Known("meta nfproto", "nf_proto") with { Tells = NftPayloadBase.Network },
        NftMetaKey.TransportProtocol => Known("meta l4proto", "inet_proto") with { Tells = NftPayloadBase.Transport },
        NftMetaKey.BridgeInputName => Known("meta ibrname", "ifname"),
        NftMetaKey.BridgeOutputName => Known("meta obrname", "ifname"),
        NftMetaKey.PacketType => Known("meta pkttype", "pkt_type"),
        NftMetaKey.Cpu => Host("meta cpu", 4),
        NftMetaKey.InputGroup => Known("iifgroup", "devgroup"),
        NftMetaKey.OutputGroup => Known("oifgroup", "devgroup"),
        NftMetaKey.ControlGroup => Host("meta cgroup", 4),
        NftMetaKey.Random => new() { Text = "meta random", Type = NftHeader.Integer(32) },
        NftMetaKey.SecurityPath => Known("meta ipsec", "boolean"),
        NftMetaKey.InputKind => Known("meta iifkind", "ifname"),
        NftMetaKey.OutputKind => Known("meta oifkind", "ifname"),
        NftMetaKey.BridgeInputVlan => Host("meta ibrpvid", 2),
        NftMetaKey.BridgeInputVlanProtocol => Known("meta ibrvproto", "ether_type"),
        NftMetaKey.Day => new() { Text = "meta day", Type = new(45, "day", 1, NftByteOrder.Host, NftTextForm.Day) },
        NftMetaKey.Hour => new() { Text = "meta hour", Type = new(44, "hour", 4, NftByteOrder.Host, NftTextForm.Hour) },
        NftMetaKey.Time => new() { Text = "meta time", Type = new(43, "time", 8, NftByteOrder.Host, NftTextForm.Date) },
        NftMetaKey.SlaveIndex => Known("meta sdif", "iface_index"),
        NftMetaKey.SlaveName => Known("meta sdifname", "ifname"),
        NftMetaKey.BridgeRoute => Host("meta broute", 1),
        _ => null,
    };

    public static NftTerm? Conntrack(NftConntrackKey? key, byte? direction)
    {
        string way = direction switch { 0 => "original ", 1 => "reply ", _ => "" };
        return key switch
        {
            NftConntrackKey.State => Known("ct state", "ct_state"),
            NftConntrackKey.Direction => Known("ct direction", "ct_dir"),
            NftConntrackKey.Status => Known("ct status", "ct_status"),
            NftConntrackKey.Mark => Known("ct mark", "mark"),
            NftConntrackKey.Expiration => Known("ct expiration", "time"),
            NftConntrackKey.Helper => Known("ct helper", "ifname"),
            NftConntrackKey.NetworkProtocol => Known("ct l3proto", "nf_proto"),
            NftConntrackKey.Protocol => Known("ct protocol", "inet_proto"),
            NftConntrackKey.SourcePort => Known($"ct {way}proto-src", "inet_service"),
            NftConntrackKey.DestinationPort => Known($"ct {way}proto-dst", "inet_service"),
            NftConntrackKey.Labels => new() { Text = "ct label", Type = new(28, "ct_label", 16, NftByteOrder.Host, NftTextForm.BitNumber) },
            NftConntrackKey.Packets => Host($"ct {way}packets", 8),
            NftConntrackKey.Bytes => Host($"ct {way}bytes", 8),
            NftConntrackKey.AveragePacket => Host($"ct {way}avgpkt", 8),
            NftConntrackKey.Zone => Host($"ct {way}zone", 2),
            NftConntrackKey.EventMask => new() { Text = "ct event", Type = new(0, "ct_event", 4, NftByteOrder.Host, NftTextForm.Bits, s_events) },
            NftConntrackKey.SourceIP => Known($"ct {way}ip saddr", "ipv4_addr"),
            NftConntrackKey.DestinationIP => Known($"ct {way}ip daddr", "ipv4_addr"),
            NftConntrackKey.SourceIP6 => Known($"ct {way}ip6 saddr", "ipv6_addr"),
            NftConntrackKey.DestinationIP6 => Known($"ct {way}ip6 daddr", "ipv6_addr"),
            NftConntrackKey.Id => new() { Text = "ct id", Type = NftHeader.Integer(32) },
            _ => null,
        };
    }

    public static NftTerm? Route(NftRouteKey? key) => key switch
    {
        NftRouteKey.Realm => Known("rt classid", "realm"),
        NftRouteKey.NextHop4 => Known("rt ip nexthop", "ipv4_addr") with { Needs = NftPayloadBase.Network },
        NftRouteKey.NextHop6 => Known("rt ip6 nexthop", "ipv6_addr") with { Needs = NftPayloadBase.Network },
        NftRouteKey.MaximumSegment => Host("rt mtu", 2),
        NftRouteKey.Ipsec => Known("rt ipsec", "boolean"),
        _ => null,
    };

    public static NftTerm? Socket(NftSocketExpression socket) => socket.Key switch
    {
        NftSocketKey.Transparent => Host("socket transparent", 1),
        NftSocketKey.Mark => Known("socket mark", "mark"),
        NftSocketKey.Wildcard => Host("socket wildcard", 1),
        _ => null,
    };

    public static NftTerm Fingerprint(NftFingerprintExpression system)
    {
        string reach = system.TimeToLive switch { 1 => "ttl loose ", 2 => "ttl skip ", _ => "" };
        return Known($"osf {reach}{((system.Flags ?? 0) & 1) switch { 0 => "name", _ => "version" }}", "ifname");
    }

    public static NftTerm? Transform(NftTransformExpression transform)
    {
        string start = $"ipsec {(transform.Direction == 1 ? "out" : "in")}{(transform.Number is > 0 ? $" spnum {transform.Number}" : "")}";
        return transform.Key switch
        {
            NftTransformKey.DestinationIP => Known($"{start} ip daddr", "ipv4_addr"),
            NftTransformKey.DestinationIP6 => Known($"{start} ip6 daddr", "ipv6_addr"),
            NftTransformKey.SourceIP => Known($"{start} ip saddr", "ipv4_addr"),
            NftTransformKey.SourceIP6 => Known($"{start} ip6 saddr", "ipv6_addr"),
            NftTransformKey.RequestId => Host($"{start} reqid", 4),
            NftTransformKey.SecurityParameterIndex => new() { Text = $"{start} spi", Type = NftHeader.Integer(32) },
            _ => null,
        };
    }

    public static NftTerm? Fib(NftFibExpression fib)
    {
        var words = new List<string>();
        foreach ((NftFibFlags flag, string word) in (ReadOnlySpan<(NftFibFlags, string)>)[(NftFibFlags.Source, "saddr"), (NftFibFlags.Destination, "daddr"), (NftFibFlags.Mark, "mark"), (NftFibFlags.InputLink, "iif"), (NftFibFlags.OutputLink, "oif")])
        {
            if (((fib.Flags ?? 0) & flag) != 0)
                words.Add(word);
        }

        string text = $"fib {string.Join(" . ", words)} ";
        return fib.Result switch
        {
            NftFibResult.Index or NftFibResult.Name when ((fib.Flags ?? 0) & NftFibFlags.Present) != 0 =>
                Known(text + (fib.Result == NftFibResult.Index ? "oif" : "oifname"), "boolean"),
            NftFibResult.Index => Known(text + "oif", "iface_index"),
            NftFibResult.Name => Known(text + "oifname", "ifname"),
            NftFibResult.AddressType => Known(text + "type", "fib_addrtype"),
            _ => null,
        };
    }

    /// <summary>A number in the machine's byte order.</summary>
    public static NftTerm Host(string text, int length) => new() { Text = text, Type = NftHeader.Integer(length * 8, NftByteOrder.Host) };

    public static NftTerm Known(string text, string type) => new() { Text = text, Type = NftDataType.Find(type)! };
}
