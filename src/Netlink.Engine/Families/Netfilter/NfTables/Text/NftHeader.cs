namespace Netlink.Netfilter;

/// <summary>A protocol's header and its fields, in the words of <c>nft</c>.</summary>
internal sealed class NftHeader
{
    public static readonly NftHeader Ethernet = new("ether", NftPayloadBase.LinkLayer, "daddr 0 48 ether_addr, saddr 48 48 ether_addr, type 96 16 ether_type");

    public static readonly NftHeader Vlan = new("vlan", NftPayloadBase.LinkLayer, "pcp 112 3, dei 115 1, id 116 12, type 128 16 ether_type");

    public static readonly NftHeader IP = new("ip", NftPayloadBase.Network,
        "version 0 4, hdrlength 4 4, dscp 8 6 dscp, ecn 14 2 ecn, length 16 16, id 32 16, frag-off 48 16, ttl 64 8, protocol 72 8 inet_proto, checksum 80 16, saddr 96 32 ipv4_addr, daddr 128 32 ipv4_addr");

    public static readonly NftHeader IP6 = new("ip6", NftPayloadBase.Network,
        "version 0 4, dscp 4 6 dscp, ecn 10 2 ecn, flowlabel 12 20, length 32 16, nexthdr 48 8 inet_proto, hoplimit 56 8, saddr 64 128 ipv6_addr, daddr 192 128 ipv6_addr");

    public static readonly NftHeader Arp = new("arp", NftPayloadBase.Network,
        "htype 0 16, ptype 16 16 ether_type, hlen 32 8, plen 40 8, operation 48 16 arp_op, saddr_ether 64 48 ether_addr, saddr_ip 112 32 ipv4_addr, daddr_ether 144 48 ether_addr, daddr_ip 192 32 ipv4_addr");

    public static readonly NftHeader Tcp = new("tcp", NftPayloadBase.Transport,
        "sport 0 16 inet_service, dport 16 16 inet_service, sequence 32 32, ackseq 64 32, doff 96 4, reserved 100 4, flags 104 8 tcp_flag, window 112 16, checksum 128 16, urgptr 144 16", 6);

    public static readonly NftHeader Udp = new("udp", NftPayloadBase.Transport, "sport 0 16 inet_service, dport 16 16 inet_service, length 32 16, checksum 48 16", 17);

    public static readonly NftHeader Icmp = new("icmp", NftPayloadBase.Transport,
        "type 0 8 icmp_type, code 8 8 icmp_code, checksum 16 16, id 32 16, sequence 48 16, gateway 32 32, mtu 48 16", 1);

    public static readonly NftHeader Icmp6 = new("icmpv6", NftPayloadBase.Transport,
        "type 0 8 icmpv6_type, code 8 8 icmpv6_code, checksum 16 16, parameter-problem 32 32, mtu 32 32, max-delay 32 16, id 32 16, sequence 48 16", 58);

    /// <summary>What protocols with ports have in common, where it is not known which one it is.</summary>
    public static readonly NftHeader Ports = new("th", NftPayloadBase.Transport, "sport 0 16 inet_service, dport 16 16 inet_service");

    private static readonly NftHeader[] s_transports =
    [
        Tcp, Udp, Icmp, Icmp6,
        new("igmp", NftPayloadBase.Transport, "type 0 8 igmp_type, mrt 8 8, checksum 16 16, group 32 32 ipv4_addr", 2),
        new("dccp", NftPayloadBase.Transport, "sport 0 16 inet_service, dport 16 16 inet_service, type 67 4 dccp_pkttype", 33),
        new("esp", NftPayloadBase.Transport, "spi 0 32, sequence 32 32", 50),
        new("ah", NftPayloadBase.Transport, "nexthdr 0 8 inet_proto, hdrlength 8 8, reserved 16 16, spi 32 32, sequence 64 32", 51),
        new("comp", NftPayloadBase.Transport, "nexthdr 0 8 inet_proto, flags 8 8 hex, cpi 16 16", 108),
        new("sctp", NftPayloadBase.Transport, "sport 0 16 inet_service, dport 16 16 inet_service, vtag 32 32, checksum 64 32", 132),
        new("udplite", NftPayloadBase.Transport, "sport 0 16 inet_service, dport 16 16 inet_service, csumcov 32 16, checksum 48 16", 136),
    ];

    private readonly Dictionary<string, NftHeaderField> _byName;

    private NftHeader(string name, NftPayloadBase place, string fields, int protocol = -1)
    {
        Name = name;
        Base = place;
        Protocol = protocol;
        Fields = [.. fields.Split(", ").Select(Field)];
        _byName = Fields.ToDictionary(field => field.Name, StringComparer.Ordinal);
    }

    public string Name { get; }

    public NftPayloadBase Base { get; }

    /// <summary>The number of a transport layer's protocol.</summary>
    public int Protocol { get; }

    public IReadOnlyList<NftHeaderField> Fields { get; }

    public static NftHeader? Transport(int protocol) => s_transports.FirstOrDefault(header => header.Protocol == protocol);

    public static NftHeader? Transport(string name) => s_transports.FirstOrDefault(header => header.Name == name);

    public static NftHeader? Network(int etherType) => etherType switch
    {
        0x0800 => IP,
        0x86dd => IP6,
        0x0806 => Arp,
        0x8100 or 0x88a8 => Vlan,
        _ => null,
    };

    public NftHeaderField Find(string name) => _byName[name];

    /// <summary>A number of so many bits in network byte order.</summary>
    public static NftDataType Integer(int bits, NftByteOrder order = NftByteOrder.Network, NftTextForm form = NftTextForm.Number) =>
        new(4, "integer", (bits + 7) / 8, order, (bits + 7) / 8 > sizeof(ulong) && form != NftTextForm.Raw ? NftTextForm.Bytes : form);

    private static NftHeaderField Field(string text)
    {
        string[] words = text.Split(' ');
        int offset = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture), bits = int.Parse(words[2], System.Globalization.CultureInfo.InvariantCulture);
        return new(words[0].Replace('_', ' '), offset, bits, words switch
        {
            [_, _, _, "hex"] => Integer(bits, form: NftTextForm.Raw),
            [_, _, _, var type] => NftDataType.Find(type)!,
            _ => Integer(bits),
        });
    }
}
