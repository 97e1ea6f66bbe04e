using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.NetworkInformation;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink;

/// <summary>A link-layer address of up to 32 bytes: an Ethernet address, mostly. Tunnels have an IP address in its place.</summary>
/// <remarks>Parses <c>52:54:00:12:34:56</c>, <c>52-54-00-12-34-56</c>, <c>5254.0012.3456</c> and <c>525400123456</c>; prints the first.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<HardwareAddress>))]
public readonly struct HardwareAddress
    : IEquatable<HardwareAddress>, IComparable<HardwareAddress>, IComparable, IParsable<HardwareAddress>, INetlinkValue<HardwareAddress>
{
    /// <summary>The longest address in bytes (<c>MAX_ADDR_LEN</c>).</summary>
    public const int MaxLength = 32;

    private readonly byte[]? _bytes;

    /// <summary>Takes over an address's bytes.</summary>
    /// <param name="bytes">At most 32 bytes.</param>
    public HardwareAddress(ReadOnlySpan<byte> bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(bytes.Length, MaxLength, nameof(bytes));
        _bytes = bytes.ToArray();
    }

    /// <summary>Takes over .NET's form of an address.</summary>
    /// <param name="address">The address.</param>
    public HardwareAddress(PhysicalAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        _bytes = address.GetAddressBytes();
    }

    /// <summary>Parses an address.</summary>
    /// <param name="text">The address, such as <c>52:54:00:12:34:56</c>.</param>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public HardwareAddress(string text) => this = Parse(text);

    /// <summary>The address as text, with colons and small letters.</summary>
    public string Text => ToString();

    private ReadOnlySpan<byte> Bytes => _bytes;

    /// <summary>The address's bytes.</summary>
    /// <returns>A copy of them.</returns>
    public byte[] GetAddressBytes() => Bytes.ToArray();

    /// <summary>Whether the address is that of a group.</summary>
    /// <returns>True when the lowest bit of the first byte is set.</returns>
    public bool IsMulticast() => !Bytes.IsEmpty && (Bytes[0] & 1) != 0;

    /// <summary>Whether the address was given by an administrator, not by the maker.</summary>
    /// <returns>True when the second bit of the first byte is set.</returns>
    public bool IsLocallyAdministered() => !Bytes.IsEmpty && (Bytes[0] & 2) != 0;

    /// <summary>Whether the address is everyone's.</summary>
    /// <returns>True when all bits are set.</returns>
    public bool IsBroadcast() => !Bytes.IsEmpty && !Bytes.ContainsAnyExcept((byte)0xff);

    /// <inheritdoc/>
    int INetlinkValue<HardwareAddress>.GetWireLength() => Bytes.Length;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out HardwareAddress value)
    {
        bool fits = payload.Length <= MaxLength;
        value = fits ? new(payload) : default;
        return fits;
    }

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination) => Bytes.CopyTo(destination);

    /// <summary>Parses an address.</summary>
    /// <param name="text">The address, such as <c>52:54:00:12:34:56</c>.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static HardwareAddress Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static HardwareAddress Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out HardwareAddress result)
        ? result
        : throw new FormatException($"'{s}' is not a hardware address, such as 52:54:00:12:34:56.");

    /// <summary>Parses an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="result">The address, or the default.</param>
    /// <returns>Whether the text is an address.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out HardwareAddress result) => TryParse(text, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out HardwareAddress result)
    {
        result = default;
        if (string.IsNullOrEmpty(s))
            return false;
        char separator = s.FirstOrDefault(c => c is ':' or '-' or '.');
        int group = separator switch { '\0' => s.Length, '.' => 4, _ => 2 };
        string[] parts = separator == '\0' ? [s] : s.Split(separator);
        if (s.Length % 2 != 0 && separator == '\0')
            return false;
        var bytes = new List<byte>(6);
        foreach (string part in parts)
        {
            if (part.Length != group || bytes.Count + (group / 2) > MaxLength)
                return false;
            for (int i = 0; i < part.Length; i += 2)
            {
                if (!byte.TryParse(part.AsSpan(i, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out byte value))
                    return false;
                bytes.Add(value);
            }
        }

        result = new([.. bytes]);
        return true;
    }

    /// <summary>.NET's form of the address.</summary>
    /// <returns>The address.</returns>
    public PhysicalAddress ToPhysicalAddress() => new(GetAddressBytes());

    /// <summary>.NET's form of an address.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator PhysicalAddress(HardwareAddress address) => address.ToPhysicalAddress();

    /// <summary>An address from .NET's form.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator HardwareAddress(PhysicalAddress address) => new(address);

    /// <summary>Whether two addresses are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(HardwareAddress left, HardwareAddress right) => left.Equals(right);

    /// <summary>Whether two addresses differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(HardwareAddress left, HardwareAddress right) => !left.Equals(right);

    /// <summary>Whether one address sorts before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(HardwareAddress left, HardwareAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether one address sorts after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(HardwareAddress left, HardwareAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether one address is another or sorts before it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(HardwareAddress left, HardwareAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one address is another or sorts after it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(HardwareAddress left, HardwareAddress right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(HardwareAddress other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is HardwareAddress other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public int CompareTo(HardwareAddress other) => Bytes.SequenceCompareTo(other.Bytes);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        HardwareAddress other => CompareTo(other),
        string text when TryParse(text, out HardwareAddress parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"A hardware address cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public override string ToString()
    {
        ReadOnlySpan<byte> bytes = Bytes;
        if (bytes.IsEmpty)
            return "";
        const string Digits = "0123456789abcdef";
        Span<char> text = stackalloc char[(bytes.Length * 3) - 1];
        for (int i = 0; i < bytes.Length; i++)
        {
            if (i > 0)
                text[(i * 3) - 1] = ':';
            text[i * 3] = Digits[bytes[i] >> 4];
            text[(i * 3) + 1] = Digits[bytes[i] & 15];
        }

        return new(text);
    }
}
