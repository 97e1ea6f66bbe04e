using System.Management.Automation;
using System.Reflection;
using System.Reflection.Metadata;
using System.Runtime.Loader;

namespace NetlinkPS.Runner.Modules;

/// <summary>
/// A loaded module: its cmdlets by name. The names come out of one pass over the assembly's metadata, so that no type is loaded
/// but the one that runs.
/// </summary>
internal sealed class LoadedModule
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _typeNames;
    private readonly Dictionary<string, string> _aliases = new(StringComparer.OrdinalIgnoreCase);

    private LoadedModule(ModuleManifest manifest)
    {
        Manifest = manifest;
        Assembly = LoadAssembly(manifest.RootAssembly);
        _typeNames = ReadCmdletNames(Assembly);
        if (manifest.Cmdlets is { } exported && !exported.Contains("*"))
            foreach (string name in _typeNames.Keys.ToArray())
                if (!exported.Any(e => new WildcardPattern(e, WildcardOptions.IgnoreCase).IsMatch(name))) _typeNames.Remove(name);
        Start();
    }

    public ModuleManifest Manifest { get; }
    public Assembly Assembly { get; }
    public IEnumerable<string> CmdletNames => _typeNames.Keys;

    public static LoadedModule Load(string manifestPath) => new(ModuleManifest.Read(manifestPath));

    public CmdletInfo? Find(string name)
    {
        if (!_typeNames.TryGetValue(name, out string? typeName))
        {
            if (Manifest.Aliases is not { Count: > 0 }) return null;
            ReadAliases();
            if (!_aliases.TryGetValue(name, out string? target) || !_typeNames.TryGetValue(target, out typeName)) return null;
            name = target;
        }
        string spelled = _typeNames.Keys.First(k => k.Equals(name, StringComparison.OrdinalIgnoreCase));
        Type type = Assembly.GetType(typeName, true)!;
        return new CmdletInfo(spelled, type) { ModuleName = Manifest.Name, Version = System.Version.TryParse(Manifest.Version, out Version? v) ? v : new Version(0, 0) };
    }

    /// <summary>Aliases of cmdlets stand on their classes; they are read only when a name is not a cmdlet's.</summary>
    private void ReadAliases()
    {
        if (_aliases.Count > 0) return;
        foreach ((string name, string typeName) in _typeNames)
            foreach (string alias in Assembly.GetType(typeName, true)!.GetCustomAttribute<AliasAttribute>()?.AliasNames ?? [])
                if (Manifest.Aliases!.Any(e => new WildcardPattern(e, WildcardOptions.IgnoreCase).IsMatch(alias))) _aliases[alias] = name;
        _aliases.TryAdd("", "");
    }

    private void Start()
    {
        lock (Gate)
        {
            if (!Started.Add(Assembly)) return;
        }
        foreach (TypeName type in ReadInitializers())
            ((IModuleAssemblyInitializer)Activator.CreateInstance(Assembly.GetType(type.Value, true)!)!).OnImport();
    }

    private static readonly HashSet<Assembly> Started = [];

    private readonly record struct TypeName(string Value);

    private static Assembly LoadAssembly(string path)
    {
        if (!File.Exists(path)) throw new FileNotFoundException($"The module's assembly '{path}' is not there: build it first.", path);
        lock (Gate)
        {
            if (Folders.Add(Path.GetDirectoryName(path)!) && Folders.Count == 1)
                AssemblyLoadContext.Default.Resolving += (context, name) =>
                {
                    foreach (string folder in Folders)
                        if (Path.Combine(folder, name.Name + ".dll") is var file && File.Exists(file)) return context.LoadFromAssemblyPath(file);
                    return null;
                };
        }
        // A program that refers to the module itself (the tests do) has it among its own files: then that one is used.
        string simpleName = Path.GetFileNameWithoutExtension(path);
        foreach (Assembly loaded in AssemblyLoadContext.Default.Assemblies)
            if (loaded.GetName().Name == simpleName) return loaded;
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, simpleName + ".dll"))) return Assembly.Load(new AssemblyName(simpleName));
        return AssemblyLoadContext.Default.LoadFromAssemblyPath(path);
    }

    private static unsafe MetadataReader Metadata(Assembly assembly) => assembly.TryGetRawMetadata(out byte* blob, out int length)
        ? new MetadataReader(blob, length) : throw new InvalidDataException($"{assembly.FullName} has no metadata.");

    private static Dictionary<string, string> ReadCmdletNames(Assembly assembly)
    {
        MetadataReader reader = Metadata(assembly);
        Dictionary<string, string> names = new(StringComparer.OrdinalIgnoreCase);
        foreach (CustomAttributeHandle handle in reader.CustomAttributes)
        {
            CustomAttribute attribute = reader.GetCustomAttribute(handle);
            if (attribute.Parent.Kind != HandleKind.TypeDefinition || attribute.Constructor.Kind != HandleKind.MemberReference) continue;
            MemberReference constructor = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor);
            if (constructor.Parent.Kind != HandleKind.TypeReference) continue;
            if (!reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name, "CmdletAttribute")) continue;
            BlobReader value = reader.GetBlobReader(attribute.Value);
            value.ReadUInt16();
            string? verb = value.ReadSerializedString(), noun = value.ReadSerializedString();
            TypeDefinition type = reader.GetTypeDefinition((TypeDefinitionHandle)attribute.Parent);
            names[$"{verb}-{noun}"] = FullName(reader, type);
        }
        return names;
    }

    private List<TypeName> ReadInitializers()
    {
        MetadataReader reader = Metadata(Assembly);
        List<TypeName> found = [];
        foreach (TypeDefinitionHandle handle in reader.TypeDefinitions)
        {
            TypeDefinition type = reader.GetTypeDefinition(handle);
            foreach (InterfaceImplementationHandle implementation in type.GetInterfaceImplementations())
                if (reader.GetInterfaceImplementation(implementation).Interface is { Kind: HandleKind.TypeReference } contract
                    && reader.StringComparer.Equals(reader.GetTypeReference((TypeReferenceHandle)contract).Name, nameof(IModuleAssemblyInitializer)))
                    found.Add(new TypeName(FullName(reader, type)));
        }
        return found;
    }

    private static string FullName(MetadataReader reader, TypeDefinition type)
    {
        string name = reader.GetString(type.Name), space = reader.GetString(type.Namespace);
        return type.GetDeclaringType() is { IsNil: false } outer ? FullName(reader, reader.GetTypeDefinition(outer)) + "+" + name
            : space.Length == 0 ? name : space + "." + name;
    }
}
