using System.Text.Json.Serialization;

namespace Netlink.Contracts;

/// <summary>An attribute that the contract does not know: a newer kernel's. It is written back as it came.</summary>
public sealed class UnknownAttribute : IEquatable<UnknownAttribute>
{
    private readonly byte[] _value;

    /// <summary>Keeps an attribute.</summary>
    /// <param name="rawType">Its number with its flag bits.</param>
    /// <param name="value">Its value, which is copied.</param>
    public UnknownAttribute(ushort rawType, ReadOnlySpan<byte> value)
    {
        RawType = rawType;
        _value = value.ToArray();
    }

    [JsonConstructor]
    internal UnknownAttribute(ushort rawType, ReadOnlyMemory<byte> value)
        : this(rawType, value.Span)
    {
    }

    /// <summary>The attribute's number with its flag bits.</summary>
    public ushort RawType { get; }

    /// <summary>The attribute's number.</summary>
    public ushort Type => (ushort)(RawType & Wire.AttributeReader.TypeMask);

    /// <summary>The attribute's value.</summary>
    public ReadOnlyMemory<byte> Value => _value;

    /// <inheritdoc/>
    public bool Equals(UnknownAttribute? other) => other is not null && other.RawType == RawType && other._value.AsSpan().SequenceEqual(_value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as UnknownAttribute);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(RawType, _value.Length);

    /// <inheritdoc/>
    public override string ToString() => $"{Type}: {Convert.ToHexStringLower(_value)}";
}
