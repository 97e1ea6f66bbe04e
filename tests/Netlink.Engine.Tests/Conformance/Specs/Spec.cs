using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Netlink.Tests.Conformance.Specs;

/// <summary>One of the kernel's specifications, as far as a contract can be compared with it.</summary>
public sealed class Spec
{
    private readonly Dictionary<string, YamlMappingNode> _structs = [];
    private readonly Dictionary<string, long> _constants = [];

    private Spec(string file, YamlMappingNode root)
    {
        File = Path.GetFileName(file);
        Name = root.Text("name")!;
        Protocol = root.Number("protonum");
        IsGeneric = root.Text("protocol") != "netlink-raw";
        foreach (YamlMappingNode definition in root.List("definitions"))
        {
            if (definition.Text("type") == "struct")
                _structs[definition.Text("name")!] = definition;
            else if (definition.Text("type") == "const")
                _constants[definition.Text("name")!] = definition.Number("value") ?? 0;
        }

        foreach (YamlMappingNode set in root.List("attribute-sets"))
            Sets[set.Text("name")!] = new SpecSet(this, set);
        foreach (YamlMappingNode message in root.List("sub-messages"))
            SubMessages[message.Text("name")!] = [.. message.List("formats").Select(format => new SpecFormat(format.Text("value")!, format.Text("fixed-header"), format.Text("attribute-set")))];
        YamlMappingNode? operations = root.Map("operations");
        Operations = operations is null ? [] : SpecOperation.Number(this, operations);
        foreach (YamlMappingNode group in root.Map("mcast-groups")?.List("list") ?? [])
            Groups[group.Text("name")!] = group.Number("value");
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    public string Name { get; }

    /// <summary>The netlink protocol; null for a generic netlink family.</summary>
    public long? Protocol { get; }

    public bool IsGeneric { get; }

    public Dictionary<string, SpecSet> Sets { get; } = [];

    public Dictionary<string, IReadOnlyList<SpecFormat>> SubMessages { get; } = [];

    public IReadOnlyList<SpecOperation> Operations { get; }

    /// <summary>The multicast groups; a generic netlink family's have no number.</summary>
    public Dictionary<string, long?> Groups { get; } = [];

    public static Spec Load(string file)
    {
        using StreamReader reader = System.IO.File.OpenText(file);
        var stream = new YamlStream();
        stream.Load(reader);
        return new Spec(file, (YamlMappingNode)stream.Documents[0].RootNode);
    }

    /// <summary>The members of a struct with their places, and those of the structs in it; null when the specification has no such struct.</summary>
    public IReadOnlyList<SpecMember>? Struct(string name)
    {
        if (!_structs.TryGetValue(name, out YamlMappingNode? definition))
            return null;
        var members = new List<SpecMember>();
        int offset = 0;
        foreach (YamlMappingNode member in definition.List("members"))
        {
            int size = Size(member);
            if (member.Text("struct") is { } inner)
                members.AddRange(Struct(inner)!.Select(part => part with { Offset = offset + part.Offset }));
            if (member.Text("type") != "pad")
                members.Add(new(member.Text("name")!, offset, size, member.Text("byte-order") == "big-endian"));
            offset += size;
        }

        return members;
    }

    /// <summary>How many bytes a struct has.</summary>
    public int StructSize(string name) => _structs[name].List("members").Sum(Size);

    private int Size(YamlMappingNode member) => member.Text("type") switch
    {
        "u8" or "s8" => 1,
        "u16" or "s16" => 2,
        "u32" or "s32" => 4,
        "u64" or "s64" => 8,
        "bitfield32" => 8,
        "binary" or "pad" when member.Text("struct") is { } inner => StructSize(inner),
        _ when member.Text("len") is { } length => _constants.TryGetValue(length, out long constant) ? (int)constant : int.Parse(length, CultureInfo.InvariantCulture),
        _ => throw new InvalidDataException($"{File}: what has the struct member {member.Text("name")} as its size?"),
    };
}

/// <summary>A struct's member.</summary>
public sealed record SpecMember(string Name, int Offset, int Size, bool BigEndian);

/// <summary>A form of a sub-message.</summary>
public sealed record SpecFormat(string Value, string? Header, string? Set);
