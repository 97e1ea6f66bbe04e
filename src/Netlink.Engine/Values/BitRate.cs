using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink;

/// <summary>A rate of data in bits per second: <c>100Mbit</c>, <c>1Gbit</c>.</summary>
/// <remarks>Parses what <c>tc</c> takes: bit, kbit, mbit, gbit, tbit (powers of 1000), kibit, mibit, gibit, tibit (of 1024), and the same with bps for bytes per second; also B/s, kB/s, MB/s, GB/s. A bare number is bits per second.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<BitRate>))]
public readonly record struct BitRate : IParsable<BitRate>, IComparable<BitRate>, IComparable, INetlinkScalar<BitRate>
{
    private static readonly Dictionary<string, decimal> Units = new(StringComparer.Ordinal)
    {
        [""] = 1, ["bit"] = 1, ["kbit"] = 1000, ["mbit"] = 1000_000, ["gbit"] = 1000_000_000, ["tbit"] = 1000_000_000_000,
        ["kibit"] = 1024, ["mibit"] = 1048576, ["gibit"] = 1073741824, ["tibit"] = 1099511627776,
        ["bps"] = 8, ["kbps"] = 8000, ["mbps"] = 8000_000, ["gbps"] = 8000_000_000, ["tbps"] = 8000_000_000_000,
        ["kibps"] = 8192, ["mibps"] = 8388608, ["gibps"] = 8589934592, ["tibps"] = 8796093022208,
        ["b/s"] = 8, ["kb/s"] = 8000, ["mb/s"] = 8000_000, ["gb/s"] = 8000_000_000,
    };

    /// <summary>A rate.</summary>
    /// <param name="bitsPerSecond">Bits per second.</param>
    public BitRate(ulong bitsPerSecond) => BitsPerSecond = bitsPerSecond;

    /// <summary>A rate, as PowerShell has a number.</summary>
    /// <param name="bitsPerSecond">Bits per second, not negative.</param>
    public BitRate(int bitsPerSecond)
        : this((long)bitsPerSecond)
    {
    }

    /// <summary>A rate, as PowerShell has a large number.</summary>
    /// <param name="bitsPerSecond">Bits per second, not negative.</param>
    public BitRate(long bitsPerSecond) =>
        BitsPerSecond = bitsPerSecond >= 0 ? (ulong)bitsPerSecond : throw new ArgumentOutOfRangeException(nameof(bitsPerSecond), bitsPerSecond, "A rate is not negative.");

    /// <summary>Bits per second.</summary>
    public ulong BitsPerSecond { get; }

    /// <summary>A rate in the unit that the kernel's traffic control counts.</summary>
    /// <param name="bytesPerSecond">Bytes per second.</param>
    /// <returns>The rate.</returns>
    public static BitRate FromBytesPerSecond(ulong bytesPerSecond) => new(checked(bytesPerSecond * 8));

    /// <summary>The rate in the unit that the kernel's traffic control counts.</summary>
    /// <returns>Bytes per second, rounded down.</returns>
    public ulong ToBytesPerSecond() => BitsPerSecond / 8;

    /// <inheritdoc/>
    static BitRate INetlinkScalar<BitRate>.FromScalar(ulong scalar) => new(scalar);

    /// <inheritdoc/>
    ulong INetlinkScalar<BitRate>.ToScalar() => BitsPerSecond;

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text, such as 100mbit, 1gbit or 12.5MB/s.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static BitRate Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static BitRate Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out BitRate result) ? result : throw new FormatException($"'{s}' is not a rate, such as 100mbit, 1gbit or 12.5MB/s.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out BitRate result)
    {
        result = default;
        if (!UnitText.TrySplit(s, out decimal number, out string unit) || !Units.TryGetValue(unit, out decimal factor) || !UnitText.TryScale(number, factor, out ulong bits))
            return false;
        result = new(bits);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        UnitText.Format(BitsPerSecond, [(1000_000_000_000, "Tbit"), (1000_000_000, "Gbit"), (1000_000, "Mbit"), (1000, "Kbit"), (1, "bit")]);

    /// <summary>Whether one value is less than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(BitRate left, BitRate right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is more than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(BitRate left, BitRate right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is another or less.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(BitRate left, BitRate right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is another or more.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(BitRate left, BitRate right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(BitRate other) => BitsPerSecond.CompareTo(other.BitsPerSecond);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        BitRate other => CompareTo(other),
        string text when TryParse(text, null, out BitRate parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"A rate cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };
}
