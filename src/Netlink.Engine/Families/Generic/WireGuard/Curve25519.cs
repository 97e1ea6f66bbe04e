using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Netlink.WireGuard;

/// <summary>
/// The function X25519 of RFC 7748: a scalar times a point of Curve25519. No branch and no memory access depends on the scalar or on
/// the point. (.NET has it from version 11 on.)
/// </summary>
public static class Curve25519
{
    /// <summary>The bytes of a scalar and of a point.</summary>
    public const int Length = 32;

    private const int Limbs = 5;
    private const int LimbBits = 51;
    private const ulong LimbMask = (1UL << LimbBits) - 1;
    private const ulong A24 = 121665;

    /// <summary>Multiplies a point, given by its u coordinate.</summary>
    /// <param name="scalar">32 bytes, little-endian. They are clamped first, as the RFC says.</param>
    /// <param name="point">The point's u coordinate: 32 bytes, little-endian; the highest bit does not count.</param>
    /// <param name="result">Room for the product's u coordinate. All zero: the point has a small order, and is no one's public key.</param>
    /// <exception cref="ArgumentException">One of them has not 32 bytes.</exception>
    public static void Multiply(ReadOnlySpan<byte> scalar, ReadOnlySpan<byte> point, Span<byte> result)
    {
        if (scalar.Length != Length || point.Length != Length || result.Length != Length)
            throw new ArgumentException($"Scalar, point and result have {Length} bytes each.");
        Span<byte> clamped = stackalloc byte[Length];
        scalar.CopyTo(clamped);
        Clamp(clamped);
        Field u = Unpack(point);
        Field x2 = Small(1), z2 = default, x3 = u, z3 = Small(1);
        ulong swapped = 0;
        for (int bit = 254; bit >= 0; bit--)
        {
            ulong set = (ulong)(clamped[bit >> 3] >> (bit & 7)) & 1;
            Swap(swapped ^ set, ref x2, ref x3);
            Swap(swapped ^ set, ref z2, ref z3);
            swapped = set;
            Step(u, ref x2, ref z2, ref x3, ref z3);
        }

        Swap(swapped, ref x2, ref x3);
        Swap(swapped, ref z2, ref z3);
        Pack(Multiply(x2, Invert(z2)), result);
        CryptographicOperations.ZeroMemory(clamped);
    }

    /// <summary>Multiplies the base point, whose u coordinate is 9: makes the public key of a private one.</summary>
    /// <param name="scalar">The private key.</param>
    /// <param name="result">Room for the public key.</param>
    public static void MultiplyBase(ReadOnlySpan<byte> scalar, Span<byte> result)
    {
        Span<byte> point = stackalloc byte[Length];
        point[0] = 9;
        Multiply(scalar, point, result);
    }

    /// <summary>Makes a scalar of random bytes: a multiple of 8 with its highest bit set.</summary>
    internal static void Clamp(Span<byte> scalar)
    {
        scalar[0] &= 248;
        scalar[31] = (byte)((scalar[31] & 127) | 64);
    }

    /// <summary>One step of the Montgomery ladder: doubles the one point, and adds the other to it.</summary>
    private static void Step(in Field u, ref Field x2, ref Field z2, ref Field x3, ref Field z3)
    {
        Field a = Add(x2, z2), b = Subtract(x2, z2), aa = Multiply(a, a), bb = Multiply(b, b), e = Subtract(aa, bb);
        Field da = Multiply(Subtract(x3, z3), a), cb = Multiply(Add(x3, z3), b);
        Field sum = Add(da, cb), difference = Subtract(da, cb);
        x3 = Multiply(sum, sum);
        z3 = Multiply(u, Multiply(difference, difference));
        x2 = Multiply(aa, bb);
        z2 = Multiply(e, Add(aa, Multiply(Small(A24), e)));
    }

    private static Field Small(ulong number)
    {
        Field value = default;
        value[0] = number;
        return value;
    }

    private static Field Add(in Field left, in Field right)
    {
        Field sum = default;
        for (int i = 0; i < Limbs; i++)
            sum[i] = left[i] + right[i];
        return sum;
    }

    /// <summary>Subtracts, with twice the prime added, so that no limb falls below zero.</summary>
    private static Field Subtract(in Field left, in Field right)
    {
        const ulong TwiceLowest = (LimbMask - 18) * 2, TwiceOther = LimbMask * 2;
        Field difference = default;
        for (int i = 0; i < Limbs; i++)
            difference[i] = left[i] + (i == 0 ? TwiceLowest : TwiceOther) - right[i];
        return difference;
    }

    /// <summary>Multiplies; what goes beyond 2^255 comes back times 19. Limbs of up to 54 bits go in, of 51 (the second: 52) come out.</summary>
    private static Field Multiply(in Field left, in Field right)
    {
        Field product = default;
        ulong high = 0, low = 0;
        for (int place = 0; place < Limbs; place++)
        {
            for (int i = 0; i < Limbs; i++)
            {
                int other = place - i;
                ulong upper = Math.BigMul(left[i], other < 0 ? right[other + Limbs] * 19 : right[other], out ulong lower);
                ulong sum = low + lower;
                high += upper + (((low & lower) | ((low | lower) & ~sum)) >> 63);
                low = sum;
            }

            product[place] = low & LimbMask;
            low = (low >> LimbBits) | (high << (64 - LimbBits));
            high >>= LimbBits;
        }

        // The last carry has up to 64 bits: times 19 it may need more.
        ulong top = Math.BigMul(low, 19, out ulong bottom);
        ulong first = bottom + product[0];
        top += ((bottom & product[0]) | ((bottom | product[0]) & ~first)) >> 63;
        product[0] = first & LimbMask;
        product[1] += (first >> LimbBits) | (top << (64 - LimbBits));
        return product;
    }

    /// <summary>Raises to the power of the prime less two, which is the inverse. The exponent is no secret.</summary>
    private static Field Invert(in Field value)
    {
        Field result = value;
        for (int bit = 253; bit >= 0; bit--)
        {
            result = Multiply(result, result);
            if (bit is not (2 or 4))
                result = Multiply(result, value);
        }

        return result;
    }

    private static void Swap(ulong bit, ref Field left, ref Field right)
    {
        ulong mask = 0 - bit;
        for (int i = 0; i < Limbs; i++)
        {
            ulong difference = mask & (left[i] ^ right[i]);
            left[i] ^= difference;
            right[i] ^= difference;
        }
    }

    private static Field Unpack(ReadOnlySpan<byte> bytes)
    {
        Field value = default;
        for (int i = 0; i < Limbs; i++)
        {
            int bit = i * LimbBits, start = Math.Min(bit / 8, Length - sizeof(ulong));
            value[i] = (BinaryPrimitives.ReadUInt64LittleEndian(bytes[start..]) >> (bit - (start * 8))) & LimbMask;
        }

        return value;
    }

    /// <summary>Writes the one number below the prime that the limbs stand for.</summary>
    private static void Pack(Field value, Span<byte> bytes)
    {
        value = Carry(Carry(value));

        // Adding 19 carries out of the highest bit exactly when the number is the prime or more.
        ulong above = (value[0] + 19) >> LimbBits;
        for (int i = 1; i < Limbs; i++)
            above = (value[i] + above) >> LimbBits;
        ulong carry = 19 * above;
        for (int i = 0; i < Limbs; i++)
        {
            carry += value[i];
            value[i] = carry & LimbMask;
            carry >>= LimbBits;
        }

        for (int i = 0; i < 4; i++)
        {
            int bit = i * 64, limb = bit / LimbBits, shift = bit - (limb * LimbBits);
            ulong word = (value[limb] >> shift) | (value[limb + 1] << (LimbBits - shift));
            BinaryPrimitives.WriteUInt64LittleEndian(bytes[(i * 8)..], word);
        }
    }

    private static Field Carry(Field value)
    {
        ulong carry = 0;
        for (int i = 0; i < Limbs; i++)
        {
            carry += value[i];
            value[i] = carry & LimbMask;
            carry >>= LimbBits;
        }

        value[0] += carry * 19;
        return value;
    }

    /// <summary>A number modulo 2^255 - 19 in five limbs of 51 bits, and a few more in between.</summary>
    [InlineArray(Limbs)]
    private struct Field
    {
        private ulong _limb;
    }
}
