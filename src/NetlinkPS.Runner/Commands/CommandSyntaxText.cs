using System.Management.Automation;
using System.Text;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Runner.Commands;

/// <summary>The syntax of a command, a line for each parameter set, out of its attributes.</summary>
internal static class CommandSyntaxText
{
    public static ParameterBinder BinderOf(Session session, CmdletInfo command)
    {
        Cmdlet cmdlet = (Cmdlet)Activator.CreateInstance(command.ImplementingType)!;
        return new ParameterBinder(cmdlet, new InvocationInfo { MyCommand = command }, session.Engine, false);
    }

    public static IEnumerable<string> Of(Session session, CmdletInfo command)
    {
        ParameterBinder binder = BinderOf(session, command);
        IEnumerable<string> sets = binder.Sets.Count == 0 ? [ParameterAttribute.AllParameterSets] : binder.Sets.Names;
        foreach (string set in sets)
        {
            uint flag = binder.Sets.Count == 0 ? 0 : binder.Sets.FlagOf(set);
            StringBuilder line = new(command.Name);
            var parameters = binder.Parameters.Where(p => p.Origin != ParameterOrigin.Common || p.Name is "WhatIf" or "Confirm")
                .SelectMany(p => p.InSets(flag).Take(1).Where(s => !s.Attribute.DontShow).Select(s => (Parameter: p, s.Attribute))).ToArray();
            foreach ((BindableParameter parameter, ParameterAttribute attribute) in parameters.Where(p => p.Attribute.Position >= 0).OrderBy(p => p.Attribute.Position)
                .Concat(parameters.Where(p => p.Attribute.Position < 0 && p.Attribute.Mandatory)).Concat(parameters.Where(p => p.Attribute.Position < 0 && !p.Attribute.Mandatory)))
                line.Append(' ').Append(One(parameter, attribute));
            yield return line.Append(" [<CommonParameters>]").ToString();
        }
    }

    private static string One(BindableParameter parameter, ParameterAttribute attribute)
    {
        string name = "-" + parameter.Name;
        if (attribute.Position >= 0) name = $"[{name}]";
        string text = parameter.IsSwitch ? name : $"{name} <{ShortName(parameter.Type)}>";
        return attribute.Mandatory ? text : $"[{text}]";
    }

    public static string ShortName(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return ShortName(inner);
        if (type.IsArray) return ShortName(type.GetElementType()!) + "[]";
        string name = MemberDefinition.TypeName(type);
        return type.IsGenericType ? name : name[(name.LastIndexOfAny(['.', '+']) + 1)..];
    }
}
