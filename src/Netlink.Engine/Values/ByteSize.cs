using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink;

/// <summary>A number of bytes: <c>32Kb</c>, <c>1Mb</c>.</summary>
/// <remarks>Parses what <c>tc</c> takes: b, k or kb, m or mb, g or gb (powers of 1024), and kbit, mbit, gbit; also KiB, MiB, GiB. A bare number is bytes.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<ByteSize>))]
public readonly record struct ByteSize : IParsable<ByteSize>, IComparable<ByteSize>, IComparable, INetlinkScalar<ByteSize>
{
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        [""] = 1, ["b"] = 1, ["k"] = 1024, ["kb"] = 1024, ["kib"] = 1024, ["m"] = 1048576, ["mb"] = 1048576, ["mib"] = 1048576,
        ["g"] = 1073741824, ["gb"] = 1073741824, ["gib"] = 1073741824, ["kbit"] = 128, ["mbit"] = 131072, ["gbit"] = 134217728,
    };

    /// <summary>A number of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public ByteSize(ulong bytes) => Bytes = bytes;

    /// <summary>A number of bytes, as PowerShell has <c>32kb</c>.</summary>
    /// <param name="bytes">The bytes, not negative.</param>
    public ByteSize(int bytes)
        : this((long)bytes)
    {
    }

    /// <summary>A number of bytes, as PowerShell has <c>4gb</c>.</summary>
    /// <param name="bytes">The bytes, not negative.</param>
    public ByteSize(long bytes) => Bytes = bytes >= 0 ? (ulong)bytes : throw new ArgumentOutOfRangeException(nameof(bytes), bytes, "A size is not negative.");

    /// <summary>The bytes.</summary>
    public ulong Bytes { get; }

    /// <summary>A number of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    public static implicit operator ByteSize(ulong bytes) => new(bytes);

    /// <inheritdoc/>
    static ByteSize INetlinkScalar<ByteSize>.FromScalar(ulong scalar) => new(scalar);

    /// <inheritdoc/>
    ulong INetlinkScalar<ByteSize>.ToScalar() => Bytes;

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text, such as 1500, 32kb or 1mb.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static ByteSize Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static ByteSize Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out ByteSize result) ? result : throw new FormatException($"'{s}' is not a size, such as 1500, 32kb or 1mb.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ByteSize result)
    {
        result = default;
        if (!UnitText.TrySplit(s, out decimal number, out string unit) || !Units.TryGetValue(unit, out decimal factor) || !UnitText.TryScale(number, factor, out ulong bytes))
            return false;
        result = new(bytes);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => UnitText.Format(Bytes, [(1073741824, "Gb"), (1048576, "Mb"), (1024, "Kb"), (1, "b")]);

    /// <summary>Whether one value is less than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(ByteSize left, ByteSize right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is more than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(ByteSize left, ByteSize right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is another or less.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(ByteSize left, ByteSize right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is another or more.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(ByteSize left, ByteSize right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(ByteSize other) => Bytes.CompareTo(other.Bytes);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        ByteSize other => CompareTo(other),
        string text when TryParse(text, null, out ByteSize parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"A size cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };
}
