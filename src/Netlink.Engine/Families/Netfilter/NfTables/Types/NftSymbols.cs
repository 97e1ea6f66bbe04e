using System.Globalization;

namespace Netlink.Netfilter;

/// <summary>The names that a type's values have.</summary>
/// <param name="names">Name and number by turns; the first name of a number is the one that is written.</param>
internal sealed class NftSymbols(params (string Name, ulong Number)[] names)
{
    private readonly Dictionary<string, ulong> _numbers = names.DistinctBy(pair => pair.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(pair => pair.Name, pair => pair.Number, StringComparer.OrdinalIgnoreCase);

    public IEnumerable<string> Names => names.Select(pair => pair.Name);

    public string? NameOf(ulong number)
    {
        foreach ((string name, ulong known) in names)
        {
            if (known == number)
                return name;
        }

        return null;
    }

    /// <summary>The names of a number's bits with commas between; null where one has none.</summary>
    public string? NamesOfBits(ulong number)
    {
        var found = new List<string>();
        foreach ((string name, ulong bit) in names)
        {
            if ((number & bit) == 0)
                continue;
            found.Add(name);
            number &= ~bit;
        }

        return number == 0 && found.Count > 0 ? string.Join(',', found) : null;
    }

    public bool TryParse(string text, out ulong number) => _numbers.TryGetValue(text, out number);

    public bool TryParseBits(string text, out ulong bits)
    {
        bits = 0;
        foreach (string part in text.Split(',', '|'))
        {
            if (!TryParse(part.Trim(), out ulong bit) && !TryParseNumber(part.Trim(), out bit))
                return false;
            bits |= bit;
        }

        return true;
    }

    public static bool TryParseNumber(string text, out ulong number) => text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
        ? ulong.TryParse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number)
        : ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
