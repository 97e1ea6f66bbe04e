using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>What the cmdlets that make or replace rules have in common: everything that a rule can say.</summary>
public abstract class NftRuleMakeCommand : NftCmdlet
{
    /// <summary>The link that packets come in by: names, eth*, or an index; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The link that packets come in by: names, eth*, or an index; a ! before the first turns it around")]
    [Alias("iifname")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public string[]? InputLink { get; set; }

    /// <summary>The link that packets leave by: names, eth*, or an index; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The link that packets leave by: names, eth*, or an index; a ! before the first turns it around")]
    [Alias("oifname")]
    [ArgumentCompleter(typeof(LinkCompleter))]
    public string[]? OutputLink { get; set; }

    /// <summary>The frame's source: hardware addresses, as in 52:54:00:12:34:56, and sets; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The frame's source: hardware addresses, as in 52:54:00:12:34:56, and sets; a ! before the first turns it around")]
    [Alias("SourceMac")]
    public string[]? SourceHardwareAddress { get; set; }

    /// <summary>The frame's destination: hardware addresses, and sets; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The frame's destination: hardware addresses, and sets; a ! before the first turns it around")]
    [Alias("DestinationMac")]
    public string[]? DestinationHardwareAddress { get; set; }

    /// <summary>The number of the frame's VLAN; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The number of the frame's VLAN; a ! before the first turns it around")]
    public string[]? VlanId { get; set; }

    /// <summary>What the frame carries: ip, ip6, arp, 8021q, a number such as 0x88cc; with -VlanId, what it carries in that VLAN.</summary>
    [Parameter(HelpMessage = "What the frame carries: ip, ip6, arp, 8021q, a number such as 0x88cc; with -VlanId, what it carries in that VLAN")]
    public string[]? EtherType { get; set; }

    /// <summary>What ARP does: request, reply; in tables of the families arp, bridge and netdev.</summary>
    [Parameter(HelpMessage = "What ARP does: request, reply; in tables of the families arp, bridge and netdev")]
    public string[]? ArpOperation { get; set; }

    /// <summary>The source: addresses, prefixes and ranges of one family, and sets, as in @trusted; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The source: addresses, prefixes and ranges of one family, and sets, as in @trusted; a ! before the first turns it around")]
    [Alias("saddr")]
    public string[]? SourceAddress { get; set; }

    /// <summary>The destination: addresses, prefixes and ranges of one family, and sets; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The destination: addresses, prefixes and ranges of one family, and sets; a ! before the first turns it around")]
    [Alias("daddr")]
    public string[]? DestinationAddress { get; set; }

    /// <summary>The transport layer's protocol: tcp, udp, icmp, icmpv6, a number.</summary>
    [Parameter(HelpMessage = "The transport layer's protocol: tcp, udp, icmp, icmpv6, a number")]
    [Alias("l4proto")]
    public string[]? Protocol { get; set; }

    /// <summary>The source port: ports and ranges, and sets; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The source port: ports and ranges, and sets; a ! before the first turns it around")]
    [Alias("sport")]
    public string[]? SourcePort { get; set; }

    /// <summary>The destination port: ports and ranges, and sets; a ! before the first turns it around.</summary>
    [Parameter(HelpMessage = "The destination port: ports and ranges, and sets; a ! before the first turns it around")]
    [Alias("dport")]
    public string[]? DestinationPort { get; set; }

    /// <summary>The type of an ICMP message: echo-request; of ICMPv6 with -Protocol icmpv6.</summary>
    [Parameter(HelpMessage = "The type of an ICMP message: echo-request; of ICMPv6 with -Protocol icmpv6")]
    public string[]? IcmpType { get; set; }

    /// <summary>The connection's state: any of new, established, related, invalid, untracked.</summary>
    [Parameter(HelpMessage = "The connection's state: any of new, established, related, invalid, untracked")]
    [Alias("State")]
    [ArgumentCompleter(typeof(NftStateCompleter))]
    public string[]? CtState { get; set; }

    /// <summary>The connection's mark: 0x10, or with a mask 0x10/0xff.</summary>
    [Parameter(HelpMessage = "The connection's mark: 0x10, or with a mask 0x10/0xff")]
    public Mark? CtMark { get; set; }

    /// <summary>The packet's mark: 0x10, or with a mask 0x10/0xff.</summary>
    [Parameter(HelpMessage = "The packet's mark: 0x10, or with a mask 0x10/0xff")]
    public Mark? Mark { get; set; }

    /// <summary>How many packets or bytes match in a time: 10/second, 1 mbytes/minute; with over before it, what is beyond.</summary>
    [Parameter(HelpMessage = "How many packets or bytes match in a time: 10/second, 1 mbytes/minute; with over before it, what is beyond")]
    public string? Limit { get; set; }

    /// <summary>How many packets, or bytes, may come at once beyond the limit; 5 packets where nothing is said.</summary>
    [Parameter(HelpMessage = "How many packets, or bytes, may come at once beyond the limit; 5 packets where nothing is said")]
    public uint? LimitBurst { get; set; }

    /// <summary>It counts packets and bytes.</summary>
    [Parameter(HelpMessage = "It counts packets and bytes")]
    public SwitchParameter Counter { get; set; }

    /// <summary>Packets are told of in the log.</summary>
    [Parameter(HelpMessage = "Packets are told of in the log")]
    public SwitchParameter Log { get; set; }

    /// <summary>What messages in the log begin with, up to 127 bytes.</summary>
    [Parameter(HelpMessage = "What messages in the log begin with, up to 127 bytes")]
    public string? LogPrefix { get; set; }

    /// <summary>How grave messages in the log are.</summary>
    [Parameter(HelpMessage = "How grave messages in the log are")]
    public NftLogLevel? LogLevel { get; set; }

    /// <summary>The group of programs that packets go to in place of the log.</summary>
    [Parameter(HelpMessage = "The group of programs that packets go to in place of the log")]
    public ushort? LogGroup { get; set; }

    /// <summary>The mark that packets get.</summary>
    [Parameter(HelpMessage = "The mark that packets get")]
    public uint? SetMark { get; set; }

    /// <summary>The mark that connections get.</summary>
    [Parameter(HelpMessage = "The mark that connections get")]
    public uint? SetCtMark { get; set; }

    /// <summary>Connection tracking leaves packets alone.</summary>
    [Parameter(HelpMessage = "Connection tracking leaves packets alone")]
    public SwitchParameter NoTrack { get; set; }

    /// <summary>Packets go on their way.</summary>
    [Parameter(HelpMessage = "Packets go on their way")]
    public SwitchParameter Accept { get; set; }

    /// <summary>Packets are gone.</summary>
    [Parameter(HelpMessage = "Packets are gone")]
    public SwitchParameter Drop { get; set; }

    /// <summary>Packets go back to where the chain was jumped to from.</summary>
    [Parameter(HelpMessage = "Packets go back to where the chain was jumped to from")]
    public SwitchParameter Return { get; set; }

    /// <summary>The chain where packets go on, to come back after its end.</summary>
    [Parameter(HelpMessage = "The chain where packets go on, to come back after its end")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public string? Jump { get; set; }

    /// <summary>The chain where packets go on for good.</summary>
    [Parameter(HelpMessage = "The chain where packets go on for good")]
    [ArgumentCompleter(typeof(NftChainCompleter))]
    public string? Goto { get; set; }

    /// <summary>Packets are gone, and the sender is told.</summary>
    [Parameter(HelpMessage = "Packets are gone, and the sender is told")]
    public SwitchParameter Reject { get; set; }

    /// <summary>How the sender is told: tcp reset, icmp host-unreachable, icmpv6 no-route, icmpx admin-prohibited.</summary>
    [Parameter(HelpMessage = "How the sender is told: tcp reset, icmp host-unreachable, icmpv6 no-route, icmpx admin-prohibited")]
    public string? RejectWith { get; set; }

    /// <summary>The new source: 192.0.2.1, 192.0.2.1-192.0.2.9, 192.0.2.1:1024-2048, [2001:db8::1]:80.</summary>
    [Parameter(HelpMessage = "The new source: 192.0.2.1, 192.0.2.1-192.0.2.9, 192.0.2.1:1024-2048, [2001:db8::1]:80")]
    public string? SnatTo { get; set; }

    /// <summary>The new destination: 192.0.2.1, 192.0.2.1:8080, [2001:db8::1]:80, :8080.</summary>
    [Parameter(HelpMessage = "The new destination: 192.0.2.1, 192.0.2.1:8080, [2001:db8::1]:80, :8080")]
    public string? DnatTo { get; set; }

    /// <summary>The source becomes the address of the link that packets leave by.</summary>
    [Parameter(HelpMessage = "The source becomes the address of the link that packets leave by")]
    public SwitchParameter Masquerade { get; set; }

    /// <summary>The port of this host that packets go to: 8080, 8080-8090.</summary>
    [Parameter(HelpMessage = "The port of this host that packets go to: 8080, 8080-8090")]
    public string? RedirectTo { get; set; }

    /// <summary>How new addresses and ports are chosen: Random, FullyRandom, Persistent.</summary>
    [Parameter(HelpMessage = "How new addresses and ports are chosen: Random, FullyRandom, Persistent")]
    public NftNatFlags NatFlags { get; set; }

    /// <summary>A note for people, up to 128 bytes.</summary>
    [Parameter(HelpMessage = "A note for people, up to 128 bytes")]
    public string? Comment { get; set; }

    /// <summary>What the parameters say; null where two of them do not go together, which is written.</summary>
    internal NftRuleSpecification? Specification()
    {
        (string Name, NftVerdict Verdict)[] verdicts =
        [
            .. new (string, bool, NftVerdict)[]
            {
                (nameof(Accept), Accept, new() { Code = NftVerdictCode.Accept }), (nameof(Drop), Drop, new() { Code = NftVerdictCode.Drop }),
                (nameof(Return), Return, new() { Code = NftVerdictCode.Return }), (nameof(Jump), Jump is not null, new() { Code = NftVerdictCode.Jump, Chain = Jump }),
                (nameof(Goto), Goto is not null, new() { Code = NftVerdictCode.Goto, Chain = Goto }),
            }.Where(verdict => verdict.Item2).Select(verdict => (verdict.Item1, verdict.Item3)),
        ];
        if (verdicts.Length > 1)
        {
            var exception = new ArgumentException($"A rule ends in one way: -{string.Join(" and -", verdicts.Select(verdict => verdict.Name))} do not go together.", verdicts[1].Name);
            WriteError(ErrorRecords.From(exception, null));
            return null;
        }

        return new()
        {
            InputLink = InputLink, OutputLink = OutputLink, SourceHardwareAddress = SourceHardwareAddress,
            DestinationHardwareAddress = DestinationHardwareAddress, VlanId = VlanId, EtherType = EtherType, ArpOperation = ArpOperation, SourceAddress = SourceAddress, DestinationAddress = DestinationAddress, Protocol = Protocol,
            SourcePort = SourcePort, DestinationPort = DestinationPort, IcmpType = IcmpType, CtState = CtState, CtMark = CtMark, Mark = Mark, Limit = Limit,
            LimitBurst = LimitBurst, Counter = Counter, Log = Log, LogPrefix = LogPrefix, LogLevel = LogLevel, LogGroup = LogGroup, SetMark = SetMark,
            SetCtMark = SetCtMark, NoTrack = NoTrack, Verdict = verdicts.Length == 1 ? verdicts[0].Verdict : null, RejectWith = RejectWith ?? (Reject ? "" : null),
            SnatTo = SnatTo, DnatTo = DnatTo, Masquerade = Masquerade, RedirectTo = RedirectTo, NatFlags = NatFlags, Comment = Comment,
        };
    }
}
