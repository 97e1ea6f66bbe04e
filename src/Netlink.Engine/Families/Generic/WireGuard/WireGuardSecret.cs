using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Security;
using System.Security.Cryptography;
using System.Text.Json.Serialization;
using Netlink.Contracts;

namespace Netlink.WireGuard;

/// <summary>
/// A private or a preshared key. It prints as <c>(hidden)</c> wherever it stands (views, JSON, Clixml, errors); who wants to see it asks
/// with <see cref="Reveal"/>. 32 zero bytes stand for no key, as they do in the kernel, and print as <c>(none)</c>.
/// </summary>
[JsonConverter(typeof(ParsableJsonConverter<WireGuardSecret>))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly struct WireGuardSecret : IEquatable<WireGuardSecret>, IParsable<WireGuardSecret>, INetlinkValue<WireGuardSecret>, INetlinkSecret
{
    private const string Hidden = "(hidden)";
    private const string NoneText = "(none)";

    private static readonly byte[] Zero = new byte[WireGuardKey.Length];

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte[]? _bytes;

    /// <summary>Takes over a key's bytes.</summary>
    /// <param name="bytes">Exactly 32 bytes; a copy is made.</param>
    /// <exception cref="ArgumentException">There are more or fewer.</exception>
    public WireGuardSecret(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != WireGuardKey.Length)
            throw new ArgumentException($"A key has {WireGuardKey.Length} bytes, not {bytes.Length}.", nameof(bytes));
        _bytes = bytes.ToArray();
    }

    /// <summary>Parses a key.</summary>
    /// <param name="text">The key in base64, or <c>(none)</c>.</param>
    /// <exception cref="FormatException">The text is not a key. The error does not repeat it.</exception>
    public WireGuardSecret(string text) => this = Parse(text);

    /// <summary>Parses a key out of a secure string.</summary>
    /// <param name="text">The key in base64.</param>
    /// <exception cref="FormatException">The text is not a key. The error does not repeat it.</exception>
    public WireGuardSecret(SecureString text)
    {
        ArgumentNullException.ThrowIfNull(text);
        nint plain = Marshal.SecureStringToGlobalAllocUnicode(text);
        try
        {
            this = Parse(Marshal.PtrToStringUni(plain, text.Length));
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(plain);
        }
    }

    /// <summary>No key: setting it takes a private or preshared key away.</summary>
    public static WireGuardSecret None => default;

    /// <summary>What is shown of the key: <c>(hidden)</c> or <c>(none)</c>.</summary>
    public string Text => ToString();

    private ReadOnlySpan<byte> Bytes => _bytes ?? Zero;

    /// <summary>Makes a private key of the system's random numbers, clamped as Curve25519 wants it (<c>wg genkey</c>).</summary>
    /// <returns>The key.</returns>
    public static WireGuardSecret NewPrivateKey()
    {
        WireGuardSecret key = NewPresharedKey();
        Curve25519.Clamp(key._bytes);
        return key;
    }

    /// <summary>Makes a preshared key of the system's random numbers (<c>wg genpsk</c>).</summary>
    /// <returns>The key.</returns>
    public static WireGuardSecret NewPresharedKey()
    {
        var key = new WireGuardSecret(stackalloc byte[WireGuardKey.Length]);
        RandomNumberGenerator.Fill(key._bytes);
        return key;
    }

    /// <summary>Whether there is no key: all bytes are zero.</summary>
    /// <returns>True where there is none.</returns>
    public bool IsNone() => CryptographicOperations.FixedTimeEquals(Bytes, Zero);

    /// <summary>Says the key, for who really wants to see it or write it down.</summary>
    /// <returns>The key in base64; <c>(none)</c> where there is none.</returns>
    public string Reveal() => IsNone() ? NoneText : Convert.ToBase64String(Bytes);

    /// <summary>Gives the key's bytes, for who really wants them.</summary>
    /// <returns>A copy of the 32 bytes.</returns>
    public byte[] RevealBytes() => Bytes.ToArray();

    /// <summary>The public key that belongs to a private key (<c>wg pubkey</c>).</summary>
    /// <returns>The public key.</returns>
    public WireGuardKey GetPublicKey()
    {
        Span<byte> result = stackalloc byte[WireGuardKey.Length];
        Curve25519.MultiplyBase(Bytes, result);
        return new(result);
    }

    /// <inheritdoc/>
    int INetlinkValue<WireGuardSecret>.GetWireLength() => WireGuardKey.Length;

    /// <inheritdoc/>
    public static bool TryRead(ReadOnlySpan<byte> payload, out WireGuardSecret value)
    {
        bool fits = payload.Length == WireGuardKey.Length;
        value = fits ? new(payload) : default;
        return fits;
    }

    /// <inheritdoc/>
    public void WriteTo(Span<byte> destination) => Bytes.CopyTo(destination);

    /// <summary>Parses a key.</summary>
    /// <param name="text">The key in base64, or <c>(none)</c>.</param>
    /// <returns>The key.</returns>
    /// <exception cref="FormatException">The text is not a key. The error does not repeat it.</exception>
    public static WireGuardSecret Parse(string text) => Parse(text, null);

    /// <inheritdoc/>
    public static WireGuardSecret Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out WireGuardSecret result)
        ? result
        : throw new FormatException(s == Hidden
            ? $"'{Hidden}' stands for a key that was hidden; the key itself is what Reveal() says."
            : $"This is not a key: it has {s?.Length ?? 0} characters, where 32 bytes in base64 have 44 and end in '='.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WireGuardSecret result)
    {
        Span<byte> bytes = stackalloc byte[WireGuardKey.Length];
        bool valid = s == NoneText || WireGuardKey.TryDecode(s, bytes);
        result = valid ? new(bytes) : default;
        CryptographicOperations.ZeroMemory(bytes);
        return valid;
    }

    /// <summary>Whether two keys are the same.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WireGuardSecret left, WireGuardSecret right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WireGuardSecret left, WireGuardSecret right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(WireGuardSecret other) => CryptographicOperations.FixedTimeEquals(Bytes, other.Bytes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WireGuardSecret other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Says that there is a key, and not which.</summary>
    /// <returns><c>(hidden)</c>, or <c>(none)</c>.</returns>
    public override string ToString() => IsNone() ? NoneText : Hidden;
}
