using System.Globalization;

namespace Netlink.Netfilter;

/// <summary>The names that this machine has for labels of connections.</summary>
internal static class ConntrackLabelNames
{
    public const string File = "/etc/xtables/connlabel.conf";

    private static readonly Lazy<IReadOnlyDictionary<int, string>> Names = new(Read);

    public static string Name(int number) => Names.Value.GetValueOrDefault(number) ?? number.ToString(CultureInfo.InvariantCulture);

    public static bool TryParse(string text, out int number)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number))
            return number < 128;
        KeyValuePair<int, string> known = Names.Value.FirstOrDefault(pair => pair.Value == text);
        number = known.Key;
        return known.Value is not null;
    }

    private static Dictionary<int, string> Read()
    {
        var names = new Dictionary<int, string>();
        if (!System.IO.File.Exists(File))
            return names;
        foreach (string line in System.IO.File.ReadLines(File))
        {
            string[] words = line.Split('#')[0].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (words.Length >= 2 && int.TryParse(words[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number))
                names[number] = words[1];
        }

        return names;
    }
}
