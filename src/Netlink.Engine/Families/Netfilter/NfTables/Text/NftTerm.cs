namespace Netlink.Netfilter;

/// <summary>What a register holds while a rule is read: something of the packet, or a value.</summary>
internal sealed record NftTerm
{
    /// <summary>How <c>nft</c> writes it: <c>tcp dport</c>; null for a constant.</summary>
    public string? Text { get; init; }

    public required NftDataType Type { get; init; }

    /// <summary>A constant's bytes.</summary>
    public byte[]? Constant { get; init; }

    /// <summary>Of bytes of the packet: where they are.</summary>
    public NftPayloadExpression? Payload { get; init; }

    public byte[]? Mask { get; init; }

    public byte[]? Xor { get; init; }

    /// <summary>Of bytes of an extension header or option that have no name as a whole: where they are.</summary>
    public NftHeaderExpression? Extension { get; init; }

    /// <summary>Numbers were turned into network byte order, to be compared.</summary>
    public bool IsTurned { get; init; }

    /// <summary>What a map gives.</summary>
    public bool IsMap { get; init; }

    /// <summary>Of what a map gives: several fields, an address and a port.</summary>
    public bool IsConcatenation { get; init; }

    /// <summary>Where it tells which protocol follows: the layer of that one.</summary>
    public NftPayloadBase? Tells { get; init; }

    /// <summary>The layer whose protocol it needs, and so makes it clear.</summary>
    public NftPayloadBase? Needs { get; init; }

    public NftHeader? Header { get; init; }

    public int Length => Constant?.Length ?? (Payload is { Length: { } length } ? (int)length : Type.Length);

    /// <summary>A value of the same type.</summary>
    public string Format(ReadOnlySpan<byte> value, bool isNamed = true)
    {
        if (!IsTurned)
            return Type.Format(value, isNamed);
        byte[] turned = value.ToArray();
        turned.AsSpan().Reverse();
        return Type.Format(turned, isNamed);
    }
}
