namespace Netlink.Contracts;

/// <summary>Reads a value out of an attribute or a field.</summary>
/// <param name="value">Its bytes.</param>
/// <returns>The value, of the property's type.</returns>
/// <exception cref="Wire.NetlinkFormatException">The bytes are no such value.</exception>
public delegate object SchemaValueReader(ReadOnlySpan<byte> value);
