using System.Globalization;

namespace Netlink.TrafficControl;

/// <summary>The words of u32 filters.</summary>
internal static class U32Words
{
    private const int NextHeader = -1;

    private static readonly TcVocabulary<U32Options> s_words = new()
    {
        { "match", (options, words) => words.TryTake("mark") ? options with { Mark = ReadMark(words) } : WithKey(options, words) },
        { "flowid|classid", (options, words) => options with { ClassId = words.Handle(), Selector = (options.Selector ?? new()) with { Flags = (options.Selector?.Flags ?? 0) | U32Flags.Terminal } } },
        { "action", (options, words) => options with { Actions = FilterWords.Actions(options.Actions, words) } },
        { "police", (options, words) => options with { Actions = [.. options.Actions ?? [], TcAction.Police(PoliceOptions.Read(words))] } },
        { "ht", (options, words) => options with { Table = Handle(words) } },
        { "link", WithLink },
        { "divisor", (options, words) => options with { Divisor = words.Integer<uint>() } },
        { "order", (options, words) => words.Text() is var _ ? options : options },
        { "hashkey", WithHashKey },
        { "offset", WithOffset },
        { "eat", (options, _) => options with { SelectorValue = (options.SelectorValue ?? new()) with { Flags = (options.SelectorValue?.Flags ?? 0) | U32Flags.Eat } } },
        { "indev", (options, words) => options with { InputLink = words.Text() } },
        { "skip_hw", (options, _) => options with { Flags = (options.Flags ?? 0) | FilterFlags.SkipHardware } },
        { "skip_sw", (options, _) => options with { Flags = (options.Flags ?? 0) | FilterFlags.SkipSoftware } },
    };

    public static U32Options Apply(U32Options start, TcWords words) => s_words.Apply(start, words);

    /// <summary>Keys out of matches, each in words of its own.</summary>
    public static IReadOnlyList<U32Key> Keys(IReadOnlyList<string> matches)
    {
        IReadOnlyList<U32Key> keys = [];
        foreach (string match in matches)
        {
            var words = new TcWords("u32 match", match);
            while (words.HasMore)
                keys = Add(keys, ReadKeys(words), words);
        }

        return keys;
    }

    /// <summary>Where the next table's offsets begin, in words.</summary>
    public static string? Offset(U32Selector selector)
    {
        if ((selector.Flags & (U32Flags.VariableOffset | U32Flags.Offset)) == 0)
            return null;
        return TcText.Join(
            "offset",
            (selector.Flags & U32Flags.VariableOffset) != 0 ? $"{selector.OffsetMask:x4}>>{selector.OffsetShift} at {selector.OffsetOffset}" : null,
            selector.Offset == 0 ? null : $"plus {selector.Offset}");
    }

    private static U32Options WithKey(U32Options options, TcWords words)
    {
        U32Selector selector = options.SelectorValue ?? new();
        IReadOnlyList<U32Key> keys = Add(selector.Keys, ReadKeys(words), words);
        return options with { SelectorValue = selector with { Keys = keys, Count = (byte)keys.Count, Flags = selector.Flags | (options.NextTable is null ? U32Flags.Terminal : 0) } };
    }

    private static U32Options WithLink(U32Options options, TcWords words)
    {
        U32Selector selector = options.SelectorValue ?? new();
        return options with { NextTable = Handle(words), SelectorValue = selector with { Flags = selector.Flags & ~U32Flags.Terminal } };
    }

    private static U32Options WithHashKey(U32Options options, TcWords words)
    {
        words.TryTake("mask");
        uint mask = Number(words);
        words.TryTake("at");
        return options with { SelectorValue = (options.SelectorValue ?? new()) with { HashMask = mask, HashOffset = words.Integer<short>() } };
    }

    private static U32Options WithOffset(U32Options options, TcWords words)
    {
        U32Selector selector = options.SelectorValue ?? new();
        while (words.Peek is "plus" or "at" or "mask" or "shift")
        {
            selector = words.Keyword() switch
            {
                "plus" => selector with { Offset = words.Integer<ushort>(), Flags = selector.Flags | U32Flags.Offset },
                "at" => selector with { OffsetOffset = words.Integer<short>(), Flags = selector.Flags | U32Flags.VariableOffset },
                "mask" => selector with { OffsetMask = (ushort)Number(words), Flags = selector.Flags | U32Flags.VariableOffset },
                _ => selector with { OffsetShift = words.Integer<byte>(), Flags = selector.Flags | U32Flags.VariableOffset },
            };
        }

        return options with { SelectorValue = selector };
    }

    private static Mark ReadMark(TcWords words)
    {
        uint value = words.Integer<uint>();
        return new Mark(value, words.NextIsNumber ? words.Integer<uint>() : uint.MaxValue);
    }

    private static TcFilterHandle Handle(TcWords words)
    {
        string text = words.Text();
        return TcFilterHandle.TryParse(text, null, out TcFilterHandle handle) ? handle : throw words.Wrong(text, "a table, such as 1: or 800:");
    }

    /// <summary>Adds keys; those of the same four bytes become one, as <c>tc</c> makes them.</summary>
    private static IReadOnlyList<U32Key> Add(IReadOnlyList<U32Key> start, IEnumerable<U32Key> more, TcWords words)
    {
        List<U32Key> keys = [.. start];
        foreach (U32Key key in more)
        {
            int same = keys.FindIndex(known => known.Offset == key.Offset && known.OffsetMask == key.OffsetMask);
            if (same < 0)
            {
                keys.Add(key);
                continue;
            }

            U32Key known = keys[same];
            if (((known.Value ^ key.Value) & known.Mask & key.Mask) != 0)
                throw words.Wrong(key.ToString(), "free: another match wants other bits there");
            keys[same] = known with { Value = known.Value | key.Value, Mask = known.Mask | key.Mask };
        }

        return keys;
    }

    private static IEnumerable<U32Key> ReadKeys(TcWords words)
    {
        string what = words.Text();
        return what switch
        {
            "u32" => [Plain(words, 4)],
            "u16" => [Plain(words, 2)],
            "u8" => [Plain(words, 1)],
            "ip" => Ip(words),
            "ip6" => Ip6(words),
            "tcp" or "udp" => Transport(words),
            "icmp" => [Field(words, words.Text() switch { "type" => 0, "code" => 1, { } other => throw words.Wrong(other, "type or code") }, 1, NextHeader)],
            _ when what.Length == 17 && what[8] == '/' => [Printed(what, words)],
            _ => throw words.Wrong(what, "u32, u16, u8, ip, ip6, tcp, udp, icmp or mark"),
        };
    }

    private static IEnumerable<U32Key> Ip(TcWords words)
    {
        string field = words.Text();
        return field switch
        {
            "src" => Prefix(words, 12),
            "dst" => Prefix(words, 16),
            "tos" or "dsfield" or "precedence" => [Field(words, 1, 1)],
            "protocol" => [Field(words, 9, 1)],
            "sport" => [Field(words, 20, 2)],
            "dport" => [Field(words, 22, 2)],
            "icmp_type" => [Field(words, 20, 1)],
            "icmp_code" => [Field(words, 21, 1)],
            "nofrag" => [Pack(0, 0x3fff, 6, 2, 0)],
            "firstfrag" => [Pack(0x2000, 0x3fff, 6, 2, 0)],
            "df" => [Pack(0x4000, 0x4000, 6, 2, 0)],
            "mf" => [Pack(0x2000, 0x2000, 6, 2, 0)],
            _ => throw words.Wrong(field, "src, dst, tos, protocol, sport, dport, icmp_type, icmp_code, nofrag, firstfrag, df or mf"),
        };
    }

    private static IEnumerable<U32Key> Ip6(TcWords words)
    {
        string field = words.Text();
        return field switch
        {
            "src" => Prefix(words, 8),
            "dst" => Prefix(words, 24),
            "priority" => [Shifted(Field(words, 4, 1))],
            "protocol" => [Field(words, 6, 1)],
            "flowlabel" => [Pack(Number(words), 0xfffff & Number(words), 0, 4, 0)],
            "sport" => [Field(words, 40, 2)],
            "dport" => [Field(words, 42, 2)],
            "icmp_type" => [Field(words, 40, 1)],
            "icmp_code" => [Field(words, 41, 1)],
            _ => throw words.Wrong(field, "src, dst, priority, protocol, flowlabel, sport, dport, icmp_type or icmp_code"),
        };
    }

    /// <summary>IPv6's priority lies across two bytes: it stands four bits further left than a byte of its own.</summary>
    private static U32Key Shifted(U32Key key) => key with { Value = key.Value >> 4, Mask = key.Mask >> 4, Offset = 0 };

    private static IEnumerable<U32Key> Transport(TcWords words) =>
        [Field(words, words.Text() switch { "src" => 0, "dst" => 2, { } other => throw words.Wrong(other, "src or dst") }, 2, NextHeader)];

    /// <summary>A number and its mask, at a place that the words say.</summary>
    private static U32Key Plain(TcWords words, int size)
    {
        (uint value, uint mask) = (Number(words), Number(words));
        string at = words.TryTake("at") ? words.Text() : "0";
        bool isNext = at.StartsWith("nexthdr+", StringComparison.Ordinal);
        return TcWords.TryInteger(isNext ? at[8..] : at, out int offset) ? Pack(value, mask, offset, size, isNext ? NextHeader : 0) : throw words.Wrong(at, "a place in the packet, in bytes");
    }

    private static U32Key Field(TcWords words, int offset, int size, int offsetMask = 0)
    {
        uint value = Number(words);
        uint all = size == 4 ? uint.MaxValue : (1U << (size * 8)) - 1;
        return Pack(value, words.NextIsNumber ? Number(words) : all, offset, size, offsetMask);
    }

    /// <summary>A key as <c>tc</c> prints it: <c>0a000000/ff000000 at 16</c>.</summary>
    private static U32Key Printed(string text, TcWords words)
    {
        bool valid = uint.TryParse(text.AsSpan(0, 8), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value)
            & uint.TryParse(text.AsSpan(9), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint mask);
        words.TryTake("at");
        string at = words.Text();
        bool isNext = at.StartsWith("nexthdr+", StringComparison.Ordinal);
        return valid && TcWords.TryInteger(isNext ? at[8..] : at, out int offset) ? Pack(value, mask, offset, 4, isNext ? NextHeader : 0) : throw words.Wrong(text, "a key, such as 0a000000/ff000000 at 16");
    }

    private static U32Key Pack(uint value, uint mask, int offset, int size, int offsetMask)
    {
        int shift = (4 - size - (offset & 3)) * 8;
        uint shiftedMask = mask << shift;
        return new() { Value = (value << shift) & shiftedMask, Mask = shiftedMask, Offset = offset & ~3, OffsetMask = offsetMask };
    }

    private static IEnumerable<U32Key> Prefix(TcWords words, int offset)
    {
        string text = words.Text();
        if (!IPPrefix.TryParse(text, out IPPrefix prefix))
            throw words.Wrong(text, "an address or a network, such as 10.0.0.0/8");
        byte[] value = prefix.Network().Address.GetBytes(), mask = prefix.NetMask().GetBytes();
        for (int i = 0; i < value.Length; i += 4)
        {
            uint bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(mask.AsSpan(i));
            if (bits != 0)
                yield return new() { Value = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(value.AsSpan(i)), Mask = bits, Offset = offset + i };
        }
    }

    private static uint Number(TcWords words)
    {
        string text = words.Text();
        return TcWords.TryInteger(text, out uint value) ? value : throw words.Wrong(text, "a number, such as 80 or 0xffff");
    }
}
