using System.Collections;
using System.Management.Automation;
using NetlinkPS.Runner.Language;

namespace NetlinkPS.Runner.Modules;

/// <summary>What the Runner needs of a module manifest (.psd1): a data file of literals in one hashtable.</summary>
internal sealed class ModuleManifest
{
    private readonly Hashtable _data;

    private ModuleManifest(string path, Hashtable data)
    {
        Path = path;
        _data = data;
        Name = System.IO.Path.GetFileNameWithoutExtension(path);
        Folder = System.IO.Path.GetDirectoryName(path)!;
    }

    public string Path { get; }
    public string Name { get; }
    public string Folder { get; }
    public string Version => Text("ModuleVersion") ?? "0.0";
    public IReadOnlyList<string> Formats => Files("FormatsToProcess");
    public IReadOnlyList<string> Types => Files("TypesToProcess");
    public IReadOnlyList<string>? Cmdlets => Names("CmdletsToExport");
    public IReadOnlyList<string>? Aliases => Names("AliasesToExport");

    public string RootAssembly
    {
        get
        {
            string root = Text("RootModule") ?? Text("ModuleToProcess") ?? throw new InvalidDataException($"The module manifest '{Path}' names no RootModule.");
            if (!root.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                throw new NotSupportedException($"The Runner loads binary modules only: the RootModule of '{Path}' is '{root}'.");
            return System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, root));
        }
    }

    public static ModuleManifest Read(string path)
    {
        path = System.IO.Path.GetFullPath(path);
        if (!File.Exists(path)) throw new FileNotFoundException($"The module manifest '{path}' is not there.", path);
        try
        {
            IReadOnlyList<StatementSyntax> statements = Parser.Parse(File.ReadAllText(path));
            if (statements is [{ Pipeline: { Commands.Count: 0, Input: [Hashtable data] } }]) return new ModuleManifest(path, data);
        }
        catch (ParseException e)
        {
            throw new InvalidDataException($"The module manifest '{path}' cannot be read: {e.Message}", e);
        }
        throw new InvalidDataException($"The module manifest '{path}' is not one hashtable of literal values.");
    }

    private string? Text(string key) => _data[key] is { } value ? PSObject.ToText(value) : null;

    private List<string>? Names(string key)
    {
        if (!_data.ContainsKey(key) || _data[key] is not { } value) return null;
        List<string> names = [];
        if (LanguagePrimitives.GetEnumerable(value) is { } many) { foreach (object? name in many) names.Add(PSObject.ToText(name)); }
        else names.Add(PSObject.ToText(value));
        return names;
    }

    private List<string> Files(string key) => Names(key) is { } names ? names.ConvertAll(n => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, n))) : [];
}
