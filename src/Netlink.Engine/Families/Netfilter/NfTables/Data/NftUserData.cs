using Netlink.Wire;

namespace Netlink.Netfilter;

/// <summary>
/// What programs keep with an object and the kernel does not look at: a list of byte strings with a number and a length of one byte each,
/// as <c>nft</c> writes it (libnftnl's <c>udata</c>).
/// </summary>
internal static class NftUserData
{
    /// <summary>The number of the comment, of tables, chains, rules, elements and objects; a set's is 7.</summary>
    public const byte Comment = 0;

    private const int Most = 256;

    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> data, byte type)
    {
        while (data.Length >= 2 && data.Length >= 2 + data[1])
        {
            if (data[0] == type)
                return data.Slice(2, data[1]);
            data = data[(2 + data[1])..];
        }

        return default;
    }

    public static string? Text(byte[]? data, byte type)
    {
        ReadOnlySpan<byte> bytes = Find(data, type);
        return bytes.IsEmpty ? null : WireText.Decode(bytes.TrimEnd((byte)0));
    }

    public static uint? Number(byte[]? data, byte type)
    {
        ReadOnlySpan<byte> bytes = Find(data, type);
        return bytes.Length == sizeof(uint) ? BitConverter.ToUInt32(bytes) : null;
    }

    /// <summary>Gives the list with one string replaced, added in its numbers' order, or taken out.</summary>
    public static byte[]? With(byte[]? data, byte type, ReadOnlySpan<byte> value, bool present)
    {
        if (data is null && !present)
            return null;
        var result = new List<byte>();
        bool written = !present;
        ReadOnlySpan<byte> rest = data;
        while (rest.Length >= 2 && rest.Length >= 2 + rest[1])
        {
            ReadOnlySpan<byte> entry = rest[..(2 + rest[1])];
            rest = rest[entry.Length..];
            if (!written && entry[0] >= type)
                Append(result, type, value, ref written);
            if (entry[0] != type)
                result.AddRange(entry);
        }

        if (!written)
            Append(result, type, value, ref written);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(result.Count, Most, nameof(value));
        return result.Count == 0 ? null : [.. result];
    }

    public static byte[]? With(byte[]? data, byte type, string? text) =>
        With(data, type, text is null ? default : [.. WireText.Encode(text), 0], text is not null);

    public static byte[]? With(byte[]? data, byte type, uint? number) =>
        With(data, type, number is { } known ? BitConverter.GetBytes(known) : default, number is not null);

    private static void Append(List<byte> result, byte type, ReadOnlySpan<byte> value, ref bool written)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value.Length, byte.MaxValue, nameof(value));
        result.Add(type);
        result.Add((byte)value.Length);
        result.AddRange(value);
        written = true;
    }
}
