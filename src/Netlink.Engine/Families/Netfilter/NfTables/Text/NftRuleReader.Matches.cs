namespace Netlink.Netfilter;

/// <summary>Comparisons, and what sets and maps are asked for.</summary>
internal sealed partial class NftRuleReader
{
    private bool Compare(NftCompareExpression compare)
    {
        if (_registers[compare.Source] is not { } term || compare.Data?.Value is not { } value || value.Length == 0)
            return false;
        if (compare.Comparison == NftComparison.GreaterOrEqual && _index + 1 < _expressions.Count
            && _expressions[_index + 1].Data is NftCompareExpression { Comparison: NftComparison.LessOrEqual, Data.Value: { } last } next && next.Source == compare.Source)
        {
            _index++;
            return Between(term, "", value, last);
        }

        NftComparison comparison = compare.Comparison ?? NftComparison.Equal;
        if (term.Payload is not null && term.Mask is null && comparison == NftComparison.Equal && Resolve(term).Header is null && Split(term, value) is { } parts)
            return parts.TrueForAll(part => Match(part.Term, comparison, part.Value));
        if (term is { Mask: { } mask, Xor: { } xor } && xor.All(part => part == 0) && Cut(term, mask) is { } cut)
            return Match(cut.Term, comparison, Shift(value, cut.Shift, cut.Term.Type.Length));
        return Match(Resolve(term), comparison, value);
    }

    private bool Match(NftTerm term, NftComparison comparison, byte[] value)
    {
        Need(term);
        string sign = comparison switch
        {
            NftComparison.NotEqual => "!= ",
            NftComparison.Less => "< ",
            NftComparison.LessOrEqual => "<= ",
            NftComparison.Greater => "> ",
            NftComparison.GreaterOrEqual => ">= ",
            _ => "",
        };
        if (term.Mask is { } mask)
            return Say(Masked(term, mask, comparison, sign, value));
        if (Beginning(term, value) is { } prefix && comparison is NftComparison.Equal or NftComparison.NotEqual)
            return Say($"{prefix.Name ?? term.Text} {sign}{prefix.Text}");
        if (term.Type.Length > value.Length)
            return false;
        if (comparison == NftComparison.Equal)
            Learn(term, value);
        if (term.Type.IsBits && comparison == NftComparison.Equal)
            sign = "== ";
        return Say($"{term.Text} {sign}{Value(term, value)}");
    }

    private string Value(NftTerm term, byte[] value) =>
        term.Type.IsIndex && !term.IsTurned && LinkName(BitConverter.ToInt32(value)) is { } name ? $"\"{name}\"" : term.Format(value);

    private string? LinkName(int index) => _origin?.LinkName(index) ?? (index == 1 ? "lo" : null);

    /// <summary>A value that is shorter than its type: the beginning of a link's name, or whole bytes of a prefix.</summary>
    private (string? Name, string Text)? Beginning(NftTerm term, byte[] value)
    {
        if (term.Type.IsText && value.Length < term.Type.Length)
            return (null, $"\"{Wire.WireText.Decode(value)}*\"");
        if (term.Payload is not { } payload || term.Header is not null || HeaderOf(payload.Base) is not { } header)
            return null;
        NftHeaderField? field = header.Fields.FirstOrDefault(field => field.Offset == payload.Offset * 8 && field.Bits > value.Length * 8 && field.Type.HasPrefixes);
        if (field is null)
            return null;
        byte[] whole = new byte[field.Type.Length];
        value.CopyTo(whole, 0);
        Need(Named(term, header, field));
        return ($"{header.Name} {field.Name}", $"{field.Type.Format(whole)}/{value.Length * 8}");
    }

    private static string Masked(NftTerm term, byte[] mask, NftComparison comparison, string sign, byte[] value)
    {
        bool isPlain = (term.Xor ?? []).All(part => part == 0), isZero = value.All(part => part == 0), isEqual = comparison == NftComparison.Equal;
        if (isPlain && (term.Type.IsBits || term.Text == "ct label") && comparison is NftComparison.Equal or NftComparison.NotEqual)
        {
            if (isZero)
                return $"{term.Text} {(isEqual ? "! " : "")}{term.Format(mask)}";
            return $"{term.Text} {sign}{term.Format(value)} / {term.Format(mask)}";
        }

        if (isPlain && term.Type.HasMaskPrefixes && comparison is NftComparison.Equal or NftComparison.NotEqual && PrefixLength(term, mask) is { } bits)
            return $"{term.Text} {sign}{term.Format(value)}/{bits}";
        return $"{term.Text}{Operations(term, mask, term.Xor ?? [])} {(isEqual ? "== " : sign)}{term.Format(value)}";
    }

    private static int? PrefixLength(NftTerm term, byte[] mask)
    {
        byte[] turned = [.. mask];
        if (term.Type.Order == NftByteOrder.Host && BitConverter.IsLittleEndian)
            Array.Reverse(turned);
        var bits = new System.Numerics.BigInteger(turned, isUnsigned: true, isBigEndian: true);
        System.Numerics.BigInteger rest = (System.Numerics.BigInteger.One << (mask.Length * 8)) - bits;
        return rest.IsPowerOfTwo ? (mask.Length * 8) - (int)(rest.GetBitLength() - 1) : null;
    }

    private bool Between(NftTerm term, string sign, byte[] first, byte[] last)
    {
        if (term.Mask is not null)
            return false;
        term = Resolve(term);
        Need(term);
        return first.Length >= term.Type.Length && last.Length >= term.Type.Length && Say($"{term.Text} {sign}{term.Format(first)}-{term.Format(last)}");
    }

    private bool Range(NftRangeExpression range) =>
        _registers[range.Source] is { } term && range.From?.Value is { } from && range.To?.Value is { } to
        && Between(term, range.Comparison == NftRangeComparison.Outside ? "!= " : "", from, to);

    private bool Lookup(NftLookupExpression lookup)
    {
        NftRuleSet? known = _sets?.Find(lookup.Set, lookup.SetId);
        int length = known?.Set.KeyType?.Length ?? _registers[lookup.Source]?.Length ?? 0;
        if (_registers.From(lookup.Source, length) is not { Length: > 0 } found)
            return false;
        NftTerm[] terms = [.. found.Select(Resolve)];
        int shift = 0;
        if (terms is [{ Header: null, Payload: not null, Mask: { } mask } cutting] && Cut(cutting, mask) is { } cut)
            (terms, shift) = ([cut.Term], cut.Shift);
        string left = Join(terms), right = Elements(lookup.Set, known, terms, shift);
        if (terms is [{ Text: "icmp type" }])
            _icmpType = null;
        if (lookup.Destination == NftRegister.Verdict)
            return Say($"{left} vmap {right}");
        if (lookup.Destination is not { } destination)
            return Say($"{left} {(((lookup.Flags ?? 0) & NftLookupFlags.Invert) != 0 ? "!= " : "")}{right}");
        NftType? data = known?.Set.DataType;
        int dataLength = (data?.Length ?? 4) * (known?.Set.HasDataIntervals == true ? 2 : 1);
        return Load(destination, new() { Text = $"{left} map {right}", Type = NftHeader.Integer(dataLength * 8), IsMap = true, IsConcatenation = data?.IsConcatenation == true });
    }

    private string Elements(string? name, NftRuleSet? known, NftTerm[] terms, int shift = 0)
    {
        if (known is not { IsAnonymous: true })
            return $"@{name}";
        NftType? written = known.Set.KeyType is { } type && terms.Length == type.Fields.Count && terms.Zip(type.Fields).All(pair => pair.First.Type.Length == pair.Second.Length)
            ? new NftType(terms.Select(term => term.Type)) : known.Set.KeyType;
        IEnumerable<NftElement> elements = known.Elements;
        if (!known.Set.HasIntervals || written?.IsConcatenation == true)
            elements = elements.OrderBy(element => element.Key.IsCatchAll).ThenBy(element => Order(element.Key), StringComparer.Ordinal);
        return $"{{ {string.Join(", ", elements.Select(element => Element(element, written, terms, shift)))} }}";
    }

    private string Element(NftElement element, NftType? written, NftTerm[] terms, int shift)
    {
        NftKey key = element.Key.IsCatchAll || written is null ? element.Key
            : new(written, Shift(element.Key.First.ToArray(), shift, written.Length), Shift(element.Key.Last.ToArray(), shift, written.Length));
        if (terms is [{ Type.IsIndex: true } index] && !key.IsRange && !key.IsCatchAll)
            return $"{Value(index with { IsTurned = false }, key.First.ToArray())}{(element.Data is { } leadsTo ? $" : {leadsTo}" : "")}";
        return (element with { Key = key }).ToString();
    }

    /// <summary>What keys are sorted by: the fields' numbers.</summary>
    private static string Order(NftKey key)
    {
        var text = new System.Text.StringBuilder();
        for (int i = 0; i < key.Type.Fields.Count; i++)
        {
            NftDataType type = key.Type.Fields[i];
            byte[] bytes = key.First.Slice(key.Type.OffsetOf(i), type.Length).ToArray();
            if (type.Order == NftByteOrder.Host && BitConverter.IsLittleEndian)
                Array.Reverse(bytes);
            text.Append(Convert.ToHexStringLower(bytes));
        }

        return text.ToString();
    }
}
