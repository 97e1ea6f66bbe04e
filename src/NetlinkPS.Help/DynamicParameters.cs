using System.Collections;
using System.Management.Automation;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Commands;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Help;

/// <summary>The parameters that a cmdlet has for some kinds only: those of every kind that its completer offers.</summary>
internal static class DynamicParameters
{
    private static readonly string[] Choosers = ["Kind", "PortKind", "Type"];

    public static IEnumerable<ParameterHelp> Of(Session session, CmdletInfo command)
    {
        if (!typeof(IDynamicParameters).IsAssignableFrom(command.ImplementingType))
            yield break;
        Dictionary<string, (BindableParameter Parameter, List<string> Kinds)> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (string chooser in Choosers)
        {
            BindableParameter? parameter = CommandSyntaxText.BinderOf(session, command).Parameters.FirstOrDefault(p => p.Name == chooser);
            foreach (string kind in parameter?.Completer is { } completer ? Offered(completer, command, chooser) : [])
            {
                foreach (BindableParameter dynamic in OfKind(command, chooser, kind))
                {
                    if (!found.TryGetValue(dynamic.Name, out (BindableParameter, List<string> Kinds) known))
                        found.Add(dynamic.Name, known = (dynamic, []));
                    known.Kinds.Add(kind);
                }
            }
        }

        foreach ((BindableParameter parameter, List<string> kinds) in found.Values.OrderBy(pair => pair.Parameter.Name, StringComparer.Ordinal))
            yield return ParameterHelp.Of(parameter, new ParameterSetNames(), $"Only for {string.Join(", ", kinds)}: {parameter.Sets[0].Attribute.HelpMessage}");
    }

    private static IEnumerable<string> Offered(ArgumentCompleterAttribute completer, CmdletInfo command, string parameter)
    {
        if (completer.Type is null || Activator.CreateInstance(completer.Type) is not IArgumentCompleter offers)
            return [];
        return [.. offers.CompleteArgument(command.Name, parameter, "", null!, new Hashtable()).Select(result => result.CompletionText)];
    }

    private static IEnumerable<BindableParameter> OfKind(CmdletInfo command, string chooser, string kind)
    {
        object cmdlet = Activator.CreateInstance(command.ImplementingType)!;
        var property = command.ImplementingType.GetProperty(chooser)!;
        property.SetValue(cmdlet, LanguagePrimitives.ConvertTo(kind, property.PropertyType));
        return ((IDynamicParameters)cmdlet).GetDynamicParameters() is { } dynamic ? BindableParameter.OfDynamic(dynamic, new ParameterSetNames()) : [];
    }
}
