using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink;

/// <summary>An IPv4 or IPv6 address, without an object on the heap. Sorts as a number, IPv4 before IPv6.</summary>
/// <remarks>Parses strictly: four decimal numbers without leading zeros, or IPv6 as in RFC 4291; prints IPv6 as in RFC 5952.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
[JsonConverter(typeof(ParsableJsonConverter<InetAddress>))]
public readonly struct InetAddress
    : IEquatable<InetAddress>, IComparable<InetAddress>, IComparable, ISpanParsable<InetAddress>, IFormattable, INetlinkValue<InetAddress>
{
    private const string Example = "such as 192.0.2.1 or 2001:db8::1";
    private readonly ulong _high;
    private readonly ulong _low;
    private readonly byte _family;

    private InetAddress(ulong high, ulong low, byte family)
    {
        _high = high;
        _low = low;
        _family = family;
    }

    /// <summary>Takes over .NET's form of an address. An IPv6 scope is dropped: netlink tells it apart as a link.</summary>
    /// <param name="address">The address.</param>
    public InetAddress(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out int count);
        if (!TryRead(bytes[..count], out this))
            throw new ArgumentException($"{address.AddressFamily} is not IPv4 or IPv6.", nameof(address));
    }

    /// <summary>Parses an address.</summary>
    /// <param name="text">The address, such as <c>192.0.2.1</c>.</param>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public InetAddress(string text) => this = Parse(text);

    /// <summary>The address as text. It is a property under this name because <see cref="IPAddress"/> has it in PowerShell.</summary>
    public string IPAddressToString => ToString();

    /// <summary>0.0.0.0, which stands for any or none.</summary>
    public static InetAddress AnyIPv4 => new(0, 0, 4);

    /// <summary>::, which stands for any or none.</summary>
    public static InetAddress AnyIPv6 => new(0, 0, 6);

    /// <summary>Tells IPv4 from IPv6; neither for a value that was never set.</summary>
    /// <returns>The address family.</returns>
    public AddressFamily Family() => _family switch
    {
        4 => AddressFamily.InterNetwork,
        6 => AddressFamily.InterNetworkV6,
        _ => AddressFamily.Unspecified,
    };

    /// <summary>Whether this is an IPv4 address.</summary>
    /// <returns>True for IPv4.</returns>
    public bool IsIPv4() => _family == 4;

    /// <summary>Whether this is an IPv6 address.</summary>
    /// <returns>True for IPv6.</returns>
    public bool IsIPv6() => _family == 6;

    /// <summary>Whether this is 0.0.0.0 or ::.</summary>
    /// <returns>True when all bits are zero.</returns>
    public bool IsAny() => (_high | _low) == 0;

    /// <summary>Whether this is in 127.0.0.0/8 or ::1.</summary>
    /// <returns>True for a loopback address.</returns>
    public bool IsLoopback() => IsIPv4() ? (byte)(_low >> 24) == 127 : _high == 0 && _low == 1;

    /// <summary>Whether this is in 224.0.0.0/4 or ff00::/8.</summary>
    /// <returns>True for a multicast address.</returns>
    public bool IsMulticast() => IsIPv4() ? (byte)(_low >> 28) == 0xe : (byte)(_high >> 56) == 0xff;

    /// <summary>Whether this is in 169.254.0.0/16 or fe80::/10.</summary>
    /// <returns>True for an address that is only valid on its link.</returns>
    public bool IsLinkLocal() => IsIPv4() ? (ushort)(_low >> 16) == 0xa9fe : _high >> 54 == 0x3fa;

    /// <summary>The number of bits that an address of this family has: 32 or 128.</summary>
    /// <returns>The number of bits.</returns>
    public int BitLength() => IsIPv4() ? 32 : 128;

    /// <inheritdoc/>
    int INetlinkValue<InetAddress>.GetWireLength() => IsIPv4() ? 4 : 16;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryRead(ReadOnlySpan<byte> payload, out InetAddress value)
    {
        if (payload.Length == 4)
        {
            value = new(0, BinaryPrimitives.ReadUInt32BigEndian(payload), 4);
            return true;
        }

        if (payload.Length == 16)
        {
            value = new(BinaryPrimitives.ReadUInt64BigEndian(payload), BinaryPrimitives.ReadUInt64BigEndian(payload[8..]), 6);
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Writes the address in network byte order.</summary>
    /// <param name="destination">At least 4 or 16 bytes.</param>
    public void WriteTo(Span<byte> destination)
    {
        if (IsIPv4())
        {
            BinaryPrimitives.WriteUInt32BigEndian(destination, (uint)_low);
            return;
        }

        BinaryPrimitives.WriteUInt64BigEndian(destination, _high);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], _low);
    }

    /// <summary>The address in network byte order.</summary>
    /// <returns>4 or 16 bytes.</returns>
    public byte[] GetBytes()
    {
        byte[] bytes = new byte[BitLength() / 8];
        WriteTo(bytes);
        return bytes;
    }

    /// <summary>Keeps the first bits and clears the others, or sets them.</summary>
    /// <param name="prefixLength">How many bits to keep.</param>
    /// <param name="fill">Whether the others become one.</param>
    /// <returns>The first, or the last, address of the network.</returns>
    internal InetAddress Masked(int prefixLength, bool fill = false)
    {
        int host = BitLength() - prefixLength;
        UInt128 mask = host >= 128 ? UInt128.MaxValue : (UInt128.One << host) - 1;
        UInt128 number = Number & ~mask;
        if (fill)
            number |= mask;
        return new((ulong)(number >> 64), (ulong)number, _family);
    }

    private UInt128 Number => new(_high, _low);

    /// <summary>Parses an address.</summary>
    /// <param name="text">The address, such as <c>192.0.2.1</c>.</param>
    /// <returns>The address.</returns>
    /// <exception cref="FormatException">The text is not an address.</exception>
    public static InetAddress Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static InetAddress Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static InetAddress Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out InetAddress result) ? result : throw new FormatException($"'{s}' is not an IP address, {Example}.");

    /// <summary>Parses an address.</summary>
    /// <param name="text">The address.</param>
    /// <param name="result">The address, or the default.</param>
    /// <returns>Whether the text is an address.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out InetAddress result) => TryParse(text, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out InetAddress result) =>
        TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out InetAddress result)
    {
        if (s.Contains(':'))
        {
            result = default;
            // IPAddress also takes brackets, ports, scopes and a prefix length: none of them is an address.
            if (s.IndexOfAnyExcept("0123456789abcdefABCDEF:.") >= 0 || !IPAddress.TryParse(s, out IPAddress? parsed))
                return false;
            int dotted = s.LastIndexOf(':') + 1;
            if (s.Contains('.') && !TryParseIPv4(s[dotted..], out _))
                return false;
            result = new(parsed);
            return result.IsIPv6();
        }

        bool success = TryParseIPv4(s, out uint number);
        result = success ? new(0, number, 4) : default;
        return success;
    }

    private static bool TryParseIPv4(ReadOnlySpan<char> s, out uint number)
    {
        number = 0;
        uint part = 0;
        int dots = 0, digits = 0;
        foreach (char c in s)
        {
            if (c == '.' && digits > 0 && dots < 3)
            {
                dots++;
                (number, part, digits) = ((number << 8) | part, 0, 0);
                continue;
            }

            bool leadingZero = digits > 0 && part == 0;
            if (!char.IsAsciiDigit(c) || leadingZero)
                return false;
            digits++;
            part = (part * 10) + (uint)(c - '0');
            if (part > byte.MaxValue)
                return false;
        }

        number = (number << 8) | part;
        return dots == 3 && digits > 0;
    }

    /// <summary>.NET's form of the address.</summary>
    /// <returns>The address.</returns>
    public IPAddress ToIPAddress()
    {
        Span<byte> bytes = stackalloc byte[16];
        WriteTo(bytes);
        return new(bytes[..(BitLength() / 8)]);
    }

    /// <summary>.NET's form of an address.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator IPAddress(InetAddress address) => address.ToIPAddress();

    /// <summary>An address from .NET's form.</summary>
    /// <param name="address">The address.</param>
    public static explicit operator InetAddress(IPAddress address) => new(address);

    /// <summary>Whether two addresses are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(InetAddress left, InetAddress right) => left.Equals(right);

    /// <summary>Whether two addresses differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(InetAddress left, InetAddress right) => !left.Equals(right);

    /// <summary>Whether one address sorts before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(InetAddress left, InetAddress right) => left.CompareTo(right) < 0;

    /// <summary>Whether one address sorts after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(InetAddress left, InetAddress right) => left.CompareTo(right) > 0;

    /// <summary>Whether one address is another or sorts before it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(InetAddress left, InetAddress right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one address is another or sorts after it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(InetAddress left, InetAddress right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(InetAddress other) => _low == other._low && _high == other._high && _family == other._family;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is InetAddress other ? Equals(other) : obj is IPAddress address && Equals(new InetAddress(address));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_high, _low, _family);

    /// <inheritdoc/>
    public int CompareTo(InetAddress other) => _family != other._family ? _family.CompareTo(other._family) : Number.CompareTo(other.Number);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        InetAddress other => CompareTo(other),
        IPAddress address => CompareTo(new InetAddress(address)),
        string text when TryParse(text, out InetAddress parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"An IP address cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public override string ToString() => _family == 0 ? "" : ToIPAddress().ToString();

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
