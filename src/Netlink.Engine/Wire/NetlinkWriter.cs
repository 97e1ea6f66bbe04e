using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Netlink.Wire;

/// <summary>
/// Writes messages and attributes into a buffer of its own, which grows as needed and is kept when the writer is cleared. Lengths are
/// patched when a message or a nest ends; padding is always zero.
/// </summary>
public sealed class NetlinkWriter
{
    private byte[] _buffer;
    private int _length;

    /// <summary>A writer with an empty buffer.</summary>
    /// <param name="capacity">The bytes to begin with.</param>
    public NetlinkWriter(int capacity = 1024) => _buffer = new byte[Math.Max(capacity, 64)];

    /// <summary>The number of bytes written so far.</summary>
    public int Length => _length;

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _length);

    /// <summary>The bytes written so far; valid until the next write.</summary>
    public ReadOnlyMemory<byte> WrittenMemory => _buffer.AsMemory(0, _length);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public void Clear() => _length = 0;

    /// <summary>Takes back all that was written after a position.</summary>
    /// <param name="length">The length to go back to.</param>
    public void Truncate(int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)length, (uint)_length, nameof(length));
        _length = length;
    }

    /// <summary>Bytes already written, for patching.</summary>
    /// <param name="start">The first byte.</param>
    /// <param name="length">How many.</param>
    /// <returns>The bytes; valid until the next write.</returns>
    public Span<byte> GetSpan(int start, int length)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start + (uint)length, (uint)_length, nameof(length));
        return _buffer.AsSpan(start, length);
    }

    /// <summary>Begins a message.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="flags">Its flags.</param>
    /// <param name="sequence">The request's number.</param>
    /// <param name="portId">The sender; 0 lets the kernel fill it in.</param>
    /// <returns>A token for <see cref="EndMessage"/>.</returns>
    public int BeginMessage(ushort type, MessageFlags flags, uint sequence, uint portId = 0)
    {
        int token = _length;
        new MessageHeader(0, type, flags, sequence, portId).Write(Reserve(MessageHeader.Size));
        return token;
    }

    /// <summary>Ends a message: fills in its length and pads it.</summary>
    /// <param name="token">What <see cref="BeginMessage"/> gave.</param>
    public void EndMessage(int token)
    {
        MemoryMarshal.Write(_buffer.AsSpan(token), (uint)(_length - token));
        Pad();
    }

    /// <summary>Begins an attribute that holds whatever is written until <see cref="EndNest"/>.</summary>
    /// <param name="type">Its number, with <see cref="AttributeReader.NestedFlag"/> where the kernel wants it.</param>
    /// <returns>A token for <see cref="EndNest"/>.</returns>
    public int BeginNest(ushort type)
    {
        int token = _length;
        WriteHeader(Reserve(AttributeReader.HeaderSize), type, 0);
        return token;
    }

    /// <summary>Ends an attribute: fills in its length and pads it.</summary>
    /// <param name="token">What <see cref="BeginNest"/> gave.</param>
    /// <exception cref="NetlinkFormatException">The attribute has more than the 65,535 bytes that its length can say.</exception>
    public void EndNest(int token)
    {
        int length = _length - token;
        if (length > ushort.MaxValue)
            ThrowTooLong(token, length);
        MemoryMarshal.Write(_buffer.AsSpan(token), (ushort)length);
        Pad();
    }

    /// <summary>Appends zero bytes, to be filled in by the caller.</summary>
    /// <param name="count">How many.</param>
    /// <returns>The bytes; valid until the next write.</returns>
    public Span<byte> Reserve(int count)
    {
        if (_buffer.Length - _length < count)
            Grow(count);
        Span<byte> span = _buffer.AsSpan(_length, count);
        span.Clear();
        _length += count;
        return span;
    }

    /// <summary>Appends zero bytes up to the next multiple of four.</summary>
    public void Pad() => Reserve(Alignment.Align(_length) - _length);

    /// <summary>Appends bytes as they are.</summary>
    /// <param name="value">The bytes.</param>
    public void WriteBytes(ReadOnlySpan<byte> value) => value.CopyTo(Reserve(value.Length));

    /// <summary>Appends a scalar in the machine's byte order.</summary>
    /// <typeparam name="T">An integer or an enum.</typeparam>
    /// <param name="value">The scalar.</param>
    public void WriteScalar<T>(T value)
        where T : unmanaged => MemoryMarshal.Write(Reserve(Unsafe.SizeOf<T>()), in value);

    /// <summary>Appends an attribute with any value.</summary>
    /// <param name="type">Its number, with flag bits where wanted.</param>
    /// <param name="value">The value's bytes.</param>
    public void WriteAttribute(ushort type, ReadOnlySpan<byte> value) => value.CopyTo(ReserveAttribute(type, value.Length));

    /// <summary>Appends an attribute without a value: its presence says all.</summary>
    /// <param name="type">Its number.</param>
    public void WriteFlag(ushort type) => ReserveAttribute(type, 0);

    /// <summary>Appends an attribute that holds a scalar in the machine's byte order.</summary>
    /// <typeparam name="T">An integer or an enum.</typeparam>
    /// <param name="type">Its number.</param>
    /// <param name="value">The scalar.</param>
    public void WriteScalar<T>(ushort type, T value)
        where T : unmanaged => MemoryMarshal.Write(ReserveAttribute(type, Unsafe.SizeOf<T>()), in value);

    /// <summary>Appends an attribute that holds text.</summary>
    /// <param name="type">Its number.</param>
    /// <param name="value">The text, written as UTF-8.</param>
    /// <param name="terminated">Whether a NUL byte ends it, as the kernel wants nearly everywhere (<c>NLA_NUL_STRING</c>).</param>
    public void WriteString(ushort type, string value, bool terminated = true)
    {
        ArgumentNullException.ThrowIfNull(value);
        if (Ascii.IsValid(value))
        {
            Encoding.ASCII.GetBytes(value, ReserveAttribute(type, terminated ? value.Length + 1 : value.Length));
            return;
        }

        byte[] bytes = WireText.Encode(value);
        bytes.CopyTo(ReserveAttribute(type, terminated ? bytes.Length + 1 : bytes.Length));
    }

    /// <summary>Appends an attribute's header and room for its value, padded, to be filled in by the caller.</summary>
    /// <param name="type">Its number, with flag bits where wanted.</param>
    /// <param name="length">The value's bytes.</param>
    /// <returns>The value's bytes, zero; valid until the next write.</returns>
    /// <exception cref="NetlinkFormatException">The attribute has more than the 65,535 bytes that its length can say.</exception>
    public Span<byte> ReserveAttribute(ushort type, int length)
    {
        int total = AttributeReader.HeaderSize + length;
        if (total > ushort.MaxValue)
            ThrowTooLong(type, total, 0);
        Span<byte> span = Reserve(Alignment.Align(total));
        WriteHeader(span, type, (ushort)total);
        return span.Slice(AttributeReader.HeaderSize, length);
    }

    private static void WriteHeader(Span<byte> destination, ushort type, ushort length)
    {
        MemoryMarshal.Write(destination, in length);
        MemoryMarshal.Write(destination[2..], in type);
    }

    private void ThrowTooLong(int token, int length)
    {
        ushort type = MemoryMarshal.Read<ushort>(_buffer.AsSpan(token + 2));
        ThrowTooLong(type, length, token);
    }

    private void ThrowTooLong(ushort type, int length, int token)
    {
        if (token != 0)
            _length = token;
        throw new NetlinkFormatException(
            $"Attribute {type & AttributeReader.TypeMask} would have {length} bytes, where an attribute has at most {ushort.MaxValue}.");
    }

    private void Grow(int count) => Array.Resize(ref _buffer, Math.Max(_buffer.Length * 2, _length + count));
}
