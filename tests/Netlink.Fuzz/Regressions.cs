namespace Netlink.Fuzz;

/// <summary>Inputs that went wrong once: <c>tests/corpus/regressions</c> has a file for each contract and a line for each input, in hexadecimal digits.</summary>
public static class Regressions
{
    /// <summary>The project's own folder; outside of a clone the present one.</summary>
    public static string Folder => Corpus.Folder is { } corpus ? Path.Combine(corpus, "regressions") : Environment.CurrentDirectory;

    /// <summary>Feeds all inputs to their contracts' readers again.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="contracts">The contracts.</param>
    /// <returns>What still goes wrong.</returns>
    public static IReadOnlyList<string> Replay(string folder, IReadOnlyList<FuzzedContract> contracts)
    {
        Dictionary<string, FuzzedContract> byName = contracts.ToDictionary(contract => contract.Type.Name);
        var wrong = new List<string>();
        foreach ((string contract, byte[] input) in Load(folder))
        {
            try
            {
                if (byName.TryGetValue(contract, out FuzzedContract? known))
                    new Fuzzer(known, 0).Check(input);
                else
                    wrong.Add($"{contract}: there is no such contract any more");
            }
            catch (Exception failure)
            {
                wrong.Add($"{contract}: {failure.GetType().Name}: {failure.Message} {Convert.ToHexStringLower(input)}");
            }
        }

        return wrong;
    }

    /// <summary>Keeps an input.</summary>
    /// <returns>The file.</returns>
    public static string Keep(string folder, string contract, byte[] input)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, contract + ".txt");
        lock (typeof(Regressions))
            File.AppendAllLines(file, [Convert.ToHexStringLower(input)]);
        return file;
    }

    private static IEnumerable<(string Contract, byte[] Input)> Load(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(file => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#').Select(line => (Path.GetFileNameWithoutExtension(file), Convert.FromHexString(line))))
        : [];
}
