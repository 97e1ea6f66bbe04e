using System.Collections.ObjectModel;
using System.Management.Automation;
using Netlink.Contracts;
using Netlink.TrafficControl;

namespace NetlinkPS;

/// <summary>A kind's own settings as dynamic parameters, out of its contract.</summary>
internal sealed class KindParameters
{
    private readonly SubMessageForm _form;
    private readonly RuntimeDefinedParameterDictionary _parameters = [];

    private KindParameters(SubMessageForm form, IEnumerable<string> taken)
    {
        _form = form;
        foreach (PropertySchema property in form.Schema().Properties.Where(property => !property.ReadOnly && !taken.Contains(property.Name)))
        {
            var attributes = new Collection<Attribute> { new ParameterAttribute { HelpMessage = Describe(property) } };
            Type type = property.ClrType == typeof(bool) ? typeof(bool?) : ArrayOf(property.ClrType);
            if (property.ClrType == typeof(bool))
                attributes.Add(new ArgumentCompleterAttribute(typeof(BooleanCompleter)));
            if (property.ClrType == typeof(TimeSpan))
                attributes.Add(new TimeTransformationAttribute());
            if (property.ClrType == typeof(EtherType))
                attributes.Add(new EtherTypeTransformationAttribute());
            _parameters.Add(property.Name, new RuntimeDefinedParameter(property.Name, type, attributes));
        }
    }

    public RuntimeDefinedParameterDictionary Parameters => _parameters;

    /// <summary>The parameters of a kind.</summary>
    /// <param name="registry">The kinds.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="taken">Names that the cmdlet has itself.</param>
    /// <returns>The parameters; null for a kind that has no contract.</returns>
    public static KindParameters? For(SubMessageRegistry registry, string? kind, IEnumerable<string> taken) =>
        registry.Find(kind) is { } form ? new(form, taken) : null;

    /// <summary>The names of the parameters that a cmdlet's class has, beside those of its kinds.</summary>
    /// <param name="cmdlet">The cmdlet.</param>
    /// <returns>The names.</returns>
    public static IEnumerable<string> DeclaredBy(Cmdlet cmdlet) =>
        cmdlet.GetType().GetProperties().Where(property => property.IsDefined(typeof(ParameterAttribute), true)).Select(property => property.Name);

    /// <summary>The contract with what was bound; null where nothing was.</summary>
    public T? Build<T>(T? start = null)
        where T : class
    {
        RuntimeDefinedParameter[] bound = [.. _parameters.Values.Where(parameter => parameter.IsSet)];
        if (bound.Length == 0)
            return start;
        object options = start ?? _form.Create();
        foreach (RuntimeDefinedParameter parameter in bound)
            _form.Type.GetProperty(parameter.Name)!.SetValue(options, parameter.Value);
        return (T)options;
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

    private static Type ArrayOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0].MakeArrayType() : type;
}
