using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Serialization;

namespace Netlink.WireGuard;

/// <summary>Where a peer is, as it is written in a configuration: an address or a host's name, and a port.</summary>
/// <remarks>Parses and prints <c>192.0.2.1:51820</c>, <c>[2001:db8::1]:51820</c>, <c>vpn.example.com:51820</c>.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<WireGuardEndpoint>))]
public sealed record WireGuardEndpoint : IParsable<WireGuardEndpoint>
{
    private const int LongestName = 253;

    /// <summary>Parses an endpoint.</summary>
    /// <param name="text">The endpoint, such as <c>vpn.example.com:51820</c>.</param>
    /// <exception cref="FormatException">The text is not an endpoint.</exception>
    public WireGuardEndpoint(string text)
        : this(Parse(text))
    {
    }

    /// <summary>Takes over .NET's form of an endpoint.</summary>
    /// <param name="endPoint">The endpoint.</param>
    public WireGuardEndpoint(IPEndPoint endPoint)
    {
        ArgumentNullException.ThrowIfNull(endPoint);
        (Host, Port) = (endPoint.Address.ToString(), (ushort)endPoint.Port);
    }

    private WireGuardEndpoint(string host, ushort port) => (Host, Port) = (host, port);

    /// <summary>The address, or the host's name.</summary>
    public string Host { get; }

    /// <summary>The UDP port.</summary>
    public ushort Port { get; }

    /// <summary>Finds the address: that of a name is asked of the system's resolver, and the first that it gives is taken.</summary>
    /// <returns>The address with the port.</returns>
    /// <exception cref="ArgumentException">The name is not known now.</exception>
    public IPEndPoint Resolve()
    {
        if (IPAddress.TryParse(Host, out IPAddress? address))
            return new(address, Port);
        try
        {
            IPAddress found = Dns.GetHostAddresses(Host).FirstOrDefault() ?? throw new ArgumentException($"The host '{Host}' has no address.");
            return new(found, Port);
        }
        catch (SocketException exception)
        {
            throw new ArgumentException($"The host '{Host}' of the endpoint '{this}' was not found: {exception.Message}", exception);
        }
    }

    /// <summary>Parses an endpoint.</summary>
    /// <param name="text">The endpoint, such as <c>vpn.example.com:51820</c>.</param>
    /// <returns>The endpoint.</returns>
    /// <exception cref="FormatException">The text is not an endpoint.</exception>
    public static WireGuardEndpoint Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static WireGuardEndpoint Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out WireGuardEndpoint? result)
        ? result
        : throw new FormatException($"'{s}' is not an endpoint, such as 192.0.2.1:51820, [2001:db8::1]:51820 or vpn.example.com:51820.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out WireGuardEndpoint result)
    {
        result = null;
        int colon = s?.LastIndexOf(':') ?? -1;
        if (colon <= 0 || !ushort.TryParse(s.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out ushort port))
            return false;
        string host = s![..colon];
        bool valid;
        if (host is ['[', .., ']'])
        {
            host = host[1..^1];
            valid = IPAddress.TryParse(host, out IPAddress? address) && address.AddressFamily == AddressFamily.InterNetworkV6;
        }
        else
        {
            valid = InetAddress.TryParse(host, out InetAddress address) ? address.IsIPv4() : IsName(host);
        }

        result = valid ? new(host, port) : null;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{(Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host)}:{Port}");

    /// <summary>A name with at least one letter: what has only numbers is an address gone wrong.</summary>
    private static bool IsName(string host) =>
        host.Length <= LongestName && host.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '.' or '_') && host.Any(char.IsLetter);
}
