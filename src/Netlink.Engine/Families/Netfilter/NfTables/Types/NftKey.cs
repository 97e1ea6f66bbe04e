using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;

namespace Netlink.Netfilter;

/// <summary>A key of a set, or the data of a map: a value of each field, or a range of values.</summary>
public sealed class NftKey : IEquatable<NftKey>
{
    // What a register of the kernel holds at most.
    private const int MostBytes = 64;

    private readonly byte[] _first;
    private readonly byte[] _last;

    internal NftKey(NftType type, byte[] first, byte[]? last = null, bool isCatchAll = false)
    {
        Type = type;
        _first = first;
        _last = last ?? first;
        IsCatchAll = isCatchAll;
    }

    /// <summary>What it is a value of.</summary>
    public NftType Type { get; }

    /// <summary>The bytes of the value, or of the first of a range, in the types' own order.</summary>
    public ReadOnlyMemory<byte> First => _first;

    /// <summary>The bytes of the value, or of the last of a range.</summary>
    public ReadOnlyMemory<byte> Last => _last;

    /// <summary>Whether it stands for all keys that have no element of their own: <c>*</c>.</summary>
    public bool IsCatchAll { get; }

    /// <summary>Whether it is more than one value.</summary>
    public bool IsRange => !_first.AsSpan().SequenceEqual(_last);

    /// <summary>The bytes of <see cref="First"/> themselves, which nobody changes.</summary>
    internal byte[] FirstBytes => _first;

    /// <summary>The length of the prefix that it is; null where it is none.</summary>
    internal int? PrefixBits => PrefixLength(_first, _last);

    /// <summary>Reads a key as <c>nft</c> takes it.</summary>
    /// <param name="type">What it is a value of.</param>
    /// <param name="text">Values with " . " between: <c>10.0.0.0/8 . 80-90</c>, <c>eth*</c>, <c>*</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">It is no such key.</exception>
    public static NftKey Parse(NftType type, string text) =>
        TryParse(type, text, out NftKey? key) ? key : throw new FormatException($"'{text}' is no {type}.");

    /// <summary>Reads a key as <c>nft</c> takes it.</summary>
    /// <param name="type">What it is a value of.</param>
    /// <param name="text">Values with " . " between.</param>
    /// <param name="key">The key.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse(NftType type, string text, [NotNullWhen(true)] out NftKey? key)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(text);
        byte[] first = new byte[type.Length];
        Span<byte> last = type.Length <= MostBytes ? stackalloc byte[type.Length] : new byte[type.Length];
        key = text.Trim() == "*" ? new(type, first, isCatchAll: true) : null;
        string[]? parts = type.IsConcatenation ? text.Split(" . ") : null;
        if (key is not null || (parts?.Length ?? 1) != type.Fields.Count)
            return key is not null;
        for (int i = 0; i < type.Fields.Count; i++)
        {
            int offset = type.OffsetOf(i), length = type.Fields[i].Length;
            if (!TryParseField(type.Fields[i], (parts?[i] ?? text).Trim(), first.AsSpan(offset, length), last.Slice(offset, length)))
                return false;
        }

        key = first.AsSpan().SequenceEqual(last) ? new(type, first) : new(type, first, last.ToArray());
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(NftKey? other) => other is not null && IsCatchAll == other.IsCatchAll
        && _first.AsSpan().SequenceEqual(other._first) && _last.AsSpan().SequenceEqual(other._last);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NftKey);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(_first);
        hash.AddBytes(_last);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        if (IsCatchAll)
            return "*";
        if (!Type.IsConcatenation)
            return Format(Type.Fields[0], _first, _last);
        return string.Join(" . ", Type.Fields.Select((field, i) =>
            Format(field, _first.AsSpan(Type.OffsetOf(i), field.Length), _last.AsSpan(Type.OffsetOf(i), field.Length))));
    }

    private static string Format(NftDataType type, ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        if (first.SequenceEqual(last))
            return type.Format(first);
        if (type.IsText)
            return $"\"{Wire.WireText.Decode(first.TrimEnd((byte)0))}*\"";
        return type.HasPrefixes && PrefixLength(first, last) is { } bits
            ? string.Create(CultureInfo.InvariantCulture, $"{type.Format(first)}/{bits}")
            : $"{type.Format(first, isNamed: false)}-{type.Format(last, isNamed: false)}";
    }

    /// <summary>The length of the prefix that a range is; null where it is none.</summary>
    private static int? PrefixLength(ReadOnlySpan<byte> first, ReadOnlySpan<byte> last)
    {
        var low = new BigInteger(first, isUnsigned: true, isBigEndian: true);
        BigInteger size = new BigInteger(last, isUnsigned: true, isBigEndian: true) - low + 1;
        return size.IsPowerOfTwo && (low & (size - 1)).IsZero ? (first.Length * 8) - (int)(size.GetBitLength() - 1) : null;
    }

    private static bool TryParseField(NftDataType type, string text, Span<byte> first, Span<byte> last)
    {
        if (type.IsText && text.Trim('"') is [.. var beginning, '*'])
        {
            // Room is left for the NUL byte of a whole name.
            byte[] bytes = Wire.WireText.Encode(beginning);
            if (bytes.Length is 0 or > 15)
                return false;
            last.Fill(0xff);
            return bytes.AsSpan().TryCopyTo(first) && bytes.AsSpan().TryCopyTo(last);
        }

        if (type.TryParse(text, first))
        {
            first.CopyTo(last);
            return true;
        }

        if (type.IsText)
            return false;
        if (type.HasPrefixes && text.IndexOf('/') is > 0 and var slash)
            return TryParsePrefix(type, text[..slash], text[(slash + 1)..], first, last);
        for (int dash = text.IndexOf('-'); dash > 0; dash = text.IndexOf('-', dash + 1))
        {
            first.Clear();
            last.Clear();
            if (type.TryParse(text[..dash].Trim(), first) && type.TryParse(text[(dash + 1)..].Trim(), last))
                return Compare(type, first, last) <= 0;
        }

        return false;
    }

    private static bool TryParsePrefix(NftDataType type, string address, string length, Span<byte> first, Span<byte> last)
    {
        if (!type.TryParse(address, first) || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out int bits) || bits > first.Length * 8)
            return false;
        for (int i = 0; i < first.Length; i++)
        {
            byte mask = (byte)(0xff00 >> Math.Clamp(bits - (i * 8), 0, 8));
            first[i] &= mask;
            last[i] = (byte)(first[i] | ~mask);
        }

        return true;
    }

    private static int Compare(NftDataType type, ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) =>
        left.Length <= sizeof(ulong) ? type.ToNumber(left).CompareTo(type.ToNumber(right)) : left.SequenceCompareTo(right);
}
