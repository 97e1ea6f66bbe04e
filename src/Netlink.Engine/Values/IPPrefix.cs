using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Netlink;

/// <summary>
/// An address and how many of its first bits are the network's: <c>10.0.0.1/24</c>. The bits of the host are kept, unlike in
/// <see cref="IPNetwork"/>, for an interface's address has both.
/// </summary>
/// <remarks>A bare address is a prefix of all its bits; <c>default</c> is <c>0.0.0.0/0</c>.</remarks>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
[JsonConverter(typeof(ParsableJsonConverter<IPPrefix>))]
public readonly struct IPPrefix : IEquatable<IPPrefix>, IComparable<IPPrefix>, IComparable, ISpanParsable<IPPrefix>, IFormattable
{
    private const string Example = "such as 10.0.0.0/8, 192.0.2.1, 2001:db8::/32 or default";
    private readonly InetAddress _address;
    private readonly byte _length;

    /// <summary>An address with all its bits.</summary>
    /// <param name="address">The address.</param>
    public IPPrefix(InetAddress address)
        : this(address, address.BitLength())
    {
    }

    /// <summary>An address with some of its bits.</summary>
    /// <param name="address">The address.</param>
    /// <param name="prefixLength">How many bits are the network's: 0 to 32, or to 128.</param>
    public IPPrefix(InetAddress address, int prefixLength)
    {
        if (prefixLength < 0 || prefixLength > address.BitLength())
            throw new ArgumentOutOfRangeException(nameof(prefixLength), prefixLength, $"The prefix length of {address} is 0 to {address.BitLength()}.");
        _address = address;
        _length = (byte)prefixLength;
    }

    /// <summary>Parses a prefix.</summary>
    /// <param name="text">The prefix, such as <c>10.0.0.0/8</c>.</param>
    /// <exception cref="FormatException">The text is not a prefix.</exception>
    public IPPrefix(string text) => this = Parse(text);

    /// <summary>Takes over .NET's form of an address, with all its bits.</summary>
    /// <param name="address">The address.</param>
    public IPPrefix(IPAddress address)
        : this(new InetAddress(address))
    {
    }

    /// <summary>0.0.0.0/0: everything in IPv4.</summary>
    public static IPPrefix DefaultIPv4 => new(InetAddress.AnyIPv4, 0);

    /// <summary>::/0: everything in IPv6.</summary>
    public static IPPrefix DefaultIPv6 => new(InetAddress.AnyIPv6, 0);

    /// <summary>The address, with the bits of the host.</summary>
    public InetAddress Address => _address;

    /// <summary>How many of the address's first bits are the network's.</summary>
    public int PrefixLength => _length;

    /// <summary>The first address of the network, with the prefix length.</summary>
    /// <returns>The prefix without the bits of the host.</returns>
    public IPPrefix Network() => new(_address.Masked(_length), _length);

    /// <summary>The last address of the network: for IPv4, where packets to everyone go.</summary>
    /// <returns>The address.</returns>
    public InetAddress Broadcast() => _address.Masked(_length, fill: true);

    /// <summary>The prefix length as a mask: 255.255.255.0.</summary>
    /// <returns>The mask.</returns>
    public InetAddress NetMask() => (_address.IsIPv4() ? new InetAddress("255.255.255.255") : new InetAddress("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff")).Masked(_length);

    /// <summary>Whether this is everything: 0.0.0.0/0 or ::/0.</summary>
    /// <returns>True when the prefix length is 0.</returns>
    public bool IsDefault() => _length == 0;

    /// <summary>Whether this is one address.</summary>
    /// <returns>True when all bits are the network's.</returns>
    public bool IsHost() => _length == _address.BitLength();

    /// <summary>Whether an address lies in the network.</summary>
    /// <param name="address">The address.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(InetAddress address) => address.Family() == _address.Family() && address.Masked(_length) == _address.Masked(_length);

    /// <summary>Whether a whole network lies in this one.</summary>
    /// <param name="prefix">The other network.</param>
    /// <returns>True when it does.</returns>
    public bool Contains(IPPrefix prefix) => prefix._length >= _length && Contains(prefix._address);

    /// <summary>Whether the networks have an address in common.</summary>
    /// <param name="prefix">The other network.</param>
    /// <returns>True when one contains the other.</returns>
    public bool Overlaps(IPPrefix prefix) => Contains(prefix) || prefix.Contains(this);

    /// <summary>Parses a prefix.</summary>
    /// <param name="text">The prefix, such as <c>10.0.0.0/8</c>.</param>
    /// <returns>The prefix.</returns>
    /// <exception cref="FormatException">The text is not a prefix.</exception>
    public static IPPrefix Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static IPPrefix Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);
        return Parse(s.AsSpan(), provider);
    }

    /// <inheritdoc/>
    public static IPPrefix Parse(ReadOnlySpan<char> s, IFormatProvider? provider) =>
        TryParse(s, provider, out IPPrefix result) ? result : throw new FormatException($"'{s}' is not an IP prefix, {Example}.");

    /// <summary>Parses a prefix.</summary>
    /// <param name="text">The prefix.</param>
    /// <param name="result">The prefix, or the default.</param>
    /// <returns>Whether the text is a prefix.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out IPPrefix result) => TryParse(text, null, out result);

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IPPrefix result) => TryParse(s.AsSpan(), provider, out result);

    /// <inheritdoc/>
    public static bool TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out IPPrefix result)
    {
        result = default;
        if (s is "default")
        {
            result = DefaultIPv4;
            return true;
        }

        int slash = s.IndexOf('/');
        if (!InetAddress.TryParse(slash < 0 ? s : s[..slash], provider, out InetAddress address))
            return false;
        int length = address.BitLength();
        if (slash >= 0 && (!int.TryParse(s[(slash + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > address.BitLength()))
            return false;
        result = new(address, length);
        return true;
    }

    /// <summary>An address with all its bits.</summary>
    /// <param name="address">The address.</param>
    public static implicit operator IPPrefix(InetAddress address) => new(address);

    /// <summary>.NET's form of a network.</summary>
    /// <param name="network">The network.</param>
    public static implicit operator IPPrefix(IPNetwork network) => new(new InetAddress(network.BaseAddress), network.PrefixLength);

    /// <summary>.NET's form of the network; the bits of the host are dropped.</summary>
    /// <param name="prefix">The prefix.</param>
    public static explicit operator IPNetwork(IPPrefix prefix) => new(prefix.Network()._address.ToIPAddress(), prefix._length);

    /// <summary>Whether two prefixes are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(IPPrefix left, IPPrefix right) => left.Equals(right);

    /// <summary>Whether two prefixes differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(IPPrefix left, IPPrefix right) => !left.Equals(right);

    /// <summary>Whether one prefix sorts before another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(IPPrefix left, IPPrefix right) => left.CompareTo(right) < 0;

    /// <summary>Whether one prefix sorts after another.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(IPPrefix left, IPPrefix right) => left.CompareTo(right) > 0;

    /// <summary>Whether one prefix is another or sorts before it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(IPPrefix left, IPPrefix right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one prefix is another or sorts after it.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(IPPrefix left, IPPrefix right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(IPPrefix other) => _length == other._length && _address == other._address;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is IPPrefix other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_address, _length);

    /// <inheritdoc/>
    public int CompareTo(IPPrefix other)
    {
        int addresses = _address.CompareTo(other._address);
        return addresses != 0 ? addresses : _length.CompareTo(other._length);
    }

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj switch
    {
        null => 1,
        IPPrefix other => CompareTo(other),
        string text when TryParse(text, out IPPrefix parsed) => CompareTo(parsed),
        _ => throw new ArgumentException($"An IP prefix cannot be compared with a {obj.GetType().Name}.", nameof(obj)),
    };

    /// <inheritdoc/>
    public override string ToString() => _address.Family() == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{_address}/{_length}");

    /// <inheritdoc/>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();
}
