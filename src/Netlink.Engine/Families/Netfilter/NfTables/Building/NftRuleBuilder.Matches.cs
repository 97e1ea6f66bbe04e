namespace Netlink.Netfilter;

/// <summary>Comparisons with values, ranges, prefixes and sets.</summary>
public sealed partial class NftRuleBuilder
{
    private const string AnonymousName = "__set%d";

    private void MatchField(NftHeader header, string name, IReadOnlyList<string> values, string parameter)
    {
        NftHeaderField field = header.Find(name);
        Match([Payload(header.Base, field.Offset / 8, field.Bits / 8)], field.Type, values, parameter);
    }

    private void Match(NftExpression[] load, NftDataType type, IReadOnlyList<string> values, string parameter)
    {
        bool isInverted = values[0].StartsWith('!');
        string[] texts = [.. values.Select((value, i) => (i == 0 ? value.TrimStart('!') : value).Trim())];
        string[] sets = [.. texts.Where(text => text.StartsWith('@'))];
        if (sets.Length > 0 && texts.Length > 1 && !isInverted)
        {
            _mixed.Add(parameter);
            return;
        }

        texts = [.. texts.Except(sets)];
        if (texts.Length > 0)
            MatchValues(load, type, texts, isInverted, parameter);
        foreach (string set in sets)
        {
            CheckKeys(set, type, parameter);
            _expressions.AddRange(load);
            Lookup(set[1..], null, isInverted);
        }
    }

    /// <summary>A set of other keys would be asked all the same, and answer something.</summary>
    private void CheckKeys(string name, NftDataType type, string parameter)
    {
        if (_find is null)
            return;
        NftSet set = _find(name[1..]) ?? throw new ArgumentException($"There is no set '{name}' in the table {_family.Name()} {_table}.", parameter);
        if (set.KeyType is { } keys && !(keys.Fields is [var key] && (key.Number == type.Number || (key.Length == type.Length && (key.Name == "integer" || type.Name == "integer")))))
            throw new ArgumentException($"The keys of '{name}' are {keys}, where {type.Name} is asked for.", parameter);
    }

    private void MatchValues(NftExpression[] load, NftDataType type, string[] texts, bool isInverted, string parameter)
    {
        var whole = new NftType(type);
        NftKey[] keys = [.. texts.Select(text => Parse(whole, type, text, parameter)).Distinct()];
        if (keys.Length == 1)
            MatchOne(load, type, keys[0], isInverted);
        else
            MatchAny(load, whole, Sorted(keys, parameter), isInverted);
    }

    private static NftKey Parse(NftType whole, NftDataType type, string text, string parameter)
    {
        if (NftKey.TryParse(whole, text, out NftKey? key) && !key.IsCatchAll)
            return key;
        string kind = type.Name switch
        {
            "inet_service" => "port, nor a range of ports: those are 0 to 65535, as in 22 or 8000-8010",
            "inet_proto" => "protocol: that is a name such as tcp, or a number up to 255",
            "ipv4_addr" => "IPv4 address, prefix or range, as in 192.0.2.1, 192.0.2.0/24 or 192.0.2.1-192.0.2.9",
            "ipv6_addr" => "IPv6 address, prefix or range",
            "ifname" => "name of a link: that has 1 to 15 bytes, or ends in *",
            "ether_addr" => "hardware address or range of them, as in 52:54:00:12:34:56",
            "ether_type" => "protocol of frames: that is ip, ip6, arp, 8021q, 8021ad, or a number such as 0x88cc",
            "arp_op" => "operation of ARP, such as request or reply",
            "integer" => "number, nor a range of numbers, that fits there",
            "icmp_type" or "icmpv6_type" => "type of ICMP messages, such as echo-request",
            _ => type.Name,
        };
        throw new ArgumentException($"'{text}' is no {kind}.", parameter);
    }

    /// <summary>Ranges in their order; two that overlap are an error, as with <c>nft</c>.</summary>
    private static NftKey[] Sorted(NftKey[] keys, string parameter)
    {
        if (!keys.Any(key => key.IsRange))
            return keys;
        Array.Sort(keys, (left, right) => left.First.Span.SequenceCompareTo(right.First.Span));
        for (int i = 1; i < keys.Length; i++)
        {
            if (!keys[i].Type.Fields[0].IsText && keys[i].First.Span.SequenceCompareTo(keys[i - 1].Last.Span) <= 0)
                throw new ArgumentException($"'{keys[i - 1]}' and '{keys[i]}' overlap.", parameter);
        }

        return keys;
    }

    private void MatchOne(NftExpression[] load, NftDataType type, NftKey key, bool isInverted)
    {
        NftComparison comparison = isInverted ? NftComparison.NotEqual : NftComparison.Equal;
        byte[] first = key.First.ToArray(), last = key.Last.ToArray();
        if (!key.IsRange)
        {
            Compare(load, comparison, first);
        }
        else if (type.IsText)
        {
            Compare(load, comparison, first[..first.AsSpan().IndexOf((byte)0)]);
        }
        else if (type.HasPrefixes && key.PrefixBits is { } bits)
        {
            MatchPrefix(load, comparison, first, bits);
        }
        else if (isInverted)
        {
            _expressions.AddRange(load);
            Add("range", new NftRangeExpression { Source = First, Comparison = NftRangeComparison.Outside, From = new() { Value = first }, To = new() { Value = last } });
        }
        else
        {
            Compare(load, NftComparison.GreaterOrEqual, first);
            Add("cmp", new NftCompareExpression { Source = First, Comparison = NftComparison.LessOrEqual, Data = new() { Value = last } });
        }
    }

    /// <summary>A prefix of whole bytes is only as much loaded and compared; any other is masked.</summary>
    private void MatchPrefix(NftExpression[] load, NftComparison comparison, byte[] first, int bits)
    {
        if (bits > 0 && bits % 8 == 0)
        {
            var payload = (NftPayloadExpression)load[0].Data!;
            Compare([load[0] with { Data = payload with { Length = (uint)(bits / 8) } }], comparison, first[..(bits / 8)]);
            return;
        }

        _expressions.AddRange(load);
        Mask([.. Enumerable.Range(0, first.Length).Select(i => (byte)(0xff00 >> Math.Clamp(bits - (i * 8), 0, 8)))], new byte[first.Length]);
        Add("cmp", new NftCompareExpression { Source = First, Comparison = comparison, Data = new() { Value = first } });
    }

    private void MatchAny(NftExpression[] load, NftType type, NftKey[] keys, bool isInverted)
    {
        bool hasRanges = keys.Any(key => key.IsRange);
        uint id = (uint)_sets.Count + 1;
        var set = new NftSet
        {
            Family = _family, Table = _table, Name = AnonymousName, Id = id, KeyType = type,
            Flags = NftSetFlags.Anonymous | NftSetFlags.Constant | (hasRanges ? NftSetFlags.Interval : 0),
            Size = hasRanges ? null : (uint)keys.Length,
        };
        _sets.Add(new(set, [.. keys.Select(key => new NftElement { Family = _family, Table = _table, Set = AnonymousName, Key = key })]));
        _expressions.AddRange(load);
        Lookup(AnonymousName, id, isInverted);
    }

    private void Lookup(string set, uint? id, bool isInverted) =>
        Add("lookup", new NftLookupExpression { Set = set, SetId = id, Source = First, Flags = isInverted ? NftLookupFlags.Invert : null });
}
