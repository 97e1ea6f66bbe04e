namespace Netlink.Netfilter;

/// <summary>Makes rules: the expressions that <c>nft</c> would make, with what they depend on, and the sets that belong to them.</summary>
public sealed partial class NftRuleBuilder
{
    private const byte Tcp = 6, Icmp = 1, Icmp6 = 58, IPv4 = 2, IPv6 = 10;
    private const NftRegister First = NftRegister.Wide1, Second = NftRegister.Wide2;

    private static readonly string[] s_withPorts = ["tcp", "udp", "sctp", "dccp", "udplite", "6", "17", "132", "33", "136"];

    private readonly NftFamily _family;
    private readonly string _table;
    private readonly string? _chain;
    private readonly Func<string, NftSet?>? _find;
    private readonly List<NftExpression> _expressions = [];
    private readonly List<NftRuleSet> _sets = [];
    private readonly List<string> _mixed = [];
    private byte? _network;
    private byte? _transport;
    private bool _impliesIP6, _isArp, _isTagged;

    private NftRuleBuilder(NftFamily family, string table, string? chain, Func<string, NftSet?>? find)
    {
        (_family, _table, _chain, _find) = (family, table, chain, find);
        _network = family switch { NftFamily.IP => IPv4, NftFamily.IP6 => IPv6, _ => null };
        _isArp = family == NftFamily.Arp;
    }

    private bool IsMixed => _family is NftFamily.Inet or NftFamily.Bridge or NftFamily.NetDevice;

    /// <summary>Makes a rule.</summary>
    /// <param name="family">The table's family.</param>
    /// <param name="table">The table.</param>
    /// <param name="chain">The chain.</param>
    /// <param name="wanted">What it shall do.</param>
    /// <param name="sets">Finds the table's sets by name: those that are named are looked at then, for the kernel does not ask what keys are.</param>
    /// <returns>The rule, to be added in a transaction.</returns>
    /// <exception cref="ArgumentException">Something is not what it must be, or does not go with something else; it names the property.</exception>
    public static NftRule Build(NftFamily family, string table, string chain, NftRuleSpecification wanted, Func<string, NftSet?>? sets = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(table);
        ArgumentException.ThrowIfNullOrEmpty(chain);
        ArgumentNullException.ThrowIfNull(wanted);
        return new NftRuleBuilder(family, table, chain, sets).Build(wanted);
    }

    private NftRule Build(NftRuleSpecification wanted)
    {
        Links(wanted.InputLink, NftMetaKey.InputName, NftMetaKey.InputIndex, nameof(wanted.InputLink));
        Links(wanted.OutputLink, NftMetaKey.OutputName, NftMetaKey.OutputIndex, nameof(wanted.OutputLink));
        Frames(wanted);
        Addresses(wanted);
        Protocols(wanted);
        States(wanted.CtState);
        Marked(wanted.CtMark, Tracked(NftConntrackKey.Mark));
        Marked(wanted.Mark, Meta(NftMetaKey.Mark));
        Act(wanted);
        NftRule rule = new() { Family = _family, Table = _table, Chain = _chain, Expressions = _expressions, Comment = wanted.Comment };
        if (_sets.Count > 0)
            rule = rule.With(new NftRuleParts(_sets, []));
        return _mixed.Count == 0 ? rule : WithGuards(rule, wanted);
    }

    private void Add(string name, NftExpressionData data) => _expressions.Add(new() { Name = name, Data = data });

    private void Compare(NftExpression[] load, NftComparison comparison, byte[] value)
    {
        if (comparison == NftComparison.Equal && JoinsLast(load, value))
            return;
        _expressions.AddRange(load);
        Add("cmp", new NftCompareExpression { Source = First, Comparison = comparison, Data = new() { Value = value } });
    }

    private static NftExpression Meta(NftMetaKey key) => new() { Name = "meta", Data = new NftMetaExpression { Key = key, Destination = First } };

    private static NftExpression Tracked(NftConntrackKey key) => new() { Name = "ct", Data = new NftConntrackExpression { Key = key, Destination = First } };

    private static NftExpression Payload(NftPayloadBase place, int offset, int length) => new()
    {
        Name = "payload", Data = new NftPayloadExpression { Destination = First, Base = place, Offset = (uint)offset, Length = (uint)length },
    };

    /// <summary>Says which network protocol is meant, where the family leaves it open and nothing said it yet.</summary>
    private void NeedNetwork(byte protocol, string parameter)
    {
        if (_network is { } known && known != protocol)
            throw new ArgumentException($"{(protocol == IPv6 ? "IPv6" : "IPv4")} does not go with {(IsMixed ? "what the rule says before it" : $"the table's family {_family.Name()}")}, which is {(known == IPv6 ? "IPv6" : "IPv4")}.", parameter);
        if (_network is not null)
            return;
        byte[] carried = protocol == IPv6 ? [0x86, 0xdd] : [0x08, 0x00];
        if (IsMixed && (_isEthernet || _isTagged))
            Compare([CarriedType], NftComparison.Equal, carried);
        else if (_family == NftFamily.Inet)
            Compare([Meta(NftMetaKey.Family)], NftComparison.Equal, [protocol]);
        else if (IsMixed)
            Compare([Meta(NftMetaKey.Protocol)], NftComparison.Equal, carried);
        else
            throw new ArgumentException($"A table of the family {_family.Name()} sees no IP packets.", parameter);
        _network = protocol;
    }

    private void NeedTransport(byte protocol)
    {
        if (_transport == protocol)
            return;
        Compare([Meta(NftMetaKey.TransportProtocol)], NftComparison.Equal, [protocol]);
        _transport = protocol;
    }

    private void Links(IReadOnlyList<string>? links, NftMetaKey name, NftMetaKey index, string parameter)
    {
        if (links is not { Count: > 0 })
            return;
        bool isIndex = links.All(link => link.TrimStart('!').All(char.IsAsciiDigit));
        Match([Meta(isIndex ? index : name)], NftDataType.Find(isIndex ? "iface_index" : "ifname")!, links, parameter);
    }

    private void Addresses(NftRuleSpecification wanted)
    {
        Address(wanted.SourceAddress, isSource: true, nameof(wanted.SourceAddress), wanted);
        Address(wanted.DestinationAddress, isSource: false, nameof(wanted.DestinationAddress), wanted);
    }

    private void Address(IReadOnlyList<string>? values, bool isSource, string parameter, NftRuleSpecification wanted)
    {
        if (values is not { Count: > 0 })
            return;
        bool[] kinds = [.. values.Where(value => !value.TrimStart('!').StartsWith('@')).Select(value => value.Contains(':', StringComparison.Ordinal)).Distinct()];
        if (kinds.Length > 1)
            throw new ArgumentException("IPv4 and IPv6 addresses do not go into one rule: make a rule for each.", parameter);
        if (_isArp)
        {
            MatchField(NftHeader.Arp, isSource ? "saddr ip" : "daddr ip", values, parameter);
            return;
        }

        bool isIP6 = kinds.Length == 1 ? kinds[0] : _network is { } known ? known == IPv6 : _impliesIP6 || ImpliesIP6(wanted);
        NeedNetwork(isIP6 ? IPv6 : IPv4, parameter);
        MatchField(isIP6 ? NftHeader.IP6 : NftHeader.IP, isSource ? "saddr" : "daddr", values, parameter);
    }

    /// <summary>Where only sets are named: another address or the protocol may tell which family they are of.</summary>
    private static bool ImpliesIP6(NftRuleSpecification wanted) =>
        (wanted.SourceAddress ?? []).Concat(wanted.DestinationAddress ?? []).Any(value => value.Contains(':', StringComparison.Ordinal))
        || wanted.Protocol is ["icmpv6" or "ipv6-icmp"];

    private void Protocols(NftRuleSpecification wanted)
    {
        bool hasPorts = wanted.SourcePort is { Count: > 0 } || wanted.DestinationPort is { Count: > 0 };
        IReadOnlyList<string>? protocols = wanted.Protocol is { Count: > 0 } some ? some : wanted.IcmpType is { Count: > 0 } ? [_network == IPv6 ? "icmpv6" : "icmp"] : null;
        if (hasPorts && protocols is null)
            throw new ArgumentException("Ports need a protocol: tcp, udp, sctp, dccp or udplite.", nameof(wanted.Protocol));
        if (protocols is null)
            return;
        NftDataType type = NftDataType.Find("inet_proto")!;
        byte[] one = new byte[1];
        if (protocols is [var single] && type.TryParse(single, one))
        {
            if (wanted.IcmpType is { Count: > 0 } && one[0] is Icmp or Icmp6)
                NeedNetwork(one[0] == Icmp6 ? IPv6 : IPv4, nameof(wanted.Protocol));
            NeedTransport(one[0]);
        }
        else
        {
            Match([Meta(NftMetaKey.TransportProtocol)], type, protocols, nameof(wanted.Protocol));
        }

        if (wanted.IcmpType is { Count: > 0 } types)
        {
            if (_transport is not (Icmp or Icmp6))
                throw new ArgumentException("The type of an ICMP message goes with the protocol icmp or icmpv6 only.", nameof(wanted.IcmpType));
            MatchField(_transport == Icmp6 ? NftHeader.Icmp6 : NftHeader.Icmp, "type", types, nameof(wanted.IcmpType));
        }

        if (!hasPorts)
            return;
        if (protocols.FirstOrDefault(protocol => !s_withPorts.Contains(protocol, StringComparer.OrdinalIgnoreCase)) is { } without)
            throw new ArgumentException($"The protocol '{without}' has no ports.", wanted.SourcePort is null ? nameof(wanted.DestinationPort) : nameof(wanted.SourcePort));
        Ports(wanted.SourcePort, wanted.DestinationPort);
    }

    private void Ports(IReadOnlyList<string>? source, IReadOnlyList<string>? destination)
    {
        NftDataType type = NftDataType.Find("inet_service")!;
        if (source is { Count: > 0 })
            Match([Payload(NftPayloadBase.Transport, 0, 2)], type, source, nameof(NftRuleSpecification.SourcePort));
        if (destination is { Count: > 0 })
            Match([Payload(NftPayloadBase.Transport, 2, 2)], type, destination, nameof(NftRuleSpecification.DestinationPort));
    }

    private void States(IReadOnlyList<string>? states)
    {
        if (states is not { Count: > 0 })
            return;
        NftDataType type = NftDataType.Find("ct_state")!;
        bool isInverted = states[0].StartsWith('!');
        byte[] bits = new byte[4];
        if (!type.TryParse(string.Join(',', states).TrimStart('!'), bits))
            throw new ArgumentException($"'{string.Join(',', states)}' is no state of connections: those are new, established, related, invalid and untracked.", nameof(NftRuleSpecification.CtState));
        _expressions.Add(Tracked(NftConntrackKey.State));
        Mask(bits, new byte[4]);
        Add("cmp", new NftCompareExpression { Source = First, Comparison = isInverted ? NftComparison.Equal : NftComparison.NotEqual, Data = new() { Value = new byte[4] } });
    }

    private void Marked(Mark? mark, NftExpression load)
    {
        if (mark is not { } wanted)
            return;
        _expressions.Add(load);
        if (wanted.Mask is { } mask and not uint.MaxValue)
            Mask(BitConverter.GetBytes(mask), new byte[4]);
        Add("cmp", new NftCompareExpression { Source = First, Comparison = NftComparison.Equal, Data = new() { Value = BitConverter.GetBytes(wanted.Value) } });
    }

    private void Mask(byte[] mask, byte[] xor) => _expressions.Add(Masking(mask, xor));

    private static NftExpression Masking(byte[] mask, byte[] xor) => new()
    {
        Name = "bitwise",
        Data = new NftBitwiseExpression
        {
            Source = First, Destination = First, Length = (uint)mask.Length, Operation = NftBitwiseOperation.MaskXor, Mask = new() { Value = mask }, Xor = new() { Value = xor },
        },
    };
}
