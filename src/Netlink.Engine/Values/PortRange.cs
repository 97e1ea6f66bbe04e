using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Netlink;

/// <summary>A range of UDP or TCP ports: <c>1000-2000</c>, or one of them.</summary>
[JsonConverter(typeof(ParsableJsonConverter<PortRange>))]
public readonly record struct PortRange : IParsable<PortRange>, IComparable<PortRange>
{
    /// <summary>A range of ports.</summary>
    /// <param name="low">The first.</param>
    /// <param name="high">The last.</param>
    public PortRange(ushort low, ushort high)
    {
        if (high < low)
            throw new ArgumentOutOfRangeException(nameof(high), high, $"The last port is not before the first, {low}.");
        Low = low;
        High = high;
    }

    /// <summary>One port.</summary>
    /// <param name="port">The port.</param>
    public PortRange(ushort port)
        : this(port, port)
    {
    }

    /// <summary>One port, as PowerShell has a number.</summary>
    /// <param name="port">The port, 0 to 65535.</param>
    public PortRange(int port)
        : this(port is >= 0 and <= ushort.MaxValue ? (ushort)port : throw new ArgumentOutOfRangeException(nameof(port), port, "A port is 0 to 65535."))
    {
    }

    /// <summary>The first port.</summary>
    public ushort Low { get; }

    /// <summary>The last port.</summary>
    public ushort High { get; }

    /// <summary>Parses a range.</summary>
    /// <param name="text">The range: <c>1000-2000</c>, <c>53</c>.</param>
    /// <returns>The range.</returns>
    /// <exception cref="FormatException">The text is not a range of ports.</exception>
    public static PortRange Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static PortRange Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out PortRange result) ? result : throw new FormatException($"'{s}' is not a range of ports, such as 1000-2000 or 53.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PortRange result)
    {
        result = default;
        string[] parts = (s ?? "").Split('-');
        if (parts.Length > 2 || !TryParsePort(parts[0], out ushort low) || !TryParsePort(parts[^1], out ushort high) || high < low)
            return false;
        result = new(low, high);
        return true;
    }

    /// <summary>Whether one range sorts before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(PortRange left, PortRange right) => left.CompareTo(right) < 0;

    /// <summary>Whether one range sorts after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(PortRange left, PortRange right) => left.CompareTo(right) > 0;

    /// <summary>Whether one range is another or sorts before it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(PortRange left, PortRange right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one range is another or sorts after it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(PortRange left, PortRange right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(PortRange other) => (Low, High).CompareTo((other.Low, other.High));

    /// <inheritdoc/>
    public override string ToString() => Low == High ? $"{Low}" : $"{Low}-{High}";

    private static bool TryParsePort(string text, out ushort port) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out port);
}
