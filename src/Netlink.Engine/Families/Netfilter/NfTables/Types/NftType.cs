using System.Diagnostics.CodeAnalysis;

namespace Netlink.Netfilter;

/// <summary>What a set's keys or a map's data are: one type, or several in a row (<c>ipv4_addr . inet_service</c>).</summary>
public sealed class NftType : IParsable<NftType>, IEquatable<NftType>
{
    private const int BitsPerType = 6;
    private const int IntegerNumber = 4;

    /// <summary>A type of several fields.</summary>
    /// <param name="fields">The fields' types.</param>
    public NftType(params IEnumerable<NftDataType> fields)
    {
        Fields = [.. fields];
        Length = Fields.Count == 1 ? Fields[0].Length : Fields.Sum(field => field.PaddedLength);
    }

    /// <summary>A type as text: <c>ipv4_addr . inet_service</c>.</summary>
    /// <param name="text">The names, with dots between.</param>
    /// <exception cref="FormatException">There is no such type.</exception>
    public NftType(string text)
        : this(Parse(text).Fields)
    {
    }

    /// <summary>Verdicts: what verdict maps lead to.</summary>
    public static NftType Verdict { get; } = new(NftDataTypes.Verdict);

    /// <summary>The fields' types.</summary>
    public IReadOnlyList<NftDataType> Fields { get; }

    /// <summary>How many bytes a value has in a register; each of several fields is filled up to four.</summary>
    public int Length { get; }

    /// <summary>Whether it has several fields.</summary>
    public bool IsConcatenation => Fields.Count > 1;

    /// <summary>Whether it is <see cref="Verdict"/>.</summary>
    public bool IsVerdict => Fields.Count == 1 && Fields[0].Number == NftDataTypes.VerdictNumber;

    /// <summary>The number that <c>nft</c> notes with a set: six bits a field.</summary>
    internal uint Number => IsVerdict ? unchecked((uint)NftDataTypes.VerdictNumber) : Fields.Aggregate(0u, (number, part) => (number << BitsPerType) | (uint)part.Number);

    internal NftByteOrder Order => IsConcatenation ? NftByteOrder.None : Fields[0].Order;

    /// <summary>Finds a type by the number that <c>nft</c> notes.</summary>
    internal static NftType Of(uint number, int length)
    {
        if (number == NftType.Verdict.Number)
            return Verdict;
        var fields = new List<NftDataType>();
        for (uint rest = number; rest != 0; rest >>= BitsPerType)
        {
            int one = (int)(rest & ((1 << BitsPerType) - 1));
            if (NftDataTypes.All.FirstOrDefault(type => type.Number == one) is not { } known)
                return Unknown(number, length);
            fields.Insert(0, known);
        }

        var type = new NftType(fields);
        return fields.Count > 0 && type.Length == length ? type : Unknown(number, length);
    }

    /// <inheritdoc cref="NftType(string)"/>
    public static NftType Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static NftType Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out NftType? result) ? result : throw new FormatException($"'{s}' is no type of nft's, such as ipv4_addr, inet_service or ipv4_addr . inet_service.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out NftType result)
    {
        result = null;
        if (s?.Trim() == Verdict.Fields[0].Name)
            result = Verdict;
        NftDataType?[] fields = [.. (s ?? "").Split('.', StringSplitOptions.TrimEntries).Select(NftDataType.Find)];
        if (fields.All(field => field is not null))
            result = new(fields!);
        return result is not null;
    }

    /// <summary>Where a field begins among the bytes of a value.</summary>
    internal int OffsetOf(int field) => field == 0 ? 0 : Fields.Take(field).Sum(type => type.PaddedLength);

    /// <summary>Turns numbers in the machine's order around: a set of intervals compares bytes from the first to the last.</summary>
    internal byte[] Turn(ReadOnlySpan<byte> value)
    {
        byte[] turned = value.ToArray();
        for (int i = 0, offset = 0; i < Fields.Count; offset += Fields[i++].PaddedLength)
        {
            if (Fields[i] is { Order: NftByteOrder.Host, IsText: false } && BitConverter.IsLittleEndian && offset + Fields[i].Length <= turned.Length)
                turned.AsSpan(offset, Fields[i].Length).Reverse();
        }

        return turned;
    }

    /// <inheritdoc/>
    public bool Equals(NftType? other) => other is not null && Number == other.Number && Length == other.Length;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NftType);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Length);

    /// <inheritdoc/>
    public override string ToString() => string.Join(" . ", Fields);

    private static NftType Unknown(uint number, int length) => new(number == IntegerNumber
        ? new NftDataType((int)number, "integer", length, NftByteOrder.Network, length <= sizeof(ulong) ? NftTextForm.Number : NftTextForm.Bytes)
        : new NftDataType((int)number, $"type{number}", length, NftByteOrder.None, NftTextForm.Bytes));
}
