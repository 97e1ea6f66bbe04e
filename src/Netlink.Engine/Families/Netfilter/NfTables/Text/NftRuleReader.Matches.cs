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
        if (term is { Payload: null, Mask: null, Type.HasPrefixes: true } && value.Length < term.Type.Length)
            return (null, Prefix(term.Type, value));
        if (term.Payload is not { } payload || term.Header is not null || HeaderOf(payload.Base) is not { } header)
            return null;
        NftHeaderField? field = header.Fields.FirstOrDefault(field => field.Offset == payload.Offset * 8 && field.Bits > value.Length * 8 && field.Type.HasPrefixes);
        if (field is null)
            return null;
        Need(Named(term, header, field));
        return ($"{header.Name} {field.Name}", Prefix(field.Type, value));
    }

    private static string Prefix(NftDataType type, byte[] value)
    {
        byte[] whole = new byte[type.Length];
        value.CopyTo(whole, 0);
        return $"{type.Format(whole)}/{value.Length * 8}";
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
        string operations = "";
        if (term is { Mask: { } mask, Xor: { } xor })
        {
            if (xor.All(part => part == 0) && Cut(term, mask) is { } cut)
                (term, first, last) = (cut.Term, Shift(first, cut.Shift, cut.Term.Type.Length), Shift(last, cut.Shift, cut.Term.Type.Length));
            else
                operations = Operations(Resolve(term), mask, xor);
        }

        term = Resolve(term);
        Need(term);
        return first.Length >= term.Type.Length && last.Length >= term.Type.Length && Say($"{term.Text}{operations} {sign}{term.Format(first, isNamed: false)}-{term.Format(last, isNamed: false)}");
    }

    private bool Range(NftRangeExpression range) =>
        _registers[range.Source] is { } term && range.From?.Value is { } from && range.To?.Value is { } to
        && Between(term, range.Comparison == NftRangeComparison.Outside ? "!= " : "", from, to);

    private bool Lookup(NftLookupExpression lookup)
    {
        NftRuleSet? known = _parts?.Set(lookup.Set, lookup.SetId);
        int length = known?.Set.KeyType?.Length ?? _registers[lookup.Source]?.Length ?? 0;
        if (_registers.From(lookup.Source, length) is not { Length: > 0 } found)
            return false;
        (NftTerm Term, int Shift)[] cuts = [.. found.Select(Resolve).Select(term => term is { Header: null, Mask: { } mask } && Cut(term, mask) is { } cut ? cut : (term, 0))];
        NftTerm[] terms = [.. cuts.Select(cut => cut.Term)];
        int shift = cuts[0].Shift;
        if (terms.Length > 1 && cuts.Any(cut => cut.Shift != 0))
            return false;
        string left = Join(terms), right = Elements(lookup.Set, known, terms, shift);
        if (terms is [{ Text: "icmp type" }])
            _icmpType = null;
        if (lookup.Destination == NftRegister.Verdict)
            return Say($"{left} vmap {right}");
        if (lookup.Destination is not { } destination)
            return Say($"{left} {(((lookup.Flags ?? 0) & NftLookupFlags.Invert) != 0 ? "!= " : terms.Any(term => term.Mask is not null) ? "== " : "")}{right}");
        NftType? data = known?.Set.DataType;
        int dataLength = (data?.Length ?? 4) * (known?.Set.HasDataIntervals == true ? 2 : 1);
        return Load(destination, new() { Text = $"{left} map {right}", Type = NftHeader.Integer(dataLength * 8), IsMap = true, IsConcatenation = data?.IsConcatenation == true });
    }

    private string Elements(string? name, NftRuleSet? known, NftTerm[] terms, int shift = 0)
    {
        if (known is not { IsAnonymous: true })
            return $"@{name}";
        var asked = new NftType(terms.Select(term => term.Type));
        NftType? written = known.Set.KeyType?.Length == asked.Length ? asked : known.Set.KeyType;
        IOrderedEnumerable<NftElement> elements = known.Elements.OrderBy(element => element.Key.IsCatchAll);
        if (!known.Set.HasIntervals || written?.IsConcatenation == true)
            elements = elements.ThenBy(element => Order(element.Key, written ?? element.Key.Type), StringComparer.Ordinal);

        // Where it is not known what a set's keys are, they stand as a set of ranges needs them.
        bool isTurned = known.Set.HasIntervals && written is { IsConcatenation: false } && known.Set.KeyType!.Order != written.Order;
        return $"{{ {string.Join(", ", elements.Select(element => Element(element, written, terms, shift, isTurned)))} }}";
    }

    private string Element(NftElement element, NftType? written, NftTerm[] terms, int shift, bool isTurned)
    {
        if (element.Key.IsCatchAll || written is null)
            return element.ToString();
        byte[] first = element.Key.First.ToArray(), last = element.Key.Last.ToArray();
        if (isTurned)
            (first, last) = (written.Turn(first), written.Turn(last));
        NftKey key = new(written, Shift(first, shift, written.Length), Shift(last, shift, written.Length));
        if (!key.IsRange && terms.Length == written.Fields.Count && written.Fields.Any(field => field.IsIndex || field.IsBits))
        {
            string names = string.Join(" . ", terms.Select((term, i) => Part(term with { IsTurned = false }, first.AsSpan(written.OffsetOf(i), written.Fields[i].Length).ToArray())));
            return $"{names}{(element.Data is { } leadsTo ? $" : {leadsTo}" : "")}";
        }

        return (element with { Key = key }).ToString();
    }

    /// <summary>A field of a key; several bits with strokes between.</summary>
    private string Part(NftTerm term, byte[] value) => term.Type.IsBits ? term.Format(value).Replace(",", " | ", StringComparison.Ordinal) : Value(term, value);

    /// <summary>What keys are sorted by: their number; several fields are one number, of which the last is the most.</summary>
    private static string Order(NftKey key, NftType type)
    {
        if (type.IsConcatenation)
        {
            byte[] whole = [.. Enumerable.Range(0, type.Fields.Count).SelectMany(i => key.First.Slice(type.OffsetOf(i), type.Fields[i].Length).ToArray())];
            Array.Reverse(whole);
            return Convert.ToHexStringLower(whole);
        }

        if (type.Fields[0].IsBits)
        {
            // The least bit comes first, and with others before alone.
            ulong bits = type.Fields[0].ToNumber(key.First.Span);
            return $"{bits & (~bits + 1):x16}{~bits:x16}";
        }

        byte[] bytes = key.First.ToArray();
        if (type.Order == NftByteOrder.Host && BitConverter.IsLittleEndian)
            Array.Reverse(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
