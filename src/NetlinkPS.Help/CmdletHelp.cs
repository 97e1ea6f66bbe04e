using System.Management.Automation;
using System.Reflection;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Commands;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Help;

/// <summary>What a cmdlet's code says of it.</summary>
internal sealed record CmdletHelp(string Name, string Synopsis, IReadOnlyList<SyntaxHelp> Syntax, IReadOnlyList<ParameterHelp> Parameters, IReadOnlyList<string> Inputs, IReadOnlyList<string> Outputs)
{
    public static CmdletHelp Of(Session session, CmdletInfo command, XmlDocs docs)
    {
        ParameterBinder binder = CommandSyntaxText.BinderOf(session, command);
        Type type = command.ImplementingType;
        List<ParameterHelp> parameters = [.. binder.Parameters.Where(p => p.Origin != ParameterOrigin.Common).Select(p => ParameterHelp.Of(p, binder.Sets, Text(docs, type, p)))];
        parameters.AddRange(binder.Parameters.Where(p => p.Name is "WhatIf" or "Confirm").Select(p => ParameterHelp.Of(p, binder.Sets, ParameterHelp.Common(p.Name))));
        parameters.AddRange(DynamicParameters.Of(session, command).Where(p => !parameters.Exists(own => own.Name == p.Name)));
        string[] inputs = [.. binder.Parameters.Where(p => p.Origin != ParameterOrigin.Common && p.TakesPipelineSomewhere).Select(p => CommandSyntaxText.ShortName(p.Type)).Distinct().Order(StringComparer.Ordinal)];
        string[] outputs = [.. type.GetCustomAttributes<OutputTypeAttribute>().SelectMany(output => output.Type).Select(output => output.Name)];
        return new(command.Name, docs.Summary(type) ?? "", [.. SyntaxHelp.Of(session, command, binder)], parameters, inputs, outputs);
    }

    public IEnumerable<string> Missing(HandWritten page)
    {
        if (Synopsis.Length == 0)
            yield return $"{Name}: its class has no doc comment";
        if (page.Description.Length == 0)
            yield return $"{Name}: no description";
        if (page.Examples.Count == 0)
            yield return $"{Name}: no example";
        foreach (ParameterHelp parameter in Parameters.Where(parameter => parameter.Text.Length == 0))
            yield return $"{Name}: -{parameter.Name} has no doc comment";
    }

    private static string Text(XmlDocs docs, Type type, BindableParameter parameter)
    {
        PropertyInfo? property = type.GetProperty(parameter.Name);
        string? text = property is null ? null : docs.Summary(property);
        return text ?? (parameter.Sets[0].Attribute.HelpMessage is { Length: > 0 } message ? message + "." : "");
    }
}
