using System.Globalization;

namespace Netlink.TrafficControl;

/// <summary>Masks of addresses.</summary>
internal static class FlowerMasks
{
    /// <summary>An address and a mask as a network; null where there is none, or the mask has gaps.</summary>
    public static IPPrefix? Prefix(InetAddress? address, InetAddress? mask)
    {
        if (address is not { } known)
            return null;
        int length = mask is { } bits ? Length(bits.GetBytes()) : known.BitLength();
        return length >= 0 && length <= known.BitLength() ? new IPPrefix(known, length) : null;
    }

    /// <summary>A network as the attributes of its version.</summary>
    public static ((InetAddress? Address, InetAddress? Mask) IPv4, (InetAddress? Address, InetAddress? Mask) IPv6) Split(IPPrefix? prefix)
    {
        (InetAddress?, InetAddress?) both = (prefix?.Address, prefix?.NetMask());
        return prefix is { } known && known.Address.IsIPv6() ? (default, both) : (both, default);
    }

    /// <summary>How many bits of a mask are set, from the first on; -1 where it has gaps.</summary>
    public static int Length(ReadOnlySpan<byte> mask)
    {
        int length = 0;
        while (length < mask.Length * 8 && (mask[length / 8] & (0x80 >> (length % 8))) != 0)
            length++;
        for (int i = length; i < mask.Length * 8; i++)
        {
            if ((mask[i / 8] & (0x80 >> (i % 8))) != 0)
                return -1;
        }

        return length;
    }

    /// <summary>A hardware address with its mask, as <c>tc</c> prints it.</summary>
    public static string? Text(HardwareAddress? address, HardwareAddress? mask)
    {
        if (address is not { } known)
            return null;
        byte[] bits = mask?.GetAddressBytes() ?? [];
        int length = Length(bits);
        return length == bits.Length * 8 ? known.ToString() : length < 0 ? $"{known}/{mask}" : string.Create(CultureInfo.InvariantCulture, $"{known}/{length}");
    }

    /// <summary>A network, without its length where that is an address's.</summary>
    public static string? Text(IPPrefix? prefix) => prefix is not { } known ? null : known.IsHost() ? known.Address.ToString() : known.ToString();

    /// <summary>Reads a hardware address, with a mask or a number of bits behind a slash.</summary>
    public static (HardwareAddress Address, HardwareAddress? Mask) Hardware(TcWords words)
    {
        string text = words.Text();
        string[] parts = text.Split('/');
        if (!HardwareAddress.TryParse(parts[0], out HardwareAddress address) || parts.Length > 2)
            throw words.Wrong(text, "a hardware address, such as 52:54:00:12:34:56 or 52:54:00:00:00:00/24");
        if (parts.Length == 1)
            return (address, null);
        if (HardwareAddress.TryParse(parts[1], out HardwareAddress mask) && parts[1].Contains(':', StringComparison.Ordinal))
            return (address, mask);
        int size = address.GetAddressBytes().Length;
        if (!TcWords.TryInteger(parts[1], out int length) || length < 0 || length > size * 8)
            throw words.Wrong(text, "a hardware address, such as 52:54:00:12:34:56 or 52:54:00:00:00:00/24");
        byte[] bits = new byte[size];
        for (int i = 0; i < length; i++)
            bits[i / 8] |= (byte)(0x80 >> (i % 8));
        return (address, new HardwareAddress(bits));
    }
}
