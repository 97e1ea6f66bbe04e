namespace Netlink.Netfilter;

/// <summary>
/// What a rule shall do, in people's terms; <see cref="NftRuleBuilder"/> makes the expressions of it. Values are as <c>nft</c> writes them:
/// single ones, ranges, prefixes, and sets by their name after an <c>@</c>. A <c>!</c> before the first value turns a condition around. Where sets
/// stand together with other values, the rule gets a chain of its own (since 5.9): <c>jump { ip saddr != 10.0.0.0/8 ip saddr != @trusted return; ... }</c>.
/// </summary>
public sealed record NftRuleSpecification
{
    /// <summary>The link that packets come in by: names, <c>eth*</c>, or an index.</summary>
    public IReadOnlyList<string>? InputLink { get; init; }

    /// <summary>The link that packets leave by: names, <c>eth*</c>, or an index.</summary>
    public IReadOnlyList<string>? OutputLink { get; init; }

    /// <summary>The frame's source: hardware addresses.</summary>
    public IReadOnlyList<string>? SourceHardwareAddress { get; init; }

    /// <summary>The frame's destination: hardware addresses.</summary>
    public IReadOnlyList<string>? DestinationHardwareAddress { get; init; }

    /// <summary>The number of the frame's VLAN.</summary>
    public IReadOnlyList<string>? VlanId { get; init; }

    /// <summary>What the frame carries, within its VLAN where that is named: <c>ip</c>, <c>ip6</c>, <c>arp</c>, <c>8021q</c>, a number.</summary>
    public IReadOnlyList<string>? EtherType { get; init; }

    /// <summary>What ARP does: <c>request</c>, <c>reply</c>. Tables of the families arp, bridge and netdev see it.</summary>
    public IReadOnlyList<string>? ArpOperation { get; init; }

    /// <summary>The source: addresses, prefixes and ranges of one family, and sets. In a table of the family arp, the one that ARP tells.</summary>
    public IReadOnlyList<string>? SourceAddress { get; init; }

    /// <summary>The destination: addresses, prefixes and ranges of one family, and sets. In a table of the family arp, the one that ARP tells.</summary>
    public IReadOnlyList<string>? DestinationAddress { get; init; }

    /// <summary>The transport layer's protocol: <c>tcp</c>, <c>udp</c>, <c>icmp</c>, a number.</summary>
    public IReadOnlyList<string>? Protocol { get; init; }

    /// <summary>The source port: ports and ranges, and sets. It needs a protocol with ports.</summary>
    public IReadOnlyList<string>? SourcePort { get; init; }

    /// <summary>The destination port: ports and ranges, and sets. It needs a protocol with ports.</summary>
    public IReadOnlyList<string>? DestinationPort { get; init; }

    /// <summary>The type of an ICMP message: <c>echo-request</c>. With the protocol <c>icmpv6</c>, one of ICMPv6.</summary>
    public IReadOnlyList<string>? IcmpType { get; init; }

    /// <summary>The connection's state: any of <c>new</c>, <c>established</c>, <c>related</c>, <c>invalid</c>, <c>untracked</c>.</summary>
    public IReadOnlyList<string>? CtState { get; init; }

    /// <summary>The connection's mark: <c>0x10</c>, or with a mask <c>0x10/0xff</c>.</summary>
    public Mark? CtMark { get; init; }

    /// <summary>The packet's mark: <c>0x10</c>, or with a mask <c>0x10/0xff</c>.</summary>
    public Mark? Mark { get; init; }

    /// <summary>How many packets or bytes match in a time: <c>10/second</c>, <c>1 mbytes/minute</c>; with <c>over</c> before it, what is beyond.</summary>
    public string? Limit { get; init; }

    /// <summary>How many packets, or bytes, may come at once beyond the limit; 5 packets where nothing is said.</summary>
    public uint? LimitBurst { get; init; }

    /// <summary>Whether it counts.</summary>
    public bool Counter { get; init; }

    /// <summary>Whether packets are told of in the log.</summary>
    public bool Log { get; init; }

    /// <summary>What messages in the log begin with, up to 127 bytes.</summary>
    public string? LogPrefix { get; init; }

    /// <summary>How grave messages in the log are.</summary>
    public NftLogLevel? LogLevel { get; init; }

    /// <summary>The group of programs that packets go to in place of the log.</summary>
    public ushort? LogGroup { get; init; }

    /// <summary>The mark that packets get.</summary>
    public uint? SetMark { get; init; }

    /// <summary>The mark that connections get.</summary>
    public uint? SetCtMark { get; init; }

    /// <summary>Whether connection tracking leaves packets alone.</summary>
    public bool NoTrack { get; init; }

    /// <summary>The verdict: accept, drop, return, jump or go to a chain.</summary>
    public NftVerdict? Verdict { get; init; }

    /// <summary>How packets are refused: <c>tcp reset</c>, <c>icmp host-unreachable</c>, <c>icmpv6 no-route</c>, <c>icmpx admin-prohibited</c>; empty: as the family does it.</summary>
    public string? RejectWith { get; init; }

    /// <summary>The new source: <c>192.0.2.1</c>, <c>192.0.2.1-192.0.2.9</c>, <c>192.0.2.1:1024-2048</c>, <c>[2001:db8::1]:80</c>.</summary>
    public string? SnatTo { get; init; }

    /// <summary>The new destination, written as <see cref="SnatTo"/> is.</summary>
    public string? DnatTo { get; init; }

    /// <summary>Whether the source becomes the address of the link that packets leave by.</summary>
    public bool Masquerade { get; init; }

    /// <summary>The port of this host that packets go to: <c>8080</c>, <c>8080-8090</c>; empty: the same port.</summary>
    public string? RedirectTo { get; init; }

    /// <summary>How new addresses and ports are chosen.</summary>
    public NftNatFlags NatFlags { get; init; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    public string? Comment { get; init; }
}
