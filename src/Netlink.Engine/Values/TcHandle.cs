using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink;

/// <summary>A handle of traffic control: <c>1:10</c>, major and minor in hexadecimal; <c>1:</c> is a qdisc.</summary>
/// <remarks>Parses what <c>tc</c> takes and prints, with <c>root</c>, <c>ingress</c>, <c>clsact</c> and <c>none</c>.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<TcHandle>))]
public readonly record struct TcHandle : IParsable<TcHandle>, IComparable<TcHandle>, IComparable, INetlinkScalar<TcHandle>
{
    private const uint RootRaw = 0xffffffff, IngressRaw = 0xfffffff1;

    /// <summary>A handle.</summary>
    /// <param name="raw">Both parts as the kernel has them.</param>
    public TcHandle(uint raw) => Raw = raw;

    /// <summary>A handle.</summary>
    /// <param name="major">The qdisc.</param>
    /// <param name="minor">The class; 0 is the qdisc itself.</param>
    public TcHandle(ushort major, ushort minor)
        : this(((uint)major << 16) | minor)
    {
    }

    /// <summary>Both parts as the kernel has them.</summary>
    public uint Raw { get; }

    /// <summary>The handle as text.</summary>
    public string Text => ToString();

    /// <summary>The root of a link (<c>TC_H_ROOT</c>).</summary>
    public static TcHandle Root => new(RootRaw);

    /// <summary>The hook for what comes in (<c>TC_H_INGRESS</c>, <c>TC_H_CLSACT</c>).</summary>
    public static TcHandle Ingress => new(IngressRaw);

    /// <inheritdoc/>
    static TcHandle INetlinkScalar<TcHandle>.FromScalar(ulong scalar) => new((uint)scalar);

    /// <inheritdoc/>
    ulong INetlinkScalar<TcHandle>.ToScalar() => Raw;

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text, such as 1:10, 1: or root.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static TcHandle Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static TcHandle Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out TcHandle result) ? result : throw new FormatException($"'{s}' is not a handle, such as 1:10, 1: or root.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcHandle result)
    {
        result = s switch { "root" => Root, "ingress" or "clsact" => Ingress, _ => default };
        if (s is "root" or "ingress" or "clsact" or "none")
            return true;
        string[] parts = (s ?? "").Split(':');
        ushort minor = 0;
        bool valid = parts.Length == 2 && TryParsePart(parts[0], out ushort major) && (parts[1].Length == 0 || TryParsePart(parts[1], out minor));
        result = valid && TryParsePart(parts[0], out major) ? new(major, minor) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Raw switch
    {
        0 => "none",
        RootRaw => "root",
        IngressRaw => "ingress",
        _ when (ushort)Raw == 0 => string.Create(CultureInfo.InvariantCulture, $"{Raw >> 16:x}:"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Raw >> 16:x}:{(ushort)Raw:x}"),
    };

    private static bool TryParsePart(string text, out ushort part)
    {
        part = 0;
        return text.Length == 0 || ushort.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out part);
    }

    /// <summary>Whether one value is less than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(TcHandle left, TcHandle right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is more than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(TcHandle left, TcHandle right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is another or less.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(TcHandle left, TcHandle right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is another or more.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(TcHandle left, TcHandle right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(TcHandle other) => Raw.CompareTo(other.Raw);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        TcHandle other => CompareTo(other),
        string text when TryParse(text, null, out TcHandle parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"A handle cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };
}
