using System.Buffers.Binary;
using System.Globalization;
using Netlink.Contracts;
using Netlink.Wire;

namespace Netlink.Tracing;

/// <summary>Takes any bytes apart with a contract's schema.</summary>
internal static class SchemaWalk
{
    private const int DeepestNest = 32;

    /// <summary>The fields of a contract's bytes: those of its header, then an entry for each attribute as it came.</summary>
    public static List<TraceField> Read(ContractSchema schema, ReadOnlyMemory<byte> payload, int depth = 0)
    {
        var fields = new List<TraceField>();
        foreach (FieldSchema field in schema.Fields)
        {
            for (int at = field.Offset; field.RestWidth > 0 && at + field.RestWidth <= payload.Length; at += field.RestWidth)
                fields.Add(Field(field, payload.Slice(at, field.RestWidth), depth));
            if (field.RestWidth == 0 && field.Offset + field.Size <= payload.Length)
                fields.Add(Field(field, payload.Slice(field.Offset, field.Size), depth));
        }

        if (schema.Kind == ContractKind.Struct)
            return fields;
        if (payload.Length > schema.HeaderSize)
            Attributes(fields, schema, payload, payload[Math.Min(Alignment.Align(schema.HeaderSize), payload.Length)..], depth);
        return fields;
    }

    /// <summary>Attributes that nobody declared, by their numbers.</summary>
    public static List<TraceField> ReadUnknown(ReadOnlyMemory<byte> attributes)
    {
        var fields = new List<TraceField>();
        Attributes(fields, null, attributes, attributes, 0);
        return fields;
    }

    private static void Attributes(List<TraceField> fields, ContractSchema? schema, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> attributes, int depth)
    {
        var reader = new AttributeReader(attributes.Span);
        int position = 0;
        try
        {
            while (reader.TryRead(out ushort type, out ReadOnlySpan<byte> value))
            {
                ReadOnlyMemory<byte> bytes = attributes.Slice(position + AttributeReader.HeaderSize, value.Length);
                position = reader.Position;
                if (schema?.Find(type) is { } known)
                    fields.Add(Attribute(known, schema, payload, bytes, depth));
                else if (schema is null || type != schema.Padding || schema.Padding == 0)
                    fields.Add(Unknown(type, reader.RawType, bytes, depth));
            }
        }
        catch (NetlinkFormatException exception)
        {
            fields.Add(new("rest", null, attributes[position..]) { Value = attributes[position..].ToArray(), IsKnown = false, Problem = exception.Message.TrimEnd('.') });
        }
    }

    private static TraceField Unknown(ushort type, ushort rawType, ReadOnlyMemory<byte> bytes, int depth)
    {
        bool nested = (rawType & AttributeReader.NestedFlag) != 0 && depth < DeepestNest;
        var inner = new List<TraceField>();
        if (nested)
            Attributes(inner, null, bytes, bytes, depth + 1);
        return new(string.Create(CultureInfo.InvariantCulture, $"attribute {type}"), null, bytes)
        {
            Number = type, IsKnown = false, Value = nested ? null : bytes.ToArray(), Fields = inner,
        };
    }

    private static TraceField Attribute(AttributeSchema schema, ContractSchema owner, ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> bytes, int depth)
    {
        ContractSchema? nested = schema.SubMessages is { } forms
            ? forms().Find(SchemaPath.Selected(owner, schema.Selector, payload.Span))?.Schema()
            : schema.Nested?.Invoke();
        if (depth >= DeepestNest || (schema.SubMessages is not null && nested is null))
            return new(schema.PropertyName, schema.KernelName, bytes) { Number = schema.Type, Value = bytes.ToArray(), IsKnown = schema.SubMessages is null || bytes.IsEmpty };
        if (schema.Array is ArrayKind.None or ArrayKind.Repeated)
            return Value(schema.PropertyName, schema.KernelName, schema, nested, bytes, depth);
        var elements = new List<TraceField>();
        string? problem = null;
        try
        {
            Elements(elements, schema, nested, bytes, depth, Math.Max(1, schema.KeyLevels));
        }
        catch (NetlinkFormatException exception)
        {
            problem = exception.Message.TrimEnd('.');
        }

        return new(schema.PropertyName, schema.KernelName, bytes) { Number = schema.Type, Fields = elements, Problem = problem };
    }

    private static void Elements(List<TraceField> elements, AttributeSchema schema, ContractSchema? nested, ReadOnlyMemory<byte> bytes, int depth, int levels)
    {
        if (schema.Array == ArrayKind.Packed)
        {
            int size = schema.Wire == WireType.Struct ? nested?.HeaderSize ?? bytes.Length : Width(schema.Wire);
            for (int at = 0; size > 0 && at + size <= bytes.Length; at += size)
                elements.Add(Value(Index(elements.Count), null, schema, nested, bytes.Slice(at, size), depth));
            return;
        }

        if (schema.Array == ArrayKind.Framed && nested is not null)
        {
            for (ReadOnlyMemory<byte> left = bytes; left.Length >= sizeof(ushort);)
            {
                int length = BitConverter.ToUInt16(left.Span);
                if (length < nested.HeaderSize || length > left.Length)
                    throw new NetlinkFormatException($"An element says that it has {length} bytes, where {left.Length} are left.");
                elements.Add(new(Index(elements.Count), null, left[..length]) { Fields = Read(nested, left[..length], depth + 1) });
                left = left[Math.Min(Alignment.Align(length), left.Length)..];
            }

            return;
        }

        var reader = new AttributeReader(bytes.Span);
        int position = 0;
        while (reader.TryRead(out ushort type, out ReadOnlySpan<byte> value))
        {
            ReadOnlyMemory<byte> element = bytes.Slice(position + AttributeReader.HeaderSize, value.Length);
            position = reader.Position;
            string name = schema.Array == ArrayKind.Keyed ? string.Create(CultureInfo.InvariantCulture, $"[{type}]") : Index(elements.Count);
            if (levels > 1)
            {
                var inner = new List<TraceField>();
                Elements(inner, schema, nested, element, depth + 1, levels - 1);
                elements.Add(new(name, null, element) { Number = type, Fields = inner });
            }
            else
            {
                elements.Add(Value(name, null, schema, nested, element, depth, type));
            }
        }
    }

    private static TraceField Value(string name, string? kernelName, AttributeSchema schema, ContractSchema? nested, ReadOnlyMemory<byte> bytes, int depth, int? number = null)
    {
        number ??= kernelName is null ? null : schema.Type;
        if (nested is not null)
            return new(name, kernelName, bytes) { Number = number, Fields = Read(nested, bytes, depth + 1), Value = bytes.IsEmpty ? "empty" : null };
        if (schema.IsSecret)
            return new(name, kernelName, default) { Number = number, Value = "(secret)" };
        (object? value, string? problem) = Scalar(schema.Wire, schema.ClrType, schema.BigEndian, schema.Read, bytes.Span);
        return new(name, kernelName, bytes) { Number = number, Value = value, Problem = problem };
    }

    private static TraceField Field(FieldSchema field, ReadOnlyMemory<byte> bytes, int depth)
    {
        if (field.Nested is { } nested)
            return new(field.PropertyName, field.KernelName, bytes) { IsHeader = true, Fields = Read(nested(), bytes, depth + 1) };
        int width = Width(field.Wire);
        if (width > 0 && width < field.Size && field.Size % width == 0)
        {
            object[] items = [.. Enumerable.Range(0, field.Size / width).Select(i => Scalar(field.Wire, field.ClrType, field.BigEndian, null, bytes.Span.Slice(i * width, width)).Value!)];
            return new(field.PropertyName, field.KernelName, bytes) { IsHeader = true, Value = items };
        }

        (object? value, string? problem) = Scalar(field.Wire, field.ClrType, field.BigEndian, field.Read, bytes.Span);
        return new(field.PropertyName, field.KernelName, bytes) { IsHeader = true, Value = value, Problem = problem };
    }

    private static (object? Value, string? Problem) Scalar(WireType wire, Type type, bool bigEndian, SchemaValueReader? read, ReadOnlySpan<byte> bytes)
    {
        try
        {
            if (read is not null)
                return (read(bytes), null);
        }
        catch (NetlinkFormatException exception)
        {
            return (bytes.ToArray(), exception.Message.TrimEnd('.'));
        }

        switch (wire)
        {
            case WireType.Flag:
                return (true, null);
            case WireType.String or WireType.UnterminatedString:
                return (AttributeValue.ReadString(bytes), null);
            case WireType.UInt or WireType.SInt when bytes.Length is 4 or 8:
                return (Number(bytes, wire == WireType.SInt, bigEndian, type), null);
        }

        int width = Width(wire);
        if (width == 0)
            return (bytes.ToArray(), null);
        if (bytes.Length < width)
            return (bytes.ToArray(), string.Create(CultureInfo.InvariantCulture, $"it has {bytes.Length} bytes where {width} are expected"));
        return (Number(bytes[..width], wire is WireType.S8 or WireType.S16 or WireType.S32 or WireType.S64, bigEndian, type), null);
    }

    private static object Number(ReadOnlySpan<byte> bytes, bool signed, bool bigEndian, Type type)
    {
        ulong number = bytes.Length switch
        {
            1 => bytes[0],
            2 => bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BitConverter.ToUInt16(bytes),
            4 => bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BitConverter.ToUInt32(bytes),
            _ => bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BitConverter.ToUInt64(bytes),
        };
        int spare = 64 - (bytes.Length * 8);
        long extended = (long)(number << spare) >> spare;
        if (type.IsEnum)
            return Enum.ToObject(type, number);
        if (type == typeof(bool))
            return number != 0;
        return signed ? extended : number;
    }

    private static int Width(WireType wire) => wire switch
    {
        WireType.U8 or WireType.S8 => 1,
        WireType.U16 or WireType.S16 => 2,
        WireType.U32 or WireType.S32 => 4,
        WireType.U64 or WireType.S64 => 8,
        _ => 0,
    };

    private static string Index(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}
