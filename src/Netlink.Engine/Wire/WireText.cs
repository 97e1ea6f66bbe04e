using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Netlink.Wire;

/// <summary>
/// Text on the wire: UTF-8. A name in Linux may be any bytes; one that is not UTF-8 becomes text that no UTF-8 gives (a lone surrogate,
/// U+DC80 and up) and is written back as it came.
/// </summary>
public static class WireText
{
    private const int Escape = 0xdc00;

    /// <summary>Reads text.</summary>
    /// <param name="bytes">Its bytes.</param>
    /// <returns>The text.</returns>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            if (Rune.DecodeFromUtf8(bytes, out Rune rune, out int consumed) == OperationStatus.Done)
            {
                text.Append(rune.ToString());
            }
            else
            {
                foreach (byte wrong in bytes[..consumed])
                    text.Append((char)(Escape + wrong));
            }

            bytes = bytes[consumed..];
        }

        return text.ToString();
    }

    /// <summary>Writes text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Its bytes.</returns>
    public static byte[] Encode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyInRange((char)(Escape + 0x80), (char)(Escape + 0xff)))
            return Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(text.Length * 2);
        Span<byte> encoded = stackalloc byte[4];
        for (int i = 0; i < text.Length;)
        {
            if (Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                bytes.AddRange(encoded[..rune.EncodeToUtf8(encoded)]);
                i += rune.Utf16SequenceLength;
            }
            else
            {
                bytes.Add((byte)text[i++]);
            }
        }

        return [.. bytes];
    }
}
