namespace Netlink.Netfilter;

/// <summary>What a rule does: statements that are no comparisons.</summary>
internal sealed partial class NftRuleReader
{
    private const int NetworkIP = 2, NetworkIP6 = 10;

    private bool Act(NftExpressionData data) => data switch
    {
        NftNatExpression nat => Nat(nat),
        NftMasqueradeExpression masquerade => Redirect("masquerade", masquerade.PortFrom, masquerade.PortTo, masquerade.Flags),
        NftRedirectExpression redirect => Redirect("redirect", redirect.PortFrom, redirect.PortTo, redirect.Flags),
        NftRejectExpression reject => Reject(reject),
        NftObjectReferenceExpression reference => Refer(reference),
        NftQueueExpression queue => Queue(queue),
        NftDuplicateExpression copy => Copy("dup to", copy.Address, copy.Link),
        NftForwardExpression forward => Forward(forward),
        NftTransparentProxyExpression proxy => Proxy(proxy),
        _ => Say(NftStatements.Format(data)),
    };

    private bool Set(NftTerm? target, NftRegister source)
    {
        if (target is null || _registers[source] is not { } value)
            return false;
        Need(target);
        return Say($"{target.Text} set {(value.Constant is { } constant ? Value(target, constant) : Text(value with { Type = value.IsMap ? value.Type : Resolve(value).Type }))}");
    }

    private bool ChangeSet(NftDynamicSetExpression dynamic)
    {
        NftRuleSet? known = _parts?.Set(dynamic.Set, dynamic.SetId);
        int length = known?.Set.KeyType?.Length ?? _registers[dynamic.Key]?.Length ?? 0;
        if (_registers.From(dynamic.Key, length) is not { Length: > 0 } terms)
            return false;
        string element = Join(terms);
        if (dynamic.Timeout is { } timeout && timeout > TimeSpan.Zero)
            element += $" timeout {NftDuration.Format(timeout)}";
        foreach (NftExpression expression in dynamic.Expressions ?? (dynamic.Expression is { } one ? [one] : []))
        {
            if (expression.Data is null || NftStatements.Format(expression.Data, isTemplate: true) is not { } text)
                return false;
            element += $" {text}";
        }

        if (dynamic.Value is { } register)
        {
            int size = known?.Set.DataType?.Length ?? _registers[register]?.Length ?? 0;
            if (_registers.From(register, size) is not { } values)
                return false;
            NftType? type = known?.Set.DataType;
            element += $" : {string.Join(" . ", values.Select((value, i) => value.Constant is { } constant && type?.Fields.ElementAtOrDefault(i) is { } field ? field.Format(constant) : Text(value)))}";
        }

        return Say($"{(dynamic.Operation ?? NftDynamicSetOperation.Add).ToString().ToLowerInvariant()} @{dynamic.Set} {{ {element} }}");
    }

    private bool Nat(NftNatExpression nat)
    {
        NftNatFlags flags = nat.Flags ?? 0;
        string text = nat.Type == NftNatType.Source ? "snat" : "dnat";
        NftTerm? address = nat.AddressFrom is { } from ? _registers[from] : null, port = nat.PortFrom is { } low ? _registers[low] : null;
        bool isPrefix = (flags & NftNatFlags.NetMap) != 0, isConcatenation = address is { IsMap: true, IsConcatenation: true };
        NftDataType? type = nat.Family switch { NetworkIP => NftDataType.Find("ipv4_addr"), NetworkIP6 => NftDataType.Find("ipv6_addr"), _ => null };
        if (nat.AddressFrom is not null && (address is null || type is null))
            return false;
        bool hasMore = address is { IsMap: true } && address.Type.Length > type!.Length; // what a map gives is ranges, or has ports
        if (address is not null && (IsMixed || isPrefix || hasMore))
            text += nat.Family == NetworkIP6 ? " ip6" : " ip";
        if (isPrefix)
            text += " prefix";
        if (address is not null || port is not null)
            text += " to ";
        if (address is not null)
        {
            string first = Operand(address, type!);
            string? last = nat.AddressTo is { } to && to != nat.AddressFrom && !address.IsMap && _registers[to] is { } end ? Operand(end, type!) : null;
            bool bracket = nat.Family == NetworkIP6 && port is not null && !address.IsMap;
            text += bracket ? $"[{first}]{(last is null ? "" : $"-[{last}]")}" : last is null ? first : Span(type!, address, _registers[nat.AddressTo]!);
        }

        if (nat.PortFrom is not null && !isConcatenation)
        {
            if (Ports(nat.PortFrom, nat.PortTo) is not { } ports)
                return false;
            text += ports;
        }

        return Say(text + Flags(flags));
    }

    private static string Span(NftDataType type, NftTerm first, NftTerm last) => new NftKey(new NftType(type), first.Constant ?? [], last.Constant).ToString();

    private string Operand(NftTerm term, NftDataType type) => term.Constant is { } constant ? type.Format(constant) : Text(term);

    private string? Ports(NftRegister? from, NftRegister? to)
    {
        NftDataType type = NftDataType.Find("inet_service")!;
        if (_registers[from] is not { } first)
            return null;
        string text = $":{Operand(first, type)}";
        return to is { } end && end != from && !first.IsMap ? (_registers[end] is { } last ? $"{text}-{Operand(last, type)}" : null) : text;
    }

    private static string Flags(NftNatFlags flags)
    {
        var words = new List<string>();
        if ((flags & NftNatFlags.Random) != 0)
            words.Add("random");
        if ((flags & NftNatFlags.FullyRandom) != 0)
            words.Add("fully-random");
        if ((flags & NftNatFlags.Persistent) != 0)
            words.Add("persistent");
        return words.Count == 0 ? "" : $" {string.Join(',', words)}";
    }

    private bool Redirect(string verb, NftRegister? from, NftRegister? to, NftNatFlags? flags)
    {
        string? ports = from is null ? "" : Ports(from, to);
        return Say(ports is null ? null : $"{verb}{(ports.Length > 0 ? " to " : "")}{ports}{Flags(flags ?? 0)}");
    }

    private bool Reject(NftRejectExpression reject)
    {
        byte[] code = [reject.Code ?? 0];
        if (reject.Type == NftRejectType.TcpReset)
        {
            if (!IsMixed)
                Forget(NftPayloadBase.Transport);
            return Say("reject with tcp reset");
        }

        if (reject.Type == NftRejectType.Icmpx)
            return Say(code[0] == 1 ? "reject" : $"reject with icmpx {NftDataType.Find("icmpx_code")!.Format(code)}");
        if (HeaderOf(NftPayloadBase.Network) is not { Name: "ip" or "ip6" } header)
            return false;
        bool isIP6 = header == NftHeader.IP6;
        if (!IsMixed && code[0] == (isIP6 ? 4 : 3))
            return Say("reject");
        Forget(NftPayloadBase.Network);
        return Say(isIP6 ? $"reject with icmpv6 {NftDataType.Find("icmpv6_code")!.Format(code)}" : $"reject with icmp {NftDataType.Find("icmp_code")!.Format(code)}");
    }

    private bool Refer(NftObjectReferenceExpression reference)
    {
        string? what = reference.Name is { } name ? $"\"{name}\"" : null;
        if (reference.Set is not null)
        {
            NftRuleSet? known = _parts?.Set(reference.Set, reference.SetId);
            if (_registers.From(reference.SetSource, known?.Set.KeyType?.Length ?? 0) is not { Length: > 0 } found)
                return false;
            NftTerm[] terms = [.. found.Select(Resolve)];
            what = $"{Join(terms)} map {Elements(reference.Set, known, terms)}";
            return Say(Noun(known?.Set.ObjectType) is { } kind ? $"{kind} {what}" : null);
        }

        return Say(Noun(reference.Type) is { } noun && what is not null ? $"{noun} {what}" : null);
    }

    private static string? Noun(NftObjectType? type) => type switch
    {
        NftObjectType.Counter => "counter name",
        NftObjectType.Quota => "quota name",
        NftObjectType.Limit => "limit name",
        NftObjectType.ConntrackHelper => "ct helper set",
        NftObjectType.ConntrackTimeout => "ct timeout set",
        NftObjectType.ConntrackExpectation => "ct expectation set",
        NftObjectType.SecurityMark => "meta secmark set",
        NftObjectType.SynProxy => "synproxy name",
        _ => null,
    };

    private bool Queue(NftQueueExpression queue)
    {
        NftQueueFlags flags = queue.Flags ?? 0;
        string words = string.Join(',', new[] { (flags & NftQueueFlags.Bypass) != 0 ? "bypass" : "", (flags & NftQueueFlags.Fanout) != 0 ? "fanout" : "" }.Where(word => word.Length > 0));
        string target = queue.Source is { } source ? (_registers[source] is { } term ? Text(term) : "")
            : queue.Total is > 1 ? $"{queue.Number ?? 0}-{(queue.Number ?? 0) + queue.Total - 1}" : $"{queue.Number ?? 0}";
        return Say(target.Length == 0 ? null : $"queue{(words.Length > 0 ? $" flags {words}" : "")} to {target}");
    }

    private bool Copy(string verb, NftRegister? address, NftRegister? link)
    {
        NftDataType? type = _family switch { NftFamily.IP => NftDataType.Find("ipv4_addr"), NftFamily.IP6 => NftDataType.Find("ipv6_addr"), _ => null };
        if (address is null)
            return Say(_registers[link]?.Constant is { Length: 4 } only ? $"{verb} {Link(only)}" : null);
        if (type is null || _registers[address] is not { } to)
            return false;
        return Say($"{verb} {Operand(to, type)}{(_registers[link]?.Constant is { Length: 4 } index ? $" device {Link(index)}" : "")}");
    }

    private bool Forward(NftForwardExpression forward)
    {
        if (_registers[forward.Link]?.Constant is not { Length: 4 } link)
            return false;
        if (forward.Address is null)
            return Say($"fwd to {Link(link)}");
        bool isIP6 = forward.Family == NetworkIP6;
        return Say(_registers[forward.Address] is { } to ? $"fwd {(isIP6 ? "ip6" : "ip")} to {Operand(to, NftDataType.Find(isIP6 ? "ipv6_addr" : "ipv4_addr")!)} device {Link(link)}" : null);
    }

    private string Link(byte[] index) => LinkName(BitConverter.ToInt32(index)) is { } name ? $"\"{name}\"" : BitConverter.ToInt32(index).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool Proxy(NftTransparentProxyExpression proxy)
    {
        string family = !IsMixed ? "" : proxy.Family switch { NetworkIP => " ip", NetworkIP6 => " ip6", _ => "" };
        string? address = proxy.Address is null ? "" : _registers[proxy.Address] is { } to
            ? Operand(to, NftDataType.Find(to.Length == 4 ? "ipv4_addr" : "ipv6_addr")!) : null;
        string? port = proxy.Port is null ? "" : Ports(proxy.Port, null);
        if (address is null || port is null)
            return false;
        return Say($"tproxy{family} to {(port.Length > 0 && address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address)}{port}");
    }
}
