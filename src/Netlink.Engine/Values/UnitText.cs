using System.Globalization;

namespace Netlink;

/// <summary>Numbers with units as <c>tc</c> writes them.</summary>
internal static class UnitText
{
    /// <summary>Splits a number from its unit.</summary>
    public static bool TrySplit(ReadOnlySpan<char> text, out decimal number, out string unit)
    {
        int end = text.IndexOfAnyExcept("0123456789.");
        ReadOnlySpan<char> digits = end < 0 ? text : text[..end];
        unit = end < 0 ? "" : text[end..].Trim().ToString().ToLowerInvariant();
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Scales a number to whole units; false where it is not a whole number of them or too large.</summary>
    public static bool TryScale(decimal number, decimal factor, out ulong result)
    {
        result = 0;
        if (number > ulong.MaxValue / factor)
            return false;
        decimal scaled = Math.Round(number * factor);
        result = (ulong)scaled;
        return true;
    }

    /// <summary>Writes a number with the largest unit of which it is a whole number.</summary>
    public static string Format(ulong value, ReadOnlySpan<(ulong Factor, string Unit)> units)
    {
        foreach ((ulong factor, string unit) in units)
        {
            if (value >= factor && value % factor == 0)
                return string.Create(CultureInfo.InvariantCulture, $"{value / factor}{unit}");
        }

        return string.Create(CultureInfo.InvariantCulture, $"{value}{units[^1].Unit}");
    }
}
