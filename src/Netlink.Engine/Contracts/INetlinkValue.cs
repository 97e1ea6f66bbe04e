namespace Netlink.Contracts;

/// <summary>A value that knows its own bytes in an attribute's payload.</summary>
/// <typeparam name="TSelf">The value's own type.</typeparam>
public interface INetlinkValue<TSelf>
    where TSelf : INetlinkValue<TSelf>
{
    /// <summary>The number of payload bytes that <see cref="WriteTo"/> fills.</summary>
    int GetWireLength();

    /// <summary>Reads the value from a whole payload.</summary>
    /// <param name="payload">The attribute's payload, without header and padding.</param>
    /// <param name="value">The value read, or the default.</param>
    /// <returns>False when the payload cannot be such a value (its length is wrong).</returns>
    static abstract bool TryRead(ReadOnlySpan<byte> payload, out TSelf value);

    /// <summary>Writes the value's bytes.</summary>
    /// <param name="destination">At least <see cref="GetWireLength"/> bytes.</param>
    void WriteTo(Span<byte> destination);
}
