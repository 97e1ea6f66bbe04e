using System.Collections.ObjectModel;
using System.Management.Automation;
using Netlink;
using Netlink.Contracts;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>A kind's own settings as dynamic parameters, out of its contract; or those of all kinds, where the kind is known only when objects come.</summary>
internal sealed class KindParameters
{
    /// <summary>What the field's tools call a setting, where its name does not begin with that.</summary>
    private static readonly Dictionary<string, string> ToolNames = new()
    {
        ["Ceiling"] = "ceil", ["CeilingBurst"] = "cburst", ["RateToQuantum"] = "r2q", ["MinimumPacket"] = "mpu",
    };

    private readonly SubMessageRegistry _registry;
    private readonly string? _kind;

    private KindParameters(SubMessageRegistry registry, string? kind, IEnumerable<string> taken)
    {
        _registry = registry;
        _kind = kind;
        IEnumerable<SubMessageForm> forms = kind is null ? registry.Forms : [registry.Find(kind)!];
        var settings = forms.SelectMany(form => form.Schema().Properties).Where(property => !property.ReadOnly && !taken.Contains(property.Name));
        foreach (IGrouping<string, PropertySchema> setting in settings.GroupBy(property => property.Name, StringComparer.OrdinalIgnoreCase))
            Parameters.Add(setting.Key, Parameter([.. setting]));
    }

    public RuntimeDefinedParameterDictionary Parameters { get; } = [];

    /// <summary>The parameters of a kind.</summary>
    /// <param name="registry">The kinds.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="taken">Names that the cmdlet has itself.</param>
    /// <returns>The parameters; null for a kind that has no contract.</returns>
    public static KindParameters? For(SubMessageRegistry registry, string? kind, IEnumerable<string> taken) =>
        registry.Find(kind) is not null ? new(registry, kind, taken) : null;

    /// <summary>The parameters of a kind; of all where it is not known, for that of each object decides then.</summary>
    /// <param name="registry">The kinds.</param>
    /// <param name="kind">The kind, where it is known.</param>
    /// <param name="taken">Names that the cmdlet has itself.</param>
    /// <returns>The parameters; null for a kind that has no contract.</returns>
    public static KindParameters? ForAny(SubMessageRegistry registry, string? kind, IEnumerable<string> taken) =>
        kind is null ? new(registry, null, taken) : For(registry, kind, taken);

    /// <summary>The names of the parameters that a cmdlet's class has, beside those of its kinds.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <returns>The names.</returns>
    public static IEnumerable<string> DeclaredBy(Cmdlet cmdlet) =>
        cmdlet.GetType().GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), true)).Select(property => property.Name);

    /// <summary>The contract with what was bound; null where nothing was.</summary>
    /// <param name="start">What it is now; it stays as it is.</param>
    /// <param name="kind">The kind, where that may be another than the parameters'.</param>
    /// <exception cref="ArgumentException">The kind has no such setting, or not such a value.</exception>
    public T? Build<T>(T? start = null, string? kind = null)
        where T : class
    {
        RuntimeDefinedParameter[] bound = [.. Parameters.Values.Where(parameter => parameter.IsSet)];
        if (bound.Length == 0)
            return start;
        SubMessageForm form = _registry.Find(kind ?? _kind) ?? throw new ArgumentException($"There are no settings of '{kind ?? _kind}' to change.");
        object options = start is null ? form.Create() : Copy(start);
        foreach (RuntimeDefinedParameter parameter in bound)
        {
            PropertySchema setting = form.Schema().Properties.FirstOrDefault(property => property.Name == parameter.Name && !property.ReadOnly)
                ?? throw new ArgumentException($"{form.Kind} has no -{parameter.Name}.", parameter.Name);
            form.Type.GetProperty(parameter.Name)!.SetValue(options, Convert(parameter, setting));
        }

        return (T)options;
    }

    /// <summary>A copy of a record, as <c>with</c> makes it.</summary>
    private static object Copy(object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    private static object? Convert(RuntimeDefinedParameter parameter, PropertySchema setting)
    {
        if (parameter.Value is null || parameter.ParameterType == TypeOf(setting.ClrType) && parameter.ParameterType != typeof(string))
            return parameter.Value;
        try
        {
            object value = setting.ClrType == typeof(TimeSpan) ? new TimeTransformationAttribute().Transform(null!, parameter.Value)! : parameter.Value;
            return LanguagePrimitives.ConvertTo(value, setting.ClrType);
        }
        catch (Exception exception) when (exception is PSInvalidCastException or MetadataException)
        {
            throw new ArgumentException((exception.InnerException ?? exception).Message, parameter.Name, exception);
        }
    }

    private static RuntimeDefinedParameter Parameter(PropertySchema[] settings)
    {
        PropertySchema first = settings[0];
        var attributes = new Collection<Attribute> { new ParameterAttribute { HelpMessage = string.Join(" Or: ", settings.Select(Describe).Distinct()) } };
        if (ToolNames.TryGetValue(first.Name, out string? tool))
            attributes.Add(new AliasAttribute(tool));
        if (first.ClrType == typeof(bool))
            attributes.Add(new ArgumentCompleterAttribute(typeof(BooleanCompleter)));
        bool isOneType = settings.All(setting => setting.ClrType == first.ClrType);
        if (isOneType && first.ClrType == typeof(TimeSpan))
            attributes.Add(new TimeTransformationAttribute());
        if (isOneType && first.ClrType == typeof(EtherType))
            attributes.Add(new EtherTypeTransformationAttribute());
        return new(first.Name, isOneType ? TypeOf(first.ClrType) : typeof(object), attributes);
    }

    private static string Describe(PropertySchema property)
    {
        string text = property.Description ?? property.Name;
        if (property.Unit is not null)
            text += $" Unit: {property.Unit}.";
        if (property.Default is not null)
            text += $" Default: {property.Default}.";
        return property.Since is null ? text : $"{text} Since Linux {property.Since}.";
    }

    /// <summary>A setting's type as a parameter. Only text keeps what was typed where that looks like a number and is one in another base.</summary>
    private static Type TypeOf(Type type) => type switch
    {
        _ when type == typeof(bool) => typeof(bool?),
        _ when type == typeof(TcMinor) => typeof(string),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) => type.GetGenericArguments()[0].MakeArrayType(),
        _ => type,
    };
}
