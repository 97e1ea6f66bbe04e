using System.Globalization;

namespace Netlink.TrafficControl;

/// <summary>Values in <c>tc</c>'s notation.</summary>
internal static class TcText
{
    private const int Near = 16, NearMega = 1024, Kilo = 1024, Mega = Kilo * Kilo;

    /// <summary>A rate: the unit goes up while nothing is lost, or while there are four digits left.</summary>
    public static string Rate(BitRate? rate)
    {
        ulong value = rate?.BitsPerSecond ?? 0;
        string[] units = ["bit", "Kbit", "Mbit", "Gbit", "Tbit"];
        int unit = 0;
        for (; unit < units.Length - 1 && value >= 1000 && (value % 1000 == 0 || value >= 1000_000); unit++)
            value /= 1000;
        return Invariant($"{value}{units[unit]}");
    }

    /// <summary>A size, rounded to Mb or Kb where it is near.</summary>
    public static string Size(ulong bytes)
    {
        double value = bytes;
        double mega = Math.Round(value / Mega), kilo = Math.Round(value / Kilo);
        if (bytes >= Mega && Math.Abs((mega * Mega) - value) < NearMega)
            return Number(mega, 6) + "Mb";
        return bytes >= Kilo && Math.Abs((kilo * Kilo) - value) < Near ? Number(kilo, 6) + "Kb" : Invariant($"{bytes}b");
    }

    /// <summary>A bucket's size: as it was asked for, or out of the kernel's ticks.</summary>
    public static string Burst(ulong? bytes, uint? ticks, BitRate? rate) => Size(bytes ?? Psched.RoughSize(ticks ?? 0, rate ?? default).Bytes);

    /// <summary>A time that the kernel counts in microseconds.</summary>
    public static string Time(TimeSpan? time)
    {
        long microseconds = (time?.Ticks ?? 0) / TimeSpan.TicksPerMicrosecond;
        return microseconds switch
        {
            >= 1000_000 => Number(microseconds / 1e6, 3) + "s",
            >= 1000 => Number(microseconds / 1e3, 3) + "ms",
            _ => Invariant($"{microseconds}us"),
        };
    }

    /// <summary>A time that the kernel counts in nanoseconds.</summary>
    public static string FineTime(TimeSpan? time)
    {
        double nanoseconds = (time?.Ticks ?? 0) * 100.0;
        return nanoseconds switch
        {
            >= 1e9 => Number(nanoseconds / 1e9, 3) + "s",
            >= 1e6 => Number(nanoseconds / 1e6, 3) + "ms",
            >= 1e3 => Number(nanoseconds / 1e3, 3) + "us",
            _ => Invariant($"{nanoseconds}ns"),
        };
    }

    /// <summary>A handle as <c>tc</c> prints it: the hooks too are numbers there.</summary>
    public static string Handle(TcHandle handle) => handle.Raw switch
    {
        0 => "none",
        uint.MaxValue => "root",
        <= ushort.MaxValue => Invariant($":{handle.Raw:x}"),
        _ when (ushort)handle.Raw == 0 => Invariant($"{handle.Raw >> 16:x}:"),
        _ => Invariant($"{handle.Raw >> 16:x}:{(ushort)handle.Raw:x}"),
    };

    /// <summary>A share, with six digits.</summary>
    public static string Percent(Percentage share) => Number(share.Percent, 6) + "%";

    /// <summary>A number with so many digits that matter, as C's <c>%g</c> prints it.</summary>
    public static string Number(double value, int digits)
    {
        if (value == 0)
            return "0";
        string scientific = value.ToString($"E{digits - 1}", CultureInfo.InvariantCulture);
        int exponent = int.Parse(scientific[(scientific.IndexOf('E') + 1)..], CultureInfo.InvariantCulture);
        if (exponent >= -4 && exponent < digits)
            return decimal.Parse(scientific, NumberStyles.Float, CultureInfo.InvariantCulture).ToString("0.##################", CultureInfo.InvariantCulture);
        string mantissa = scientific[..scientific.IndexOf('E')];
        if (mantissa.Contains('.'))
            mantissa = mantissa.TrimEnd('0').TrimEnd('.');
        return Invariant($"{mantissa}e{(exponent < 0 ? '-' : '+')}{Math.Abs(exponent):00}");
    }

    /// <summary>The words that have a value, one after the other.</summary>
    public static string Join(params ReadOnlySpan<string?> words)
    {
        var text = new System.Text.StringBuilder();
        foreach (string? word in words)
        {
            if (!string.IsNullOrEmpty(word))
                text.Append(text.Length == 0 ? "" : " ").Append(word);
        }

        return text.ToString();
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
