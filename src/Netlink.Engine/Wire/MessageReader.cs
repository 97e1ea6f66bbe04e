namespace Netlink.Wire;

/// <summary>Walks the messages of one datagram.</summary>
/// <param name="datagram">What one receive call brought.</param>
public ref struct MessageReader(ReadOnlySpan<byte> datagram)
{
    private ReadOnlySpan<byte> _rest = datagram;

    /// <summary>Reads the next message.</summary>
    /// <param name="header">Its header.</param>
    /// <param name="payload">What follows the header, without padding.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="NetlinkFormatException">A message is shorter than its header or longer than the datagram.</exception>
    public bool TryRead(out MessageHeader header, out ReadOnlySpan<byte> payload)
    {
        ReadOnlySpan<byte> rest = _rest;
        if (!MessageHeader.TryRead(rest, out header))
        {
            if (!rest.IsEmpty)
                Throw(rest.Length);
            payload = default;
            return false;
        }

        if (header.Length < MessageHeader.Size || header.Length > (uint)rest.Length)
            Throw(header.Length, rest.Length);
        int length = (int)header.Length;
        payload = rest[MessageHeader.Size..length];
        int padded = Alignment.Align(length);
        _rest = padded < rest.Length ? rest[padded..] : default;
        return true;
    }

    private static void Throw(int left) =>
        throw new NetlinkFormatException($"{left} bytes are left where a message of at least {MessageHeader.Size} bytes should begin.");

    private static void Throw(uint length, int left) =>
        throw new NetlinkFormatException($"A message says that it has {length} bytes, where {left} are left.");
}
