using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Netlink;

/// <summary>A packet's mark, and which of its bits count: <c>0x10/0xff</c>. Without a mask all bits count.</summary>
[JsonConverter(typeof(ParsableJsonConverter<Mark>))]
public readonly record struct Mark : IParsable<Mark>
{
    /// <summary>A mark of which all bits count.</summary>
    /// <param name="value">The mark.</param>
    public Mark(uint value)
        : this(value, uint.MaxValue)
    {
    }

    /// <summary>A mark of which all bits count, as PowerShell writes numbers: to it, 0xffffffff is -1.</summary>
    /// <param name="value">The mark.</param>
    public Mark(int value)
        : this(unchecked((uint)value), uint.MaxValue)
    {
    }

    /// <summary>A mark of which some bits count.</summary>
    /// <param name="value">The mark.</param>
    /// <param name="mask">The bits that count.</param>
    public Mark(uint value, uint mask)
    {
        Value = value;
        Mask = mask;
    }

    /// <summary>The mark.</summary>
    public uint Value { get; }

    /// <summary>The bits that count.</summary>
    public uint Mask { get; }

    /// <summary>Parses a mark.</summary>
    /// <param name="text">The mark: <c>0x10/0xff</c>, <c>16</c>.</param>
    /// <returns>The mark.</returns>
    /// <exception cref="FormatException">The text is not a mark.</exception>
    public static Mark Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static Mark Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out Mark result) ? result : throw new FormatException($"'{s}' is not a mark, such as 0x10/0xff or 16.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Mark result)
    {
        string[] parts = (s ?? "").Split('/');
        uint mask = uint.MaxValue;
        bool valid = parts.Length <= 2 & TryParseNumber(parts[0], out uint value) && (parts.Length == 1 || TryParseNumber(parts[1], out mask));
        result = valid ? new(value, mask) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        Mask == uint.MaxValue ? string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}") : string.Create(CultureInfo.InvariantCulture, $"0x{Value:x}/0x{Mask:x}");

    private static bool TryParseNumber(string text, out uint number) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
