using System.Globalization;

namespace Netlink.Fuzz;

/// <summary>What the fuzzer is asked for on its command line.</summary>
public sealed record FuzzOptions
{
    /// <summary>What <c>--help</c> prints.</summary>
    public const string Help = """
        Feeds the reader of every contract with wrong bytes, made of right ones. What goes wrong is kept in tests/corpus/regressions, where the
        test suite finds it.

          dotnet run -c Release --project tests/Netlink.Fuzz -- [--count N | --minutes N] [--seed N] [--contract NAME]

          --count N        how many inputs, for all contracts together (10000000)
          --minutes N      instead: for how long
          --seed N         what chance begins with (1)
          --contract NAME  only this contract: Link, NftRule ...

          dotnet run --project tests/Netlink.Fuzz -- capture NAME [--most N] [--without OPERATION,...] COMMAND [ARGUMENT ...]

        adds to tests/corpus/NAME.txt what COMMAND and the kernel say to each other (needs strace), at most N messages of each operation and
        way (12); tests/corpus/capture does it for every family.
        """;

    /// <summary>How many inputs.</summary>
    public long Count { get; init; } = 10_000_000;

    /// <summary>For how long; null goes by <see cref="Count"/>.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>What chance begins with.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The only contract; null is all.</summary>
    public string? Contract { get; init; }

    /// <summary>Reads a command line.</summary>
    /// <exception cref="FormatException">Something of it is wrong.</exception>
    public static FuzzOptions Parse(IReadOnlyList<string> arguments)
    {
        var options = new FuzzOptions();
        for (int i = 0; i < arguments.Count; i += 2)
        {
            string name = arguments[i], value = i + 1 < arguments.Count ? arguments[i + 1] : "";
            options = name switch
            {
                "--count" => options with { Count = (long)Number(name, value, long.MaxValue, NumberStyles.None) },
                "--minutes" => options with { Time = TimeSpan.FromMinutes(Number(name, value, TimeSpan.MaxValue.TotalMinutes / 2, NumberStyles.AllowDecimalPoint)) },
                "--seed" => options with { Seed = (int)Number(name, value, int.MaxValue, NumberStyles.None) },
                "--contract" => options with { Contract = value.Length > 0 ? value : throw new FormatException("--contract needs a name: see --help") },
                _ => throw new FormatException($"there is no option '{name}': see --help"),
            };
        }

        return options;
    }

    private static double Number(string name, string value, double largest, NumberStyles style) =>
        double.TryParse(value, style, CultureInfo.InvariantCulture, out double number) && number > 0 && number <= largest ? number
            : throw new FormatException($"{name} needs a number above 0{(value.Length > 0 ? $", not '{value}'" : "")}: see --help");
}
