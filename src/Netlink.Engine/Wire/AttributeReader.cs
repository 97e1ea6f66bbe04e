using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Netlink.Wire;

/// <summary>Walks a list of attributes: type, length, value, each padded to four bytes (<c>struct nlattr</c>).</summary>
/// <param name="attributes">The list, without whatever stands before it.</param>
public ref struct AttributeReader(ReadOnlySpan<byte> attributes)
{
    /// <summary>The attribute's header: length and type (<c>NLA_HDRLEN</c>).</summary>
    public const int HeaderSize = 4;

    /// <summary>Set in an attribute's type when it holds attributes itself (<c>NLA_F_NESTED</c>).</summary>
    public const ushort NestedFlag = 0x8000;

    /// <summary>Set in an attribute's type when its value is in network byte order (<c>NLA_F_NET_BYTEORDER</c>).</summary>
    public const ushort NetworkByteOrderFlag = 0x4000;

    /// <summary>What of an attribute's type is its number (<c>NLA_TYPE_MASK</c>).</summary>
    public const ushort TypeMask = 0x3fff;

    private readonly ReadOnlySpan<byte> _attributes = attributes;
    private int _next;
    private ushort _rawType;

    /// <summary>The last attribute's type with its flag bits, as it stood on the wire.</summary>
    public readonly ushort RawType => _rawType;

    /// <summary>Where the next attribute begins, in bytes from the start of the list.</summary>
    public readonly int Position => _next;

    /// <summary>Reads the next attribute.</summary>
    /// <param name="type">Its number, without the flag bits.</param>
    /// <param name="value">Its value, without padding.</param>
    /// <returns>False at the end.</returns>
    /// <exception cref="NetlinkFormatException">The attribute is shorter than its header or longer than the list.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryRead(out ushort type, out ReadOnlySpan<byte> value)
    {
        int start = _next;
        ReadOnlySpan<byte> rest = _attributes;
        int left = rest.Length - start;
        if (left < HeaderSize)
        {
            if (left > 0)
                ThrowRest(left);
            type = 0;
            value = default;
            return false;
        }

        uint header = Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref MemoryMarshal.GetReference(rest), start));
        int length = BitConverter.IsLittleEndian ? (int)(header & 0xffff) : (int)(header >> 16);
        _rawType = BitConverter.IsLittleEndian ? (ushort)(header >> 16) : (ushort)header;
        type = (ushort)(_rawType & TypeMask);
        if ((uint)(length - HeaderSize) > (uint)(left - HeaderSize))
            Throw(type, length, left);
        value = rest.Slice(start + HeaderSize, length - HeaderSize);
        _next = Math.Min(start + Alignment.Align(length), rest.Length);
        return true;
    }

    /// <summary>Counts the attributes of a list.</summary>
    /// <param name="attributes">The list.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="NetlinkFormatException">An attribute is shorter than its header or longer than the list.</exception>
    public static int Count(ReadOnlySpan<byte> attributes)
    {
        int count = 0;
        for (var reader = new AttributeReader(attributes); reader.TryRead(out _, out _);)
            count++;
        return count;
    }

    private static void ThrowRest(int left) =>
        throw new NetlinkFormatException($"{left} bytes are left where an attribute of at least {HeaderSize} bytes should begin.");

    private static void Throw(ushort type, int length, int left) =>
        throw new NetlinkFormatException($"Attribute {type} says that it has {length} bytes, where {left} are left.");
}
