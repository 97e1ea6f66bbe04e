using Netlink.Protocol;

namespace Netlink.Netfilter;

/// <summary>Between elements as people mean them and elements as they travel.</summary>
internal static class NftElements
{
    // What nft notes with an element that is the end of all keys.
    private const byte FlagsData = 1;
    private const uint OpenInterval = 1;

    /// <summary>Makes what travels.</summary>
    public static IReadOnlyList<NftSetElement> ToRaw(NftSet set, IReadOnlyList<NftElement> elements)
    {
        if (!set.HasIntervals)
        {
            return elements.FirstOrDefault(element => element.Key.IsRange) is not { } range ? new NftRawElements(set, elements)
                : throw new ArgumentException($"{set}: {range.Key} is more than one key, and the set has no flag 'interval'.", nameof(elements));
        }

        var raw = new List<NftSetElement>(elements.Count * 2);
        foreach (NftElement element in elements)
            AddRange(set, element, raw);
        return raw;
    }

    /// <summary>Makes what travels of an element.</summary>
    /// <param name="set">Its set.</param>
    /// <param name="element">The element.</param>
    /// <param name="key">Its key, or the first of a range, as it travels.</param>
    public static NftSetElement ToRaw(NftSet set, NftElement element, byte[] key) => new()
    {
        Key = element.Key.IsCatchAll ? null : new() { Value = key },
        Flags = element.Key.IsCatchAll ? NftSetElementFlags.CatchAll : null,
        Data = Data(set, element),
        ObjectReference = element.Object,
        Timeout = element.Timeout,
        Expiration = element.Expires,
        UserData = NftUserData.With((byte[]?)null, NftUserData.Comment, element.Comment),
        OneExpression = element.Expressions is { Count: 1 } one ? one[0] : null,
        ManyExpressions = element.Expressions is { Count: > 1 } many ? many : null,
    };

    /// <summary>A range of single keys is two elements: where it begins, and the first key behind it.</summary>
    private static void AddRange(NftSet set, NftElement element, List<NftSetElement> raw)
    {
        NftKey key = element.Key;
        byte[] last = key.Type.Turn(key.Last.Span);
        NftSetElement first = ToRaw(set, element, key.Type.Turn(key.First.Span));
        if (key.IsCatchAll)
        {
            raw.Add(first);
        }
        else if (key.Type.IsConcatenation)
        {
            raw.Add(first with { KeyEnd = new() { Value = last } });
        }
        else if (Next(key.Type, last, key.IsRange) is { } end)
        {
            raw.Add(first);
            raw.Add(new() { Key = new() { Value = end }, Flags = NftSetElementFlags.IntervalEnd });
        }
        else
        {
            raw.Add(first with { UserData = NftUserData.With(first.UserData, FlagsData, OpenInterval) });
        }
    }

    /// <summary>The messages that add elements to a set: each holds no more than its list has room for.</summary>
    public static IEnumerable<NftSetElements> Messages(NftSet set, IReadOnlyList<NftElement> elements)
    {
        const int Most = 400;
        NftType type = set.KeyType!;

        // As nft does: a set of ranges begins with the end of what lies before the first.
        IEnumerable<NftSetElement> before = set.HasIntervals && !type.IsConcatenation && elements.All(element => element.Key.First.Span.ContainsAnyExcept((byte)0))
            ? [new() { Key = new() { Value = new byte[type.Length] }, Flags = NftSetElementFlags.IntervalEnd }] : [];
        foreach (NftSetElement[] some in before.Concat(ToRaw(set, elements)).Chunk(Most))
            yield return new() { Family = set.Family, Table = set.Table, Set = set.Name, SetId = set.Id, Elements = some };
    }

    /// <summary>Reads what travelled, in the order of the keys where they are ranges.</summary>
    public static IEnumerable<NftElement> FromRaw(NftSet set, IEnumerable<NftSetElement> raw)
    {
        if (set.KeyType is not { } type)
            return [];
        return set.HasIntervals && !type.IsConcatenation ? FromSpans(set, type, raw) : raw.Select(element => Read(set, type, element, null));
    }

    private static IEnumerable<NftElement> FromSpans(NftSet set, NftType type, IEnumerable<NftSetElement> raw)
    {
        NftSetElement[] sorted = [.. raw];
        Array.Sort(sorted, Compare);
        NftSetElement? open = null;
        foreach (NftSetElement element in sorted)
        {
            if (((element.Flags ?? 0) & NftSetElementFlags.CatchAll) != 0)
            {
                yield return Read(set, type, element, null);
                continue;
            }

            if (open is not null)
                yield return Read(set, type, open, Previous(element.Key?.Value ?? []));
            open = ((element.Flags ?? 0) & NftSetElementFlags.IntervalEnd) != 0 ? null : element;
        }

        if (open is not null)
            yield return Read(set, type, open, [.. Enumerable.Repeat((byte)0xff, type.Length)]);
    }

    private static int Compare(NftSetElement left, NftSetElement right)
    {
        int keys = (left.Key?.Value).AsSpan().SequenceCompareTo((right.Key?.Value).AsSpan());
        return keys != 0 ? keys : (right.Flags ?? 0).CompareTo(left.Flags ?? 0);
    }

    private static NftElement Read(NftSet set, NftType type, NftSetElement element, byte[]? last)
    {
        byte[] first = element.Key?.Value ?? [];
        last ??= element.KeyEnd?.Value;
        if (set.HasIntervals)
            (first, last) = (type.Turn(first), last is null ? null : type.Turn(last));
        var read = new NftElement
        {
            Family = set.Family,
            Table = set.Table,
            Set = set.Name,
            Key = new(type, first, last, ((element.Flags ?? 0) & NftSetElementFlags.CatchAll) != 0),
            Value = element.Data?.Value is { } value && set.DataType is { } dataType ? ReadData(dataType, value) : null,
            Verdict = element.Data?.Verdict,
            Object = element.ObjectReference,
            Timeout = element.Timeout,
            Expires = element.Expiration,
            Comment = NftUserData.Text(element.UserData, NftUserData.Comment),
            Expressions = element.Expressions,
        };
        ((INetlinkObject)read).SetOrigin(((INetlinkObject)set).GetOrigin());
        return read;
    }

    private static NftKey ReadData(NftType type, byte[] value) =>
        value.Length == type.Length * 2 ? new(type, value[..type.Length], value[type.Length..]) : new(type, value);

    private static NftData? Data(NftSet set, NftElement element)
    {
        if (element.Verdict is { } verdict)
            return new() { Verdict = verdict };
        if (element.Value is not { } value)
            return null;
        return new() { Value = set.HasDataIntervals ? [.. value.First.Span, .. value.Last.Span] : value.First.ToArray() };
    }

    /// <summary>The first key behind a range; null behind the last of all.</summary>
    private static byte[]? Next(NftType type, byte[] last, bool isRange)
    {
        byte[] next = [.. last];
        int length = type.Fields[0].IsText && isRange ? last.AsSpan().TrimEnd((byte)0xff).Length : next.Length;
        next.AsSpan(length).Clear();
        for (int i = length - 1; i >= 0; i--)
        {
            if (++next[i] != 0)
                return next;
        }

        return null;
    }

    private static byte[] Previous(byte[] end)
    {
        byte[] last = [.. end];
        for (int i = last.Length - 1; i >= 0 && last[i]-- == 0; i--)
        {
        }

        return last;
    }
}
