using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Netlink;

/// <summary>The number of a class within its qdisc, in hexadecimal as <c>tc</c> has it: <c>10</c> is that of <c>1:10</c>.</summary>
/// <remarks>Parses <c>10</c>, <c>0x10</c>, and a class's whole handle: <c>1:10</c>.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<TcMinor>))]
public readonly record struct TcMinor : IParsable<TcMinor>, IComparable<TcMinor>, IComparable
{
    /// <summary>A number.</summary>
    /// <param name="value">The number; 0 is no class.</param>
    public TcMinor(uint value) => Value = value;

    /// <summary>The number; 0 is no class.</summary>
    public uint Value { get; }

    /// <summary>Parses a number.</summary>
    /// <param name="text">The text, such as 10 or 1:10.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">The text is not such a number.</exception>
    public static TcMinor Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static TcMinor Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out TcMinor result) ? result : throw new FormatException($"'{s}' is not the number of a class, in hexadecimal, such as 10 or 1:10.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcMinor result)
    {
        result = default;
        if (s?.Contains(':') == true)
        {
            bool isHandle = TcHandle.TryParse(s, provider, out TcHandle handle);
            result = new((ushort)handle.Raw);
            return isHandle;
        }

        ReadOnlySpan<char> digits = s is not null && s.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? s.AsSpan(2) : s;
        bool isNumber = uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value);
        result = new(value);
        return isNumber;
    }

    /// <inheritdoc/>
    public override string ToString() => Value == 0 ? "0" : string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}");

    /// <summary>Whether one value is less than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(TcMinor left, TcMinor right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is more than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(TcMinor left, TcMinor right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is another or less.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(TcMinor left, TcMinor right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is another or more.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(TcMinor left, TcMinor right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(TcMinor other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TcMinor other => CompareTo(other),
        string text when TryParse(text, null, out TcMinor parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"The number of a class cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };
}
