using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Netlink.Wire;

namespace Netlink.Contracts;

/// <summary>Finds the property that a byte of a message belongs to.</summary>
internal static class SchemaPath
{
    internal static string? At(ContractSchema schema, ReadOnlySpan<byte> payload, int offset)
    {
        if ((uint)offset >= (uint)payload.Length)
            return null;
        var path = new StringBuilder(schema.Name);
        return Append(path, ref schema, payload, offset) ? path.ToString() : null;
    }

    /// <summary>Names an attribute that should have been in a nest, or in the message itself where there is no nest.</summary>
    internal static string Missing(ContractSchema schema, ReadOnlySpan<byte> payload, int? nestOffset, int type)
    {
        var path = new StringBuilder(schema.Name);
        if (nestOffset is { } offset && (uint)offset < (uint)payload.Length)
            Append(path, ref schema, payload, offset);
        string name = schema.Find((ushort)type)?.PropertyName ?? string.Create(CultureInfo.InvariantCulture, $"attribute {type}");
        return $"{path}.{name}";
    }

    /// <summary>Appends the way to a byte; the schema becomes the innermost contract on that way.</summary>
    private static bool Append(StringBuilder path, ref ContractSchema schema, ReadOnlySpan<byte> payload, int offset)
    {
        if (offset < schema.HeaderSize)
        {
            FieldSchema? field = schema.Fields.FirstOrDefault(f => offset >= f.Offset && offset < f.Offset + f.Size);
            if (field is not null)
                path.Append('.').Append(field.PropertyName);
            return field is not null;
        }

        if (schema.Kind == ContractKind.Struct || payload.Length < schema.HeaderSize)
            return false;
        int start = Math.Min(Alignment.Align(schema.HeaderSize), payload.Length);
        ReadOnlySpan<byte> attributes = payload[start..];
        var repeated = new Dictionary<ushort, int>();
        var reader = new AttributeReader(attributes);
        for (int position = 0; TryRead(ref reader, out ushort type, out ReadOnlySpan<byte> value); position = reader.Position)
        {
            int index = repeated[type] = repeated.GetValueOrDefault(type, -1) + 1;
            int within = offset - start - position;
            if (within >= AttributeReader.HeaderSize + Alignment.Align(value.Length))
                continue;
            if (schema.Find(type) is not { } attribute)
                return false;
            path.Append('.').Append(attribute.PropertyName);
            if (attribute.Array == ArrayKind.Repeated)
                AppendIndex(path, index);
            AppendValue(path, ref schema, attribute, payload, value, within - AttributeReader.HeaderSize);
            return true;
        }

        return false;
    }

    /// <summary>Goes on into an attribute's value, as far as the contract knows what is in it.</summary>
    private static void AppendValue(
        StringBuilder path, ref ContractSchema schema, AttributeSchema attribute, ReadOnlySpan<byte> payload, ReadOnlySpan<byte> value, int offset)
    {
        ContractSchema? nested = attribute.SubMessages is { } forms
            ? forms().Find(Selected(schema, attribute.Selector, payload))?.Schema()
            : attribute.Nested?.Invoke();
        if (nested is not null)
            schema = nested;
        if (offset < 0 || offset >= value.Length)
            return;
        switch (attribute.Array)
        {
            case ArrayKind.Indexed or ArrayKind.Listed or ArrayKind.Keyed:
                AppendElement(path, ref schema, nested is not null, value, offset, attribute.Array == ArrayKind.Keyed ? attribute.KeyLevels : 1);
                break;
            case ArrayKind.Framed when nested is not null:
                AppendFrame(path, ref schema, value, offset);
                break;
            case ArrayKind.None or ArrayKind.Repeated when nested is not null:
                Append(path, ref schema, value, offset);
                break;
        }
    }

    private static void AppendElement(
        StringBuilder path, ref ContractSchema schema, bool isContract, ReadOnlySpan<byte> value, int offset, int levels)
    {
        var reader = new AttributeReader(value);
        int index = 0;
        for (int position = 0; TryRead(ref reader, out _, out ReadOnlySpan<byte> element); position = reader.Position, index++)
        {
            int within = offset - position - AttributeReader.HeaderSize;
            if (within >= Alignment.Align(element.Length))
                continue;
            AppendIndex(path, index);
            if (within < 0)
                return;
            if (levels > 1)
                AppendElement(path, ref schema, isContract, element, within, levels - 1);
            else if (isContract)
                Append(path, ref schema, element, within);
            return;
        }
    }

    private static void AppendFrame(StringBuilder path, ref ContractSchema schema, ReadOnlySpan<byte> value, int offset)
    {
        for (int index = 0; value.Length >= sizeof(ushort); index++)
        {
            int length = MemoryMarshal.Read<ushort>(value);
            if (length < schema.HeaderSize || length > value.Length)
                return;
            if (offset < Alignment.Align(length))
            {
                AppendIndex(path, index);
                Append(path, ref schema, value[..length], offset);
                return;
            }

            int padded = Math.Min(Alignment.Align(length), value.Length);
            offset -= padded;
            value = value[padded..];
        }
    }

    private static void AppendIndex(StringBuilder path, int index) => path.Append('[').Append(index).Append(']');

    /// <summary>The selector's value as text: that of a sibling attribute, or of a field.</summary>
    internal static string? Selected(ContractSchema schema, string? selector, ReadOnlySpan<byte> payload)
    {
        foreach (FieldSchema field in schema.Fields)
        {
            if (field.PropertyName == selector)
                return Number(payload.Slice(field.Offset, field.Size), field.BigEndian);
        }

        AttributeSchema? sibling = schema.Attributes.FirstOrDefault(attribute => attribute.PropertyName == selector);
        if (sibling is null || payload.Length < schema.HeaderSize)
            return null;
        var reader = new AttributeReader(payload[Math.Min(Alignment.Align(schema.HeaderSize), payload.Length)..]);
        while (TryRead(ref reader, out ushort type, out ReadOnlySpan<byte> value))
        {
            if (type == sibling.Type)
            {
                return sibling.Wire is WireType.String or WireType.UnterminatedString
                    ? Encoding.UTF8.GetString(value.TrimEnd((byte)0))
                    : Number(value, sibling.BigEndian);
            }
        }

        return null;
    }

    private static string? Number(ReadOnlySpan<byte> value, bool bigEndian)
    {
        if (value.Length is 0 or > 8)
            return null;
        ulong number = 0;
        for (int i = 0; i < value.Length; i++)
            number = (number << 8) | value[bigEndian == BitConverter.IsLittleEndian ? i : value.Length - 1 - i];
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool TryRead(ref AttributeReader reader, out ushort type, out ReadOnlySpan<byte> value)
    {
        try
        {
            return reader.TryRead(out type, out value);
        }
        catch (NetlinkFormatException)
        {
            type = 0;
            value = default;
            return false;
        }
    }
}
