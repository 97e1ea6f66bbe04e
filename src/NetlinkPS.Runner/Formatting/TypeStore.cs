using System.Management.Automation;
using System.Reflection;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Runner.Formatting;

/// <summary>What the module's types.ps1xml files add to types. They are read when the first object of a type outside .NET is looked at.</summary>
internal sealed class TypeStore(Session session) : TypeData
{
    private Dictionary<string, Entry>? _entries;

    private sealed class Entry
    {
        public List<PSMemberInfo> Members { get; } = [];
        public List<string>? DisplayProperties { get; set; }
        public string? Converter { get; set; }
    }

    public override IEnumerable<PSMemberInfo> MembersOf(IReadOnlyList<string> typeNames)
    {
        Dictionary<string, Entry>? entries = Entries(typeNames);
        foreach (string name in typeNames)
        {
            if (entries is not null && entries.TryGetValue(name, out Entry? entry))
                foreach (PSMemberInfo member in entry.Members) yield return member;
            if (name == "System.Net.IPAddress")
                yield return new PSStaticCallProperty("IPAddressToString", "$this.Tostring()", o => o.BaseObject.ToString());
            else if (name == "System.Array") yield return new PSAliasProperty("Count", "Length");
        }
    }

    /// <summary>The DefaultDisplayPropertySet of the nearest type that has one.</summary>
    public IReadOnlyList<string>? DisplayProperties(PSObject target)
    {
        if (Entries(target.InternalTypeNames) is not { } entries) return null;
        foreach (string name in target.InternalTypeNames)
            if (entries.TryGetValue(name, out Entry? entry) && entry.DisplayProperties is { } properties) return properties;
        return null;
    }

    public override object? ConverterOf(Type type)
    {
        if (type.Assembly == typeof(object).Assembly || Entries([type.FullName ?? ""]) is not { } entries) return null;
        return entries.TryGetValue(type.FullName ?? "", out Entry? entry) && entry.Converter is { } name && FindType(name) is { } converter ? Activator.CreateInstance(converter) : null;
    }

    public Type? FindType(string name) => Type.GetType(name) ?? session.Module.Assembly.GetType(name, false, true)
        ?? AppDomain.CurrentDomain.GetAssemblies().Select(a => a.GetType(name, false, true)).FirstOrDefault(t => t is not null);

    private Dictionary<string, Entry>? Entries(IReadOnlyList<string> typeNames)
    {
        if (_entries is not null) return _entries;
        if (typeNames.Count > 0 && typeNames[0].StartsWith("System.", StringComparison.Ordinal) && session.Options.ModulePath is null) return null;
        _entries = new Dictionary<string, Entry>(StringComparer.OrdinalIgnoreCase);
        foreach (string file in session.Module.Manifest.Types)
            foreach (XmlTree type in XmlTree.Read(file).All("Type")) Read(file, type);
        return _entries;
    }

    private void Read(string file, XmlTree type)
    {
        string name = type.TextOf("Name") ?? throw new InvalidDataException($"A type in '{file}' has no name.");
        if (!_entries!.TryGetValue(name, out Entry? entry)) _entries.Add(name, entry = new Entry());
        entry.Converter = type["TypeConverter"]?.TextOf("TypeName") ?? entry.Converter;
        foreach (XmlTree member in type.Path("Members").SelectMany(m => m.Children))
        {
            string memberName = member.TextOf("Name") ?? "";
            switch (member.Name)
            {
                case "AliasProperty": entry.Members.Add(new PSAliasProperty(memberName, member.TextOf("ReferencedMemberName")!)); break;
                case "NoteProperty": entry.Members.Add(new PSNoteProperty(memberName, member.TextOf("Value"))); break;
                case "PropertySet": entry.Members.Add(new PSPropertySet(memberName, member.Path("ReferencedProperties", "Name").Select(n => n.Text.Trim()))); break;
                case "CodeProperty": entry.Members.Add(new PSCodeProperty(memberName, Method(member["GetCodeReference"]!), member["SetCodeReference"] is { } set ? Method(set) : null)); break;
                case "ScriptProperty":
                    string script = member.TextOf("GetScriptBlock") ?? "";
                    try
                    {
                        entry.Members.Add(new PSStaticCallProperty(memberName, script, StaticCall.Parse(script, FindType)));
                    }
                    catch (NotSupportedException e)
                    {
                        throw new NotSupportedException($"The Runner cannot read the property '{memberName}' of [{name}] in '{Path.GetFileName(file)}': {e.Message}.");
                    }
                    break;
                case "MemberSet" when memberName == "PSStandardMembers":
                    foreach (XmlTree set1 in member.Path("Members", "PropertySet"))
                        if (set1.TextOf("Name") == "DefaultDisplayPropertySet") entry.DisplayProperties = [.. set1.Path("ReferencedProperties", "Name").Select(n => n.Text.Trim())];
                    break;
                default: throw new NotSupportedException($"The Runner does not support the member '{memberName}' ({member.Name}) of [{name}] in '{Path.GetFileName(file)}'.");
            }
        }
    }

    private MethodInfo Method(XmlTree reference)
    {
        string type = reference.TextOf("TypeName") ?? "", method = reference.TextOf("MethodName") ?? "";
        return FindType(type)?.GetMethod(method, BindingFlags.Public | BindingFlags.Static)
            ?? throw new NotSupportedException($"The code reference [{type}]::{method} of the type data is not found.");
    }
}
