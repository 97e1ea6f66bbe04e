using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink.TrafficControl;

/// <summary>A filter's own number: <c>0x1</c>; of u32, table, bucket and place: <c>800::801</c>.</summary>
[JsonConverter(typeof(ParsableJsonConverter<TcFilterHandle>))]
public readonly record struct TcFilterHandle : IParsable<TcFilterHandle>, IComparable<TcFilterHandle>, INetlinkScalar<TcFilterHandle>
{
    private const int TableShift = 20, BucketShift = 12;
    private const uint NodeMask = 0xfff, BucketMask = 0xff;

    /// <summary>A handle.</summary>
    /// <param name="raw">The kernel's number.</param>
    public TcFilterHandle(uint raw) => Raw = raw;

    /// <summary>The kernel's number.</summary>
    public uint Raw { get; }

    /// <summary>The handle as text.</summary>
    public string Text => ToString();

    /// <inheritdoc/>
    static TcFilterHandle INetlinkScalar<TcFilterHandle>.FromScalar(ulong scalar) => new((uint)scalar);

    /// <inheritdoc/>
    ulong INetlinkScalar<TcFilterHandle>.ToScalar() => Raw;

    /// <summary>Parses a value.</summary>
    /// <param name="text">The text, such as 0x1 or 800::801.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text is not such a value.</exception>
    public static TcFilterHandle Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static TcFilterHandle Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out TcFilterHandle result) ? result : throw new FormatException($"'{s}' is not a filter's handle, such as 0x1 or 800::801.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TcFilterHandle result)
    {
        result = default;
        string[] parts = (s ?? "").Split(':');
        if (parts.Length == 1)
        {
            bool isNumber = TcWords.TryInteger(parts[0], out uint number);
            result = new(number);
            return isNumber;
        }

        uint bucket = 0, node = 0;
        bool valid = parts.Length <= 3 && TryPart(parts[0], NodeMask, out uint table) && TryPart(parts[1], BucketMask, out bucket) && (parts.Length == 2 || TryPart(parts[2], NodeMask, out node));
        if (valid && TryPart(parts[0], NodeMask, out table))
            result = new((table << TableShift) | (bucket << BucketShift) | node);
        return valid;
    }

    /// <summary>The handle in the form of u32 where it has a table, else as a number.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Raw >> TableShift == 0 ? string.Create(CultureInfo.InvariantCulture, $"0x{Raw:x}") : Table();

    /// <inheritdoc/>
    public int CompareTo(TcFilterHandle other) => Raw.CompareTo(other.Raw);

    /// <summary>Whether one value is less than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(TcFilterHandle left, TcFilterHandle right) => left.CompareTo(right) < 0;

    /// <summary>Whether one value is more than another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(TcFilterHandle left, TcFilterHandle right) => left.CompareTo(right) > 0;

    /// <summary>Whether one value is another or less.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(TcFilterHandle left, TcFilterHandle right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one value is another or more.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(TcFilterHandle left, TcFilterHandle right) => left.CompareTo(right) >= 0;

    /// <summary>The place within a bucket of u32.</summary>
    internal uint Node() => Raw & NodeMask;

    internal static uint Bucket(uint raw) => (raw >> BucketShift) & BucketMask;

    private static bool TryPart(string text, uint most, out uint part)
    {
        part = 0;
        return text.Length == 0 || (uint.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out part) && part <= most);
    }

    private string Table()
    {
        uint bucket = Bucket(Raw);
        return string.Create(CultureInfo.InvariantCulture, $"{Raw >> TableShift:x}:{(bucket == 0 ? "" : $"{bucket:x}")}{(Node() == 0 ? "" : $":{Node():x}")}");
    }
}
