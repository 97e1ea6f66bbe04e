using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink;

/// <summary>A probability or a share: <c>1%</c>, <c>0.5%</c>. The kernel has it as a part of 4294967295.</summary>
/// <remarks>Parses what <c>tc</c> takes: a number from 0 to 100, with or without the sign.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<Percentage>))]
public readonly record struct Percentage : IParsable<Percentage>, IComparable<Percentage>, IComparable, INetlinkScalar<Percentage>
{
    /// <summary>A share of the whole.</summary>
    /// <param name="percent">0 to 100.</param>
    public Percentage(double percent) =>
        Raw = percent is >= 0 and <= 100 ? (uint)Math.Round(percent / 100 * uint.MaxValue, MidpointRounding.ToEven) : throw new ArgumentOutOfRangeException(nameof(percent), percent, "A percentage is 0 to 100.");

    private Percentage(uint raw) => Raw = raw;

    /// <summary>The share as the kernel has it, of 4294967295.</summary>
    [JsonIgnore]
    public uint Raw { get; }

    /// <summary>The share of a hundred.</summary>
    public double Percent => 100.0 * Raw / uint.MaxValue;

    /// <summary>The whole: 100 %.</summary>
    public static Percentage All => new(uint.MaxValue);

    /// <summary>A share as the kernel has it.</summary>
    /// <param name="raw">The part of 4294967295.</param>
    /// <returns>The share.</returns>
    public static Percentage FromRaw(uint raw) => new(raw);

    /// <inheritdoc/>
    static Percentage INetlinkScalar<Percentage>.FromScalar(ulong scalar) => new((uint)scalar);

    /// <inheritdoc/>
    ulong INetlinkScalar<Percentage>.ToScalar() => Raw;

    /// <summary>What is left to the whole.</summary>
    /// <returns>100 % less this.</returns>
    public Percentage Complement() => new(uint.MaxValue - Raw);

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text, such as 1% or 0.5.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static Percentage Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static Percentage Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out Percentage result) ? result : throw new FormatException($"'{s}' is not a percentage from 0 to 100, such as 1% or 0.5%.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Percentage result)
    {
        result = default;
        ReadOnlySpan<char> digits = s is not null && s.EndsWith('%') ? s.AsSpan(0, s.Length - 1) : s;
        const NumberStyles Style = NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;
        if (!double.TryParse(digits, Style, CultureInfo.InvariantCulture, out double percent) || percent is not (>= 0 and <= 100))
            return false;
        result = new(percent);
        return true;
    }

    /// <summary>The share with as few digits as say it exactly.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        for (int digits = 1; digits < 17; digits++)
        {
            string text = Percent.ToString($"G{digits}", CultureInfo.InvariantCulture);
            if (TryParse(text, null, out Percentage parsed) && parsed.Raw == Raw)
                return text + "%";
        }

        return Percent.ToString("R", CultureInfo.InvariantCulture) + "%";
    }

    /// <summary>Whether one value is less than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Percentage left, Percentage right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is more than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Percentage left, Percentage right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is another or less.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Percentage left, Percentage right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is another or more.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Percentage left, Percentage right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(Percentage other) => Raw.CompareTo(other.Raw);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        Percentage other => CompareTo(other),
        string text when TryParse(text, null, out Percentage parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"A percentage cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };
}
