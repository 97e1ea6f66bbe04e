using System.Management.Automation;
using System.Reflection;

namespace NetlinkPS.Runner.Binding;

/// <summary>What a parameter is within one parameter set; a flag of 0 stands for all sets.</summary>
internal sealed record ParameterInSet(uint Flag, ParameterAttribute Attribute)
{
    public bool InAllSets => Flag == 0;
    public bool TakesPipeline => Attribute.ValueFromPipeline || Attribute.ValueFromPipelineByPropertyName;
}

/// <summary>Where a parameter comes from: the cmdlet's own and dynamic ones win over the common ones when a prefix fits both.</summary>
internal enum ParameterOrigin { Declared, Common, Dynamic }

/// <summary>A parameter of a command, with its attributes in the form that binding asks for.</summary>
internal sealed class BindableParameter
{
    private readonly Action<object?> _set;
    private readonly Func<object?> _get;

    private BindableParameter(string name, Type type, IEnumerable<Attribute> attributes, ParameterOrigin origin, ParameterSetNames sets, Func<object?> get, Action<object?> set)
    {
        (Name, Type, Origin, _get, _set) = (name, type, origin, get, set);
        foreach (Attribute attribute in attributes)
        {
            switch (attribute)
            {
                case ParameterAttribute parameter:
                    uint flag = sets.FlagOf(parameter.ParameterSetName);
                    Sets.Add(new ParameterInSet(flag, parameter));
                    SetFlags |= flag;
                    InAllSets |= flag == 0;
                    IsMandatorySomewhere |= parameter.Mandatory;
                    TakesPipelineSomewhere |= parameter.ValueFromPipeline || parameter.ValueFromPipelineByPropertyName;
                    break;
                case AliasAttribute alias: Aliases.AddRange(alias.AliasNames); break;
                case ArgumentTransformationAttribute transformation: Transformations.Add(transformation); break;
                case ValidateArgumentsAttribute validation: Validations.Add(validation); break;
                case AllowNullAttribute: AllowsNull = true; break;
                case AllowEmptyStringAttribute: AllowsEmptyString = true; break;
                case AllowEmptyCollectionAttribute: AllowsEmptyCollection = true; break;
                case ArgumentCompleterAttribute completer: Completer = completer; break;
                case PSTypeNameAttribute typeName:
                    throw new NotSupportedException($"The Runner does not support [PSTypeName(\"{typeName.PSTypeName}\")] on parameter '{name}'.");
                default:
                    if (attribute.GetType().Name == "ValidateScriptAttribute") throw new NotSupportedException($"The Runner does not run scripts: parameter '{name}' has [ValidateScript].");
                    break;
            }
        }
    }

    public string Name { get; }
    public Type Type { get; }
    public ParameterOrigin Origin { get; }
    public List<string> Aliases { get; } = [];
    public List<ParameterInSet> Sets { get; } = [];
    public List<ArgumentTransformationAttribute> Transformations { get; } = [];
    public List<ValidateArgumentsAttribute> Validations { get; } = [];
    public uint SetFlags { get; }
    public bool InAllSets { get; }
    public bool AllowsNull { get; }
    public bool AllowsEmptyString { get; }
    public bool AllowsEmptyCollection { get; }
    public ArgumentCompleterAttribute? Completer { get; }
    public bool IsSwitch => Type == typeof(SwitchParameter);
    public bool IsMandatorySomewhere { get; }
    public bool TakesPipelineSomewhere { get; }

    /// <summary>Whether it has its value, from the command line or from the object at hand.</summary>
    public bool IsBound { get; set; }
    public object? Value { get => _get(); set => _set(value); }

    public bool IsIn(uint sets) => InAllSets || (SetFlags & sets) != 0;
    public IEnumerable<ParameterInSet> InSets(uint sets) => Sets.Where(s => s.InAllSets || (s.Flag & sets) != 0);

    /// <summary>The parameters that an object's public properties and fields declare.</summary>
    public static IEnumerable<BindableParameter> Of(object target, ParameterOrigin origin, ParameterSetNames sets)
    {
        foreach (MemberInfo member in target.GetType().GetMembers(BindingFlags.Public | BindingFlags.Instance))
        {
            if (member is not (PropertyInfo or FieldInfo) || !member.IsDefined(typeof(ParameterAttribute), true)) continue;
            IEnumerable<Attribute> attributes = member.GetCustomAttributes(true).Cast<Attribute>();
            if (member is PropertyInfo property)
            {
                if (property.SetMethod is not { IsPublic: true }) continue;
                yield return new BindableParameter(property.Name, property.PropertyType, attributes, origin, sets,
                    () => property.GetMethod is { IsPublic: true } ? property.GetValue(target) : null, value => property.SetValue(target, value));
            }
            else if (member is FieldInfo field)
                yield return new BindableParameter(field.Name, field.FieldType, attributes, origin, sets, () => field.GetValue(target), value => field.SetValue(target, value));
        }
    }

    public static IEnumerable<BindableParameter> OfDynamic(object dynamic, ParameterSetNames sets)
    {
        if (dynamic is not RuntimeDefinedParameterDictionary dictionary) return Of(dynamic, ParameterOrigin.Dynamic, sets);
        foreach ((string key, RuntimeDefinedParameter parameter) in dictionary)
            if (key != parameter.Name)
                throw new NotSupportedException($"The runtime-defined parameter '{parameter.Name}' was added with key '{key}': the key must be its name.");
        return dictionary.Values.Select(p => new BindableParameter(p.Name, p.ParameterType, p.Attributes, ParameterOrigin.Dynamic, sets, () => p.Value, value => p.Value = value));
    }
}

/// <summary>The parameter sets of a command, a bit for each, in the order in which they appear.</summary>
internal sealed class ParameterSetNames
{
    private readonly List<string> _names = [];

    public string? DefaultName { get; set; }
    public uint Default => DefaultName is { Length: > 0 } name && name != ParameterAttribute.AllParameterSets ? FlagOf(name) : 0;
    public uint All => _names.Count == 0 ? 0 : (uint)((1UL << _names.Count) - 1);
    public int Count => _names.Count;
    public IReadOnlyList<string> Names => _names;

    public uint FlagOf(string name)
    {
        if (name == ParameterAttribute.AllParameterSets) return 0;
        int index = _names.FindIndex(n => n.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index < 0)
        {
            if (_names.Count == 32) throw new ParsingMetadataException("Cannot get or run the command. The maximum number of parameter sets for this command has been exceeded.");
            index = _names.Count;
            _names.Add(name);
        }
        return 1u << index;
    }

    /// <summary>The one set that the flags leave, or the default where they leave several.</summary>
    public string NameOf(uint flags)
    {
        string fallback = string.IsNullOrEmpty(DefaultName) ? ParameterAttribute.AllParameterSets : DefaultName;
        return flags is 0 or uint.MaxValue || System.Numerics.BitOperations.PopCount(flags) != 1 ? fallback : _names[System.Numerics.BitOperations.TrailingZeroCount(flags)];
    }
}
