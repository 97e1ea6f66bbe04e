using YamlDotNet.RepresentationModel;

namespace Netlink.Tests.Conformance.Specs;

/// <summary>A specification's attribute set. One that is a subset of another stands for that one: numbers are its.</summary>
public sealed class SpecSet
{
    private readonly Spec _spec;
    private readonly string? _whole;
    private readonly Dictionary<ushort, SpecAttribute> _attributes = [];
    private readonly IReadOnlyList<YamlMappingNode> _changed = [];
    private IReadOnlyDictionary<ushort, SpecAttribute>? _merged;

    internal SpecSet(Spec spec, YamlMappingNode set)
    {
        _spec = spec;
        Name = set.Text("name")!;
        _whole = set.Text("subset-of");
        Prefix = set.Text("name-prefix") ?? (spec.IsGeneric ? $"{spec.Name}-a-{Name}-" : null);
        if (_whole is not null)
        {
            _changed = [.. set.List("attributes")];
            return;
        }

        long number = 1;
        foreach (YamlMappingNode attribute in set.List("attributes"))
        {
            number = attribute.Number("value") ?? number;
            _attributes[(ushort)number] = new SpecAttribute(attribute, this, (ushort)number);
            number++;
        }
    }

    public string Name { get; }

    /// <summary>What the kernel's names begin with; null where the specification does not say it.</summary>
    public string? Prefix { get; }

    /// <summary>The set that this is a part of, or itself.</summary>
    public SpecSet Whole => _whole is null ? this : _spec.Sets[_whole].Whole;

    public bool IsSubset => _whole is not null;

    /// <summary>The attributes by their numbers; a part of a set has all of the whole, with what it says of some of them on top.</summary>
    public IReadOnlyDictionary<ushort, SpecAttribute> Attributes => _whole is null ? _attributes : _merged ??= Whole._attributes.Values
        .ToDictionary(attribute => attribute.Number, attribute => _changed.FirstOrDefault(node => node.Text("name") == attribute.Name) is { } change ? attribute.With(change) : attribute);
}

/// <summary>An attribute in a specification.</summary>
public sealed class SpecAttribute(YamlMappingNode node, SpecSet set, ushort number)
{
    /// <summary>The attribute as a part of its set describes it.</summary>
    internal SpecAttribute With(YamlMappingNode change) =>
        new(new YamlMappingNode(node.Children.Where(pair => !change.Children.ContainsKey(pair.Key)).Concat(change.Children)), set, number);

    public ushort Number => number;

    public string Name { get; } = node.Text("name")!;

    public string Type { get; } = node.Text("type") ?? "unused";

    /// <summary>The element's type, where there is a list in one attribute.</summary>
    public string? SubType { get; } = node.Text("sub-type");

    public bool IsRepeated { get; } = node.Text("multi-attr") == "true";

    public bool BigEndian { get; } = node.Text("byte-order") == "big-endian";

    public string? Nested { get; } = node.Text("nested-attributes");

    public string? Struct { get; } = node.Text("struct");

    public string? SubMessage { get; } = node.Text("sub-message");

    public string? Selector { get; } = node.Text("selector");

    /// <summary>How many keys lie around the value of a <c>nest-type-value</c>.</summary>
    public int Keys { get; } = node.Children.TryGetValue("type-value", out YamlNode? keys) ? ((YamlSequenceNode)keys).Children.Count : 0;

    /// <summary>Whether anything can be known of it: padding and numbers out of use are nothing.</summary>
    public bool IsUsed => Type is not ("pad" or "unused") && !(number == 0 && Name == "unspec");

    /// <summary>Whether this is the kernel's name of it.</summary>
    public bool IsNamed(string kernelName)
    {
        string name = Name.ToKernel();
        string? prefix = node.Text("name-prefix") ?? set.Prefix;
        return prefix is null ? kernelName == name || kernelName.EndsWith("_" + name, StringComparison.Ordinal) : kernelName == prefix.ToKernel() + name;
    }
}
