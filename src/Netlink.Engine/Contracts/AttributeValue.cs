using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>What generated readers and writers are made of. Code written by hand has no need of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AttributeValue
{
    /// <summary>Reads a scalar in the machine's byte order.</summary>
    /// <typeparam name="T">An integer.</typeparam>
    /// <param name="value">The bytes; more than the scalar has are passed over.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The scalar.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Read<T>(ReadOnlySpan<byte> value, string name)
        where T : unmanaged
    {
        if (value.Length < Unsafe.SizeOf<T>())
            ThrowLength(name, value.Length, Unsafe.SizeOf<T>());
        return Unsafe.ReadUnaligned<T>(ref MemoryMarshal.GetReference(value));
    }

    /// <summary>Reads a scalar in network byte order.</summary>
    /// <typeparam name="T">An integer.</typeparam>
    /// <param name="value">The bytes.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The scalar.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReadBigEndian<T>(ReadOnlySpan<byte> value, string name)
        where T : unmanaged => BigEndian(Read<T>(value, name));

    /// <summary>Turns a scalar from the machine's byte order to network byte order, or back.</summary>
    /// <typeparam name="T">An integer.</typeparam>
    /// <param name="value">The scalar.</param>
    /// <returns>The scalar, turned around where the machine is little-endian.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T BigEndian<T>(T value)
        where T : unmanaged
    {
        if (BitConverter.IsLittleEndian)
            MemoryMarshal.AsBytes(new Span<T>(ref value)).Reverse();
        return value;
    }

    /// <summary>Reads an unsigned integer of four or eight bytes.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The integer.</returns>
    public static ulong ReadUInt(ReadOnlySpan<byte> value, string name) =>
        value.Length >= sizeof(ulong) ? Read<ulong>(value, name) : Read<uint>(value, name);

    /// <summary>Reads a signed integer of four or eight bytes.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The integer.</returns>
    public static long ReadSInt(ReadOnlySpan<byte> value, string name) =>
        value.Length >= sizeof(long) ? Read<long>(value, name) : Read<int>(value, name);

    /// <summary>Writes an unsigned integer in four bytes, or in eight where it needs them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The attribute's number.</param>
    /// <param name="value">The integer.</param>
    public static void WriteUInt(NetlinkWriter writer, ushort type, ulong value)
    {
        if (value <= uint.MaxValue)
            writer.WriteScalar(type, (uint)value);
        else
            writer.WriteScalar(type, value);
    }

    /// <summary>Writes a signed integer in four bytes, or in eight where it needs them.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The attribute's number.</param>
    /// <param name="value">The integer.</param>
    public static void WriteSInt(NetlinkWriter writer, ushort type, long value)
    {
        if (value is >= int.MinValue and <= int.MaxValue)
            writer.WriteScalar(type, (int)value);
        else
            writer.WriteScalar(type, value);
    }

    /// <summary>Reads text up to its first NUL, or to the end.</summary>
    /// <param name="value">The bytes, UTF-8.</param>
    /// <returns>The text.</returns>
    public static string ReadString(ReadOnlySpan<byte> value)
    {
        int end = value.IndexOf((byte)0);
        return WireText.Decode(end < 0 ? value : value[..end]);
    }

    /// <summary>Writes text into a field of fixed size.</summary>
    /// <param name="value">The text.</param>
    /// <param name="destination">The field, zero.</param>
    /// <param name="name">The property, for the error.</param>
    public static void WriteFixedString(string value, Span<byte> destination, string name)
    {
        if (!WireText.Encode(value).AsSpan().TryCopyTo(destination))
            throw new ArgumentOutOfRangeException(name, value, $"{name}: '{value}' has more than {destination.Length} bytes.");
    }

    /// <summary>Writes bytes into a field of fixed size.</summary>
    /// <param name="value">The bytes.</param>
    /// <param name="destination">The field.</param>
    /// <param name="name">The property, for the error.</param>
    public static void WriteFixedBytes(ReadOnlySpan<byte> value, Span<byte> destination, string name)
    {
        if (!value.TryCopyTo(destination))
            throw new ArgumentOutOfRangeException(name, value.Length, $"{name}: there is room for {destination.Length} bytes, not {value.Length}.");
    }

    /// <summary>Reads a value that knows its own bytes.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The bytes.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ReadValue<T>(ReadOnlySpan<byte> value, string name)
        where T : INetlinkValue<T>
    {
        if (!T.TryRead(value, out T result))
            ThrowValue(name, value.Length, typeof(T).Name);
        return result;
    }

    /// <summary>Writes a value that knows its own bytes as an attribute.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The attribute's number.</param>
    /// <param name="value">The value.</param>
    public static void WriteValue<T>(NetlinkWriter writer, ushort type, T value)
        where T : INetlinkValue<T> => value.WriteTo(writer.ReserveAttribute(type, value.GetWireLength()));

    /// <summary>Writes a value that knows its own bytes into a field of fixed size.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="destination">The field, zero.</param>
    /// <param name="name">The property, for the error.</param>
    public static void WriteFixedValue<T>(T value, Span<byte> destination, string name)
        where T : INetlinkValue<T>
    {
        if (value.GetWireLength() > destination.Length)
            throw new ArgumentOutOfRangeException(name, value, $"{name}: there is room for {destination.Length} bytes, not {value.GetWireLength()}.");
        value.WriteTo(destination);
    }

    /// <summary>Makes a time of the kernel's count.</summary>
    /// <param name="count">How many units.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="infinite">The count that means for ever; 0 for none.</param>
    /// <returns>The time.</returns>
    public static TimeSpan ToTimeSpan(ulong count, TimeUnit unit, ulong infinite)
    {
        if (infinite != 0 && count == infinite)
            return TimeSpan.MaxValue;
        if (unit == TimeUnit.Nanoseconds)
            return new TimeSpan((long)(count / 100));
        Int128 ticks = (Int128)count * TicksPer(unit);
        return ticks >= TimeSpan.MaxValue.Ticks ? TimeSpan.MaxValue : new TimeSpan((long)ticks);
    }

    /// <summary>Makes a time of the kernel's signed count.</summary>
    /// <param name="count">How many units.</param>
    /// <param name="unit">The unit.</param>
    /// <returns>The time.</returns>
    public static TimeSpan ToTimeSpan(long count, TimeUnit unit)
    {
        TimeSpan magnitude = ToTimeSpan(count < 0 ? (ulong)-(Int128)count : (ulong)count, unit, 0);
        return count < 0 ? -magnitude : magnitude;
    }

    /// <summary>Makes the kernel's count of a time.</summary>
    /// <typeparam name="T">The kernel's integer.</typeparam>
    /// <param name="value">The time.</param>
    /// <param name="unit">The unit.</param>
    /// <param name="infinite">The count that means for ever; 0 for none.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The count, rounded down.</returns>
    public static T FromTimeSpan<T>(TimeSpan value, TimeUnit unit, ulong infinite, string name)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        if (infinite != 0 && value == TimeSpan.MaxValue)
            return T.CreateTruncating(infinite);
        Int128 count = unit == TimeUnit.Nanoseconds ? (Int128)value.Ticks * 100 : value.Ticks / TicksPer(unit);
        return Fit<T>(count, name);
    }

    /// <summary>Makes a value of the integer that the kernel sent, also where the value hides that it can.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="scalar">The integer, in the value's own unit.</param>
    /// <returns>The value.</returns>
    public static T FromScalar<T>(ulong scalar) where T : INetlinkScalar<T> => T.FromScalar(scalar);

    /// <summary>Gives the integer that the kernel is sent, also where the value hides it.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="value">The value.</param>
    /// <returns>The integer.</returns>
    public static ulong ToScalar<T>(T value) where T : INetlinkScalar<T> => value.ToScalar();

    /// <summary>Makes a number as wide as the kernel's.</summary>
    /// <typeparam name="T">The kernel's integer.</typeparam>
    /// <param name="value">The number.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The number.</returns>
    public static T Fit<T>(Int128 value, string name)
        where T : unmanaged, System.Numerics.IBinaryInteger<T>
    {
        T result = T.CreateTruncating(value);
        if (Int128.CreateTruncating(result) != value)
            throw new ArgumentOutOfRangeException(name, value, $"{name}: {value} does not fit in the kernel's {Unsafe.SizeOf<T>()} bytes.");
        return result;
    }

    /// <summary>Reads a list of structs that carry their own length and attributes.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="value">The bytes.</param>
    /// <param name="headerSize">The struct's size.</param>
    /// <param name="name">The property, for the error.</param>
    /// <returns>The elements.</returns>
    public static List<T> ReadFramed<T>(ReadOnlySpan<byte> value, int headerSize, string name)
        where T : INetlinkContract<T>
    {
        var list = new List<T>();
        while (!value.IsEmpty)
        {
            int length = Read<ushort>(value, name);
            if (length < headerSize || length > value.Length)
                ThrowLength(name, value.Length, Math.Max(length, headerSize));
            list.Add(T.Read(value[..length]));
            value = value[Math.Min(Alignment.Align(length), value.Length)..];
        }

        return list;
    }

    /// <summary>Writes a struct that carries its own length and attributes.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="element">The element.</param>
    public static void WriteFramed<T>(NetlinkWriter writer, T element)
        where T : INetlinkContract<T>
    {
        int start = writer.Length;
        element.Write(writer);
        ushort length = Fit<ushort>(writer.Length - start, typeof(T).Name);
        MemoryMarshal.Write(writer.GetSpan(start, sizeof(ushort)), in length);
        writer.Pad();
    }

    /// <summary>Reads a list whose elements' attribute numbers are part of them.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="value">The bytes.</param>
    /// <param name="levels">How many attributes lie around an element.</param>
    /// <returns>The elements.</returns>
    public static List<T> ReadKeyed<T>(ReadOnlySpan<byte> value, int levels)
        where T : INetlinkKeyed<T>
    {
        var list = new List<T>();
        var outer = new AttributeReader(value);
        while (outer.TryRead(out ushort outerType, out ReadOnlySpan<byte> outerValue))
        {
            if (levels == 1)
            {
                list.Add(T.ReadKeyed(outerValue, outerType, 0));
                continue;
            }

            var inner = new AttributeReader(outerValue);
            while (inner.TryRead(out ushort innerType, out ReadOnlySpan<byte> innerValue))
                list.Add(T.ReadKeyed(innerValue, outerType, innerType));
        }

        return list;
    }

    /// <summary>Writes an element whose attribute numbers are part of it.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="writer">Where to.</param>
    /// <param name="element">The element.</param>
    /// <param name="levels">How many attributes lie around it.</param>
    public static void WriteKeyed<T>(NetlinkWriter writer, T element, int levels)
        where T : INetlinkKeyed<T>, INetlinkContract<T>
    {
        int outer = writer.BeginNest((ushort)(element.GetKey(0) | AttributeReader.NestedFlag));
        int inner = levels > 1 ? writer.BeginNest((ushort)(element.GetKey(1) | AttributeReader.NestedFlag)) : -1;
        element.Write(writer);
        if (inner >= 0)
            writer.EndNest(inner);
        writer.EndNest(outer);
    }

    /// <summary>Writes a form of a sub-message as an attribute.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="type">The attribute's number.</param>
    /// <param name="form">The form.</param>
    /// <param name="markNests">Whether a form of attributes is marked <c>NLA_F_NESTED</c>.</param>
    public static void WriteSubMessage(NetlinkWriter writer, ushort type, object form, bool markNests)
    {
        var message = (INetlinkSubMessage)form;
        int token = writer.BeginNest(markNests && message.IsNest ? (ushort)(type | AttributeReader.NestedFlag) : type);
        message.Write(writer);
        writer.EndNest(token);
    }

    /// <summary>A numeric selector's value as the name of a form.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Its text.</returns>
    public static string? Selector(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Fills up a struct that an older kernel sent with fewer bytes.</summary>
    /// <param name="payload">The bytes.</param>
    /// <param name="size">The struct's size.</param>
    /// <returns>As many bytes as the struct has; those that were not sent are zero.</returns>
    public static ReadOnlySpan<byte> Extend(ReadOnlySpan<byte> payload, int size)
    {
        byte[] extended = new byte[size];
        payload.CopyTo(extended);
        return extended;
    }

    /// <summary>Notices nests within nests that no honest sender makes, before the stack ends.</summary>
    public static void EnsureStack()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw new NetlinkFormatException("The attributes lie too deep in each other.");
    }

    /// <summary>Says what is set in an object: <c>Vni = 42, Port = 4789</c>.</summary>
    /// <param name="schema">The object's schema.</param>
    /// <param name="item">The object.</param>
    /// <returns>The text.</returns>
    public static string Describe(ContractSchema schema, object item)
    {
        ArgumentNullException.ThrowIfNull(schema);
        IEnumerable<string> parts = schema.Properties
            .Select(property => (property.Name, Value: schema.Type.GetProperty(property.Name)?.GetValue(item)))
            .Where(pair => pair.Value is not (null or false or ""))
            .Select(pair => $"{pair.Name} = {Text(pair.Value!)}");
        return string.Join(", ", parts);
    }

    private static string Text(object value) => value switch
    {
        byte[] bytes => Convert.ToHexStringLower(bytes),
        string text => text,
        System.Collections.ICollection { Count: > 8 } list => $"{list.Count} values",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object>())}]",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() is { } text && text.Contains(" = ", StringComparison.Ordinal) ? $"{{ {text} }}" : value.ToString() ?? "",
    };

    /// <summary>Compares two lists by their elements.</summary>
    /// <typeparam name="T">The element.</typeparam>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>Whether both are null, or both have the same elements.</returns>
    public static bool Equal<T>(IReadOnlyList<T>? left, IReadOnlyList<T>? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is null || right is null || left.Count != right.Count)
            return false;
        for (int i = 0; i < left.Count; i++)
        {
            bool same = left[i] is byte[] bytes && right[i] is byte[] others
                ? bytes.AsSpan().SequenceEqual(others)
                : EqualityComparer<T>.Default.Equals(left[i], right[i]);
            if (!same)
                return false;
        }

        return true;
    }

    /// <summary>Says that a value has too few bytes.</summary>
    /// <param name="name">The property.</param>
    /// <param name="length">The bytes that there are.</param>
    /// <param name="needed">The bytes that it needs.</param>
    [DoesNotReturn]
    public static void ThrowLength(string name, int length, int needed) =>
        throw new NetlinkFormatException($"{name} has {length} bytes, where it needs {needed}.");

    [DoesNotReturn]
    private static void ThrowValue(string name, int length, string type) =>
        throw new NetlinkFormatException($"{name}: {length} bytes are no {type}.");

    private static long TicksPer(TimeUnit unit) => unit switch
    {
        TimeUnit.Seconds => TimeSpan.TicksPerSecond,
        TimeUnit.Centiseconds => TimeSpan.TicksPerSecond / 100,
        TimeUnit.Milliseconds => TimeSpan.TicksPerMillisecond,
        TimeUnit.Microseconds => TimeSpan.TicksPerMicrosecond,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A time needs a unit."),
    };
}
