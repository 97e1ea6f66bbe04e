using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>A Curve25519 public key: what identifies a WireGuard peer. It is no secret.</summary>
/// <remarks>Parses and prints the 44 characters of base64 that <c>wg</c> does.</remarks>
[JsonConverter(typeof(ParsableJsonConverter<WireGuardKey>))]
public readonly struct WireGuardKey : IEquatable<WireGuardKey>, IParsable<WireGuardKey>, INetlinkValue<WireGuardKey>
{
    /// <summary>The bytes of a key, of whatever use (<c>WG_KEY_LEN</c>).</summary>
    public const int Length = 32;

    private readonly Value _value;

    /// <summary>Takes over a key's bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public WireGuardKey(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != Length)
            throw new ArgumentException($"A key has {Length} bytes, not {bytes.Length}.", nameof(bytes));
        bytes.CopyTo(_value);
    }

    /// <summary>Parses a key.</summary>
    /// <param name="text">The key in base64.</param>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public WireGuardKey(string text) => this = Parse(text);

    /// <summary>The key as text.</summary>
    public string Text => ToString();

    [UnscopedRef]
    private ReadOnlySpan<byte> Bytes => _value;

    /// <summary>The key's bytes.</summary>
    /// <returns>A copy of them.</returns>
    public byte[] GetBytes() => Bytes.ToArray();

    /// <inheritdoc/>
    int INetlinkValue<WireGuardKey>.GetWireLength() => Length;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out WireGuardKey value)
    {
        bool fits = payload.Length == Length;
        value = fits ? new(payload) : default;
        return fits;
    }

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination) => Bytes.CopyTo(destination);

    /// <summary>Parses a key.</summary>
    /// <param name="text">The key in base64.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is not a key.</exception>
    public static WireGuardKey Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static WireGuardKey Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out WireGuardKey result)
        ? result
        : throw new FormatException($"This is not a key: it has {s?.Length ?? 0} characters, where 32 bytes in base64 have 44 and end in '='.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WireGuardKey result)
    {
        Value value = default;
        bool valid = TryDecode(s, value);
        result = valid ? new(value) : default;
        return valid;
    }

    /// <summary>Decodes base64 strictly: no white space, nothing missing, no bits beyond the last byte.</summary>
    internal static bool TryDecode(string? text, Span<byte> destination) =>
        text is { Length: 44 } && Convert.TryFromBase64String(text, destination, out int count) && count == Length
        && Convert.ToBase64String(destination) == text;

    /// <summary>Whether two keys are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WireGuardKey left, WireGuardKey right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WireGuardKey left, WireGuardKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(WireGuardKey other) => Bytes.SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WireGuardKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(MemoryMarshal.Read<ulong>(Bytes), MemoryMarshal.Read<ulong>(Bytes[8..]));

    /// <inheritdoc/>
    public override string ToString() => Convert.ToBase64String(Bytes);

    [InlineArray(Length)]
    private struct Value
    {
        private byte _first;
    }
}
