namespace Netlink.Fuzz;

/// <summary>Inputs that went wrong once: <c>tests/corpus/regressions</c> has a file for each contract and a line for each input, in hexadecimal digits.</summary>
public static class Regressions
{
    /// <summary>All inputs, by the contract's name.</summary>
    public static IReadOnlyList<(string Contract, byte[] Input)> Load() => Corpus.Folder is { } folder && Directory.Exists(Path.Combine(folder, "regressions"))
        ?
        [
            .. Directory.EnumerateFiles(Path.Combine(folder, "regressions"), "*.txt").Order(StringComparer.Ordinal)
                .SelectMany(file => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => (Path.GetFileNameWithoutExtension(file), Convert.FromHexString(line)))),
        ]
        : [];

    /// <summary>Keeps an input.</summary>
    /// <returns>The file.</returns>
    public static string Keep(string contract, byte[] input)
    {
        string folder = Corpus.Folder is { } corpus ? Path.Combine(corpus, "regressions") : Environment.CurrentDirectory;
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, contract + ".txt");
        lock (typeof(Regressions))
            File.AppendAllLines(file, [Convert.ToHexStringLower(input)]);
        return file;
    }
}
