using System.Globalization;
using System.Numerics;

namespace System.Management.Automation;

/// <summary>Numbers as the language writes them: <c>10</c>, <c>0x1F</c>, <c>0b101</c>, <c>1.5kb</c>, <c>4gb</c>, <c>7L</c>, <c>2.5d</c>, <c>1e3</c>.</summary>
internal static class NumberLiteral
{
    private static readonly (string Suffix, long Factor)[] Multipliers =
        [("kb", 1L << 10), ("mb", 1L << 20), ("gb", 1L << 30), ("tb", 1L << 40), ("pb", 1L << 50)];

    private static readonly (string Suffix, Type Type)[] Types =
    [
        ("uy", typeof(byte)), ("us", typeof(ushort)), ("ul", typeof(ulong)), ("y", typeof(sbyte)), ("s", typeof(short)),
        ("l", typeof(long)), ("u", typeof(uint)), ("n", typeof(BigInteger)), ("d", typeof(decimal)),
    ];

    public static bool TryParse(string text, out object? number)
    {
        number = null;
        ReadOnlySpan<char> rest = text;
        if (rest.Length == 0) return false;
        bool negative = rest[0] == '-';
        if (rest[0] is '-' or '+') rest = rest[1..];
        if (rest.Length == 0 || !(char.IsAsciiDigit(rest[0]) || rest[0] == '.' && rest.Length > 1 && char.IsAsciiDigit(rest[1]))) return false;

        long factor = 1;
        foreach ((string suffix, long value) in Multipliers)
            if (rest.Length > 2 && rest.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && char.IsAsciiHexDigit(rest[^3]) | char.IsLetterOrDigit(rest[^3])) { factor = value; rest = rest[..^2]; break; }

        bool hex = rest.StartsWith("0x", StringComparison.OrdinalIgnoreCase), binary = rest.StartsWith("0b", StringComparison.OrdinalIgnoreCase);
        Type? type = null;
        foreach ((string suffix, Type value) in Types)
            if (rest.Length > suffix.Length && rest.EndsWith(suffix, StringComparison.OrdinalIgnoreCase) && !(hex && suffix is "d")) { type = value; rest = rest[..^suffix.Length]; break; }

        if (hex || binary) return FromBits(rest[2..], hex, negative, factor, type, out number);
        if (rest.IndexOfAny(".eE") >= 0 || type == typeof(decimal))
        {
            if (type is not null && type != typeof(decimal)) return false;
            if (type == typeof(decimal))
            {
                if (!decimal.TryParse(rest, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out decimal exact)) return false;
                number = (negative ? -exact : exact) * factor;
                return true;
            }
            if (!double.TryParse(rest, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out double real)) return false;
            number = (negative ? -real : real) * factor;
            return true;
        }
        if (!BigInteger.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger whole)) return false;
        return Sized((negative ? -whole : whole) * factor, type, out number);
    }

    private static bool FromBits(ReadOnlySpan<char> digits, bool hex, bool negative, long factor, Type? type, out object? number)
    {
        number = null;
        if (!ulong.TryParse(digits, hex ? NumberStyles.AllowHexSpecifier : NumberStyles.AllowBinarySpecifier, CultureInfo.InvariantCulture, out ulong bits)) return false;
        int width = digits.Length * (hex ? 4 : 1);
        BigInteger value = type is not null ? bits : width <= 32 ? unchecked((int)(uint)bits) : unchecked((long)bits);
        return Sized((negative ? -value : value) * factor, type, out number);
    }

    private static bool Sized(BigInteger value, Type? type, out object? number)
    {
        number = null;
        if (type == typeof(BigInteger)) { number = value; return true; }
        if (type == typeof(uint)) type = value <= uint.MaxValue ? typeof(uint) : typeof(ulong);
        if (type is not null)
        {
            if (value < long.MinValue || value > ulong.MaxValue) return false;
            try
            {
                number = Convert.ChangeType(value < 0 ? (long)value : (object)(ulong)value, type, CultureInfo.InvariantCulture);
                return true;
            }
            catch (OverflowException)
            {
                return false;
            }
        }
        if (value >= int.MinValue && value <= int.MaxValue) number = (int)value;
        else if (value >= long.MinValue && value <= long.MaxValue) number = (long)value;
        else if (BigInteger.Abs(value) <= (BigInteger)decimal.MaxValue) number = (decimal)value;
        else number = (double)value;
        return true;
    }
}
