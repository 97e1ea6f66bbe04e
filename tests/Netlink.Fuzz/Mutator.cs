namespace Netlink.Fuzz;

/// <summary>Makes wrong bytes of right ones.</summary>
public sealed class Mutator(Random random)
{
    private const int Largest = 4096;

    /// <summary>Changes bytes in one to four ways.</summary>
    public byte[] Mutate(byte[] seed, byte[] other)
    {
        byte[] bytes = [.. seed];
        for (int times = random.Next(1, 5); times > 0; times--)
            bytes = Once(bytes, other);
        return bytes;
    }

    private byte[] Once(byte[] bytes, byte[] other)
    {
        if (bytes.Length == 0)
            return Random(random.Next(1, 64));
        int at = random.Next(bytes.Length);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                return bytes;
            case 1:
                bytes[at] = (byte)random.Next(256);
                return bytes;
            case 2: // a length or a type: the first bytes of something aligned
                at &= ~3;
                bytes[at] = (byte)random.Next(256);
                if (at + 1 < bytes.Length)
                    bytes[at + 1] = (byte)(random.Next(4) == 0 ? random.Next(256) : 0);
                return bytes;
            case 3:
                return bytes[..at];
            case 4:
                return [.. bytes[..at], .. Random(random.Next(1, 32)), .. bytes[at..]];
            case 5:
                return bytes.Length + other.Length > Largest ? bytes : [.. bytes[..at], .. other];
            case 6: // the same piece once more
                int end = random.Next(at, bytes.Length);
                return bytes.Length + end - at > Largest ? bytes : [.. bytes[..end], .. bytes[at..end], .. bytes[end..]];
            default:
                bytes.AsSpan(at, Math.Min(random.Next(1, 16), bytes.Length - at)).Fill(random.Next(2) == 0 ? (byte)0 : (byte)0xff);
                return bytes;
        }
    }

    private byte[] Random(int length)
    {
        byte[] bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
