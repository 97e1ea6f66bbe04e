using System.Globalization;

namespace Netlink.Bench;

/// <summary>What the user asked for.</summary>
internal sealed record BenchOptions
{
    public const string Help = """
        Measures Netlink.Engine side by side with ip, nft, conntrack, ss and C programs that do the least that can be done.

        dotnet run -c Release --project bench -- [options]

          --tsv             prints name, ours, reference and ratio with tabs between them, and nothing else
          --only NAME       only this row, or all rows with this before the colon: route-dump:floor, route-dump
          --list            prints the rows' names
          --routes N        how many routes are dumped (1,000,000)
          --connections N   how many connections are dumped (250,000)
          --turns N         how often each side is measured, where its row says nothing else
          --help            this text

        Root is needed: everything happens in network namespaces of its own, which are gone afterwards.
        """;

    public bool Tsv { get; private set; }

    public bool List { get; private set; }

    public bool WantsHelp { get; private set; }

    public string? Only { get; private set; }

    public int Routes { get; private set; } = 1_000_000;

    public int Connections { get; private set; } = 250_000;

    /// <summary>How often each side is measured; null is as often as its row says.</summary>
    public int? Turns { get; private set; }

    /// <summary>A single piece of work, for another process that watches this one: its name and its namespace.</summary>
    public (string Name, string Place)? Job { get; private set; }

    /// <summary>Reads the command line.</summary>
    /// <exception cref="FormatException">It says what is wrong with it.</exception>
    public static BenchOptions Parse(IEnumerable<string> arguments)
    {
        var options = new BenchOptions();
        var words = new Queue<string>(arguments);
        while (words.TryDequeue(out string? word))
        {
            switch (word)
            {
                case "--tsv": options.Tsv = true; break;
                case "--list": options.List = true; break;
                case "--help" or "-h": options.WantsHelp = true; break;
                case "--only": options.Only = Value(word, words); break;
                case "--routes": options.Routes = Number(word, words); break;
                case "--connections": options.Connections = Number(word, words); break;
                case "--turns": options.Turns = Number(word, words); break;
                case "--job": options.Job = (Value(word, words), Value(word, words)); break;
                default: throw new FormatException($"'{word}' is no option; --help names them.");
            }
        }

        return options;
    }

    private static string Value(string option, Queue<string> words) =>
        words.TryDequeue(out string? value) && !value.StartsWith("--", StringComparison.Ordinal) ? value : throw new FormatException($"{option} needs a value; --help says which.");

    private static int Number(string option, Queue<string> words)
    {
        string text = Value(option, words);
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0
            ? number : throw new FormatException($"{option} needs a whole number above 0, not '{text}'.");
    }
}
