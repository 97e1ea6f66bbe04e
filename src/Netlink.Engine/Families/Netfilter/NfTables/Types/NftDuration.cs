using System.Globalization;
using System.Text;

namespace Netlink.Netfilter;

/// <summary>Times as <c>nft</c> writes them: <c>1d2h3m4s5ms</c>.</summary>
internal static class NftDuration
{
    public static string Format(TimeSpan time)
    {
        var text = new StringBuilder();
        Append(text, time.Days, "d");
        Append(text, time.Hours, "h");
        Append(text, time.Minutes, "m");
        Append(text, time.Seconds, "s");
        Append(text, time.Milliseconds, "ms");
        return text.Length == 0 ? "0s" : text.ToString();
    }

    public static bool TryParse(string text, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (rest.IsEmpty)
            return false;
        while (!rest.IsEmpty)
        {
            int digits = rest.IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? rest.Length : end;
            if (!long.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out long count))
                return false;
            rest = rest[digits..];
            int letters = rest.IndexOfAnyInRange('0', '9') is var next && next < 0 ? rest.Length : next;
            TimeSpan? unit = rest[..letters] switch
            {
                "w" => TimeSpan.FromDays(7),
                "d" => TimeSpan.FromDays(1),
                "h" => TimeSpan.FromHours(1),
                "m" => TimeSpan.FromMinutes(1),
                "s" or "" => TimeSpan.FromSeconds(1),
                "ms" => TimeSpan.FromMilliseconds(1),
                _ => null,
            };
            if (unit is not { } known || count > TimeSpan.MaxValue.Ticks / known.Ticks)
                return false;
            time += known * count;
            rest = rest[letters..];
        }

        return true;
    }

    private static void Append(StringBuilder text, int count, string unit)
    {
        if (count != 0)
            text.Append(CultureInfo.InvariantCulture, $"{count}{unit}");
    }
}
