using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>Reads a rule's expressions back into the statements that <c>nft</c> made them of.</summary>
internal sealed partial class NftRuleReader
{
    private readonly NftFamily _family;
    private readonly NftRuleParts? _parts;
    private readonly NetlinkOrigin? _origin;
    private readonly IReadOnlyList<NftExpression> _expressions;
    private readonly NftRegisters _registers = new();

    // A statement that only says which protocol follows is taken out when a later one makes that clear.
    private readonly List<string?> _statements = [];
    private readonly Dictionary<NftPayloadBase, Dependency> _dependencies = [];
    private readonly Dictionary<NftPayloadBase, NftHeader> _headers = [];
    private int? _icmpType;
    private int? _icmpStatement;
    private int _index;

    public NftRuleReader(NftFamily family, IReadOnlyList<NftExpression> expressions, NftRuleParts? parts, NetlinkOrigin? origin)
    {
        (_family, _expressions, _parts, _origin) = (family, expressions, parts, origin);
        NftHeader? network = family switch { NftFamily.IP => NftHeader.IP, NftFamily.IP6 => NftHeader.IP6, NftFamily.Arp => NftHeader.Arp, _ => null };
        if (network is not null)
            _headers[NftPayloadBase.Network] = network;
        if (family is NftFamily.Bridge or NftFamily.NetDevice)
            _headers[NftPayloadBase.LinkLayer] = NftHeader.Ethernet;
    }

    private bool IsMixed => _family is NftFamily.Inet or NftFamily.Bridge or NftFamily.NetDevice;

    /// <summary>The statements; null where the expressions are none that <c>nft</c> would make.</summary>
    public IReadOnlyList<string>? Read()
    {
        for (_index = 0; _index < _expressions.Count; _index++)
        {
            NftExpression expression = _expressions[_index];
            if (!Read(expression.Data ?? (expression.Name == "notrack" ? new NftNoTrackExpression() : null)))
                return null;
        }

        return [.. _statements.OfType<string>()];
    }

    private bool Read(NftExpressionData? data) => data switch
    {
        NftPayloadExpression { Destination: { } register } payload => Load(register, new() { Type = NftHeader.Integer((int)(payload.Length ?? 0) * 8, form: NftTextForm.Raw), Payload = payload }),
        NftMetaExpression { Destination: { } register } meta => Load(register, NftKeys.Meta(meta.Key)),
        NftConntrackExpression { Destination: { } register } tracked => Load(register, NftKeys.Conntrack(tracked.Key, tracked.Direction)),
        NftFibExpression fib => Load(fib.Destination, NftKeys.Fib(fib)),
        NftRouteExpression route => Load(route.Destination, NftKeys.Route(route.Key)),
        NftSocketExpression socket => Load(socket.Destination, NftKeys.Socket(socket)),
        NftFingerprintExpression system => Load(system.Destination, NftKeys.Fingerprint(system)),
        NftTransformExpression transform => Load(transform.Destination, NftKeys.Transform(transform)),
        NftHeaderExpression { Destination: { } register } header => Load(register, NftExtensionHeaders.Term(header) ?? PartOf(header)),
        NftNumberExpression number => Load(number.Destination, Number(number)),
        NftHashExpression hash => Load(hash.Destination, Hash(hash)),
        NftImmediateExpression { Destination: NftRegister.Verdict, Data.Verdict: { } verdict } => Say(Verdict(verdict)),
        NftImmediateExpression { Destination: { } register, Data.Value: { } value } => Load(register, new() { Type = NftHeader.Integer(value.Length * 8, form: NftTextForm.Raw), Constant = value }),
        NftBitwiseExpression bitwise => Change(bitwise),
        NftByteOrderExpression { Source: { } source } order when _registers[source] is { IsTurned: false } term => Load(order.Destination, term with { IsTurned = true }),
        NftCompareExpression compare => Compare(compare),
        NftRangeExpression range => Range(range),
        NftLookupExpression lookup => Lookup(lookup),
        NftDynamicSetExpression dynamic => ChangeSet(dynamic),
        NftMetaExpression { Source: { } source } meta => Set(NftKeys.Meta(meta.Key), source),
        NftConntrackExpression { Source: { } source } tracked => Set(NftKeys.Conntrack(tracked.Key, tracked.Direction), source),
        NftHeaderExpression { Source: { } source } header => Set(NftExtensionHeaders.Term(header), source),
        NftHeaderExpression { Kind: NftHeaderKind.TcpOption } header => Say($"reset {NftExtensionHeaders.Name(header)}"),
        NftPayloadExpression { Source: { } source } payload => SetPayload(payload, source),
        null => false,
        _ => Act(data),
    };

    private bool Load(NftRegister? register, NftTerm? term)
    {
        _registers[register] = term;
        return register is not null && term is not null;
    }

    private bool Say(string? statement)
    {
        if (statement is not null)
            _statements.Add(statement);
        return statement is not null;
    }

    /// <summary>A verdict; where it leads to a chain of the rule's own, with that chain's rules.</summary>
    private string Verdict(NftVerdict verdict)
    {
        if (_parts?.Chain(verdict) is not { } chain)
            return verdict.ToString();
        string rules = string.Concat(chain.Rules.Select(rule => $"\n\t{rule.ToString().Replace("\n", "\n\t", StringComparison.Ordinal)}"));
        return $"{(verdict.Code == NftVerdictCode.Goto ? "goto" : "jump")} {{{rules}\n}}";
    }

    /// <summary>Bytes of a header of which the next expression takes a part that has a name.</summary>
    private NftTerm? PartOf(NftHeaderExpression header) =>
        _index + 1 < _expressions.Count && _expressions[_index + 1].Data is NftBitwiseExpression { Mask.Value: { } mask } && NftExtensionHeaders.Part(header, mask) is not null
            ? new() { Type = NftHeader.Integer(mask.Length * 8), Extension = header } : null;

    private NftTerm? Hash(NftHashExpression hash)
    {
        string tail = $" mod {hash.Modulus}{(hash.Seed is > 0 ? $" seed 0x{hash.Seed:x}" : "")}{(hash.Offset is > 0 ? $" offset {hash.Offset}" : "")}";
        if (hash.Kind == NftHashKind.Symmetric)
            return NftKeys.Host($"symhash{tail}", 4);
        return _registers.From(hash.Source, (int)(hash.Length ?? 0)) is { } terms ? NftKeys.Host($"jhash {Join(terms)}{tail}", 4) : null;
    }

    private static NftTerm Number(NftNumberExpression number) => NftKeys.Host(
        $"numgen {(number.Kind == NftNumberKind.Random ? "random" : "inc")} mod {number.Modulus}{(number.Offset is > 0 ? $" offset {number.Offset}" : "")}", 4);

    private bool Change(NftBitwiseExpression bitwise)
    {
        if (_registers[bitwise.Source] is not { Mask: null } term)
            return false;
        if ((bitwise.Operation ?? NftBitwiseOperation.MaskXor) == NftBitwiseOperation.MaskXor)
            return Load(bitwise.Destination, term with { Mask = bitwise.Mask?.Value, Xor = bitwise.Xor?.Value });
        string? sign = bitwise.Operation switch { NftBitwiseOperation.LeftShift => "<<", NftBitwiseOperation.RightShift => ">>", _ => null };
        if (sign is null || bitwise.Data?.Value is not { Length: 4 } count || term.Constant is not null)
            return false;
        return Load(bitwise.Destination, Resolve(term) with { Text = $"{Text(term)} {sign} {BitConverter.ToUInt32(count)}", Payload = null });
    }

    /// <summary>The texts of terms, with dots between.</summary>
    private string Join(IEnumerable<NftTerm> terms) => string.Join(" . ", terms.Select(Text));

    /// <summary>A term as it stands on the right of <c>set</c> or in a key.</summary>
    private string Text(NftTerm term)
    {
        term = Resolve(term);
        Need(term);
        if (term.Constant is not null)
            return term.Format(term.Constant);
        return term.Mask is null ? term.Text! : $"{term.Text}{Operations(term, term.Mask, term.Xor ?? [])}";
    }

    /// <summary>A mask and an exclusive or as <c>nft</c> writes them: bits that are cleared and set again are an or.</summary>
    private static string Operations(NftTerm term, byte[] mask, byte[] xor)
    {
        byte[] and = [.. mask], or = new byte[mask.Length], rest = new byte[mask.Length];
        for (int i = 0; i < mask.Length && i < xor.Length; i++)
        {
            or[i] = (byte)(xor[i] & ~mask[i]);
            rest[i] = (byte)(xor[i] & mask[i]);
            and[i] |= or[i];
        }

        string text = and.All(part => part == 0xff) ? "" : $" & {term.Type.Format(and)}";
        if (rest.Any(part => part != 0))
            text += $" ^ {term.Type.Format(rest)}";
        return or.Any(part => part != 0) ? $"{text} | {term.Type.Format(or)}" : text;
    }

    /// <summary>Takes out the statement that a term makes needless.</summary>
    private void Need(NftTerm term)
    {
        if (term.Needs is not { } layer)
            return;
        Forget(layer);
        if (term.Header is { Name: "icmp" or "icmpv6" } && IsMixed)
            Forget(NftPayloadBase.Network);
        if (term.Text is "icmp mtu" or "icmp gateway" or "icmpv6 mtu" or "icmpv6 max-delay" && _icmpStatement is { } statement)
            (_statements[statement], _icmpStatement) = (null, null);
    }

    private void Forget(NftPayloadBase layer)
    {
        if (!_dependencies.TryGetValue(layer, out Dependency dependency) || (dependency.IsNetworkField && IsMixed))
            return;
        _statements[dependency.Statement] = null;
        _dependencies.Remove(layer);
    }

    /// <summary>Notes what a comparison tells about the protocols, before its statement is added.</summary>
    private void Learn(NftTerm term, ReadOnlySpan<byte> value)
    {
        if (term.Text is "icmp type" or "icmpv6 type")
            (_icmpType, _icmpStatement) = (value[0], _statements.Count);
        if (term.Tells is not { } layer || term.Mask is not null)
            return;
        int number = (int)term.Type.ToNumber(value);
        NftHeader? header = (layer, term.Text) switch
        {
            (NftPayloadBase.LinkLayer, _) => number == 1 ? NftHeader.Ethernet : null,
            (NftPayloadBase.Network, "meta nfproto") => number switch { 2 => NftHeader.IP, 10 => NftHeader.IP6, _ => null },
            (NftPayloadBase.Network, _) => NftHeader.Network(number),
            _ => NftHeader.Transport(number),
        };
        if (header is { Name: "vlan" })
            _headers[NftPayloadBase.LinkLayer] = header;
        else if (header is not null)
            _headers[layer] = header;
        _dependencies[header is { Name: "vlan" } ? NftPayloadBase.LinkLayer : layer] = new(_statements.Count, term.Payload?.Base == NftPayloadBase.Network);
    }

    private readonly record struct Dependency(int Statement, bool IsNetworkField);
}
