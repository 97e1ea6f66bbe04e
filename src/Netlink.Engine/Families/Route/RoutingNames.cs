using System.Collections.Concurrent;
using System.Globalization;

namespace Netlink.Routing;

/// <summary>The names that this machine has for numbers: tables, from <c>rt_tables</c> in <c>/etc/iproute2</c> and <c>/usr/share/iproute2</c>.</summary>
public static class RoutingNames
{
    private static readonly string[] Folders = ["/usr/share/iproute2", "/usr/lib/iproute2", "/etc/iproute2"];
    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, uint>> Files = new(StringComparer.Ordinal);

    /// <summary>The tables' numbers, by name.</summary>
    public static IReadOnlyDictionary<string, uint> Tables => Files.GetOrAdd("rt_tables", Read);

    /// <summary>A table's name.</summary>
    /// <param name="number">Its number.</param>
    /// <returns>The name; the number where it has none.</returns>
    public static string Table(uint number) =>
        Tables.FirstOrDefault(pair => pair.Value == number).Key ?? number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A table's number.</summary>
    /// <param name="text">Its name or number.</param>
    /// <returns>The number.</returns>
    /// <exception cref="FormatException">There is no table of this name.</exception>
    public static uint ParseTable(string text)
    {
        if (Tables.TryGetValue(text, out uint known) || uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out known))
            return known;
        throw new FormatException($"'{text}' is not a routing table, such as main or 100. The names are in /etc/iproute2/rt_tables.");
    }

    private static IReadOnlyDictionary<string, uint> Read(string name)
    {
        var numbers = new Dictionary<string, uint>(StringComparer.Ordinal) { ["default"] = 253, ["main"] = 254, ["local"] = 255 };
        foreach (string folder in Folders)
        {
            string file = Path.Combine(folder, name), more = file + ".d";
            IEnumerable<string> files = Directory.Exists(more) ? Directory.EnumerateFiles(more, "*.conf").Order(StringComparer.Ordinal) : [];
            foreach (string line in files.Prepend(file).Where(File.Exists).SelectMany(File.ReadLines))
            {
                string[] words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (words.Length >= 2 && TryParseNumber(words[0], out uint number))
                    numbers[words[1]] = number;
            }
        }

        return numbers;
    }

    private static bool TryParseNumber(string text, out uint number) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? uint.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
