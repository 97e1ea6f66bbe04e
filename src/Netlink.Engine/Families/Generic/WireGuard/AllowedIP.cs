using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>
/// Addresses that a peer may send from, and that are sent to it. Each address belongs to one peer of a device: what is added to one is
/// taken from the other.
/// </summary>
/// <remarks>Parses and prints <c>10.0.0.0/24</c>, and as a change <c>-10.0.0.0/24</c> and <c>+10.0.0.0/24</c>, as <c>wg</c> does.</remarks>
[NetlinkAttributeSet]
[JsonConverter(typeof(ParsableJsonConverter<AllowedIP>))]
public sealed partial record AllowedIP : IParsable<AllowedIP>
{
    /// <summary>No addresses yet.</summary>
    public AllowedIP()
    {
    }

    /// <summary>Addresses of a network.</summary>
    /// <param name="prefix">The network. What is set beyond its length does not count, and the kernel drops it.</param>
    public AllowedIP(IPPrefix prefix) => Prefix = prefix;

    /// <summary>Parses addresses.</summary>
    /// <param name="text">The network, such as <c>10.0.0.0/24</c>, or <c>-10.0.0.0/24</c> to take it away.</param>
    /// <exception cref="FormatException">The text is not a network.</exception>
    public AllowedIP(string text)
    {
        AllowedIP parsed = Parse(text);
        (Prefix, Flags) = (parsed.Prefix, parsed.Flags);
    }

    /// <summary>The network.</summary>
    public IPPrefix Prefix
    {
        get => Address is { } address ? new(address, Math.Min(PrefixLength ?? (byte)address.BitLength(), address.BitLength())) : default;
        init => (Family, Address, PrefixLength) = (value.Address.IsIPv6() ? InetFamily.IPv6 : InetFamily.IPv4, value.Address, (byte)value.PrefixLength);
    }

    /// <summary>How a change is meant; null where nothing is changed.</summary>
    [NetlinkAttribute(4, "WGALLOWEDIP_A_FLAGS", Since = "6.16")] public AllowedIPFlags? Flags { get; init; }

    [NetlinkAttribute(1, "WGALLOWEDIP_A_FAMILY", ShownAs = nameof(Prefix))] internal ushort? Family { get; init; }

    [NetlinkAttribute(2, "WGALLOWEDIP_A_IPADDR", ShownAs = nameof(Prefix))] internal InetAddress? Address { get; init; }

    [NetlinkAttribute(3, "WGALLOWEDIP_A_CIDR_MASK", ShownAs = nameof(Prefix))] internal byte? PrefixLength { get; init; }

    /// <summary>Addresses of a network.</summary>
    /// <param name="prefix">The network.</param>
    public static implicit operator AllowedIP(IPPrefix prefix) => new(prefix);

    /// <summary>Parses addresses.</summary>
    /// <param name="text">The network, such as <c>10.0.0.0/24</c>, or <c>-10.0.0.0/24</c> to take it away.</param>
    /// <returns>The addresses.</returns>
    /// <exception cref="FormatException">The text is not a network.</exception>
    public static AllowedIP Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static AllowedIP Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out AllowedIP? result)
        ? result
        : throw new FormatException($"'{s}' is not a network, such as 10.0.0.0/24 or 2001:db8::/32.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, [MaybeNullWhen(false)] out AllowedIP result)
    {
        bool remove = s?.StartsWith('-') == true, add = s?.StartsWith('+') == true;
        bool valid = IPPrefix.TryParse(remove || add ? s![1..] : s, out IPPrefix prefix) && s != "default";
        result = valid ? new AllowedIP(prefix) { Flags = remove ? AllowedIPFlags.Remove : null } : null;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Flags?.HasFlag(AllowedIPFlags.Remove) == true ? $"-{Prefix}" : Prefix.ToString();
}
