using System.Globalization;
using System.Management.Automation;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Commands;

namespace NetlinkPS.Help;

/// <summary>What a parameter's attributes and doc comment say of it.</summary>
internal sealed record ParameterHelp(
    string Name, string Type, bool IsSwitch, string Text, string Sets, IReadOnlyList<string> Aliases, bool Required, string Position, string Pipeline, bool Wildcards, IReadOnlyList<string> Values)
{
    public static ParameterHelp Of(BindableParameter parameter, ParameterSetNames sets, string text)
    {
        ParameterAttribute[] attributes = [.. parameter.Sets.Select(set => set.Attribute)];
        string names = parameter.InAllSets || sets.Count == 0 ? "(All)" : string.Join(", ", attributes.Select(attribute => attribute.ParameterSetName));
        int position = attributes.Max(attribute => attribute.Position);
        Type type = Nullable.GetUnderlyingType(parameter.Type) ?? parameter.Type;
        Type element = type.IsArray ? type.GetElementType()! : type;
        return new(
            parameter.Name, CommandSyntaxText.ShortName(parameter.Type), parameter.IsSwitch, text, names, parameter.Aliases, Array.TrueForAll(attributes, attribute => attribute.Mandatory),
            position < 0 ? "Named" : position.ToString(CultureInfo.InvariantCulture), PipelineOf(attributes), text.Contains("wildcard", StringComparison.OrdinalIgnoreCase),
            element.IsEnum ? Enum.GetNames(element) : []);
    }

    /// <summary>The text of a parameter that PowerShell itself adds.</summary>
    public static string Common(string name) => name == "WhatIf"
        ? "Shows what would happen. Nothing is changed."
        : "Asks before anything is changed.";

    private static string PipelineOf(ParameterAttribute[] attributes)
    {
        string[] ways =
        [
            .. attributes.Any(attribute => attribute.ValueFromPipelineByPropertyName) ? ["ByPropertyName"] : Array.Empty<string>(),
            .. attributes.Any(attribute => attribute.ValueFromPipeline) ? ["ByValue"] : Array.Empty<string>(),
        ];
        return ways.Length == 0 ? "False" : $"True ({string.Join(", ", ways)})";
    }
}
