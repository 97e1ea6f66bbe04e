using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NetlinkPS.Help;

/// <summary>The help file that Get-Help reads.</summary>
internal static partial class Maml
{
    private static readonly XNamespace M = "http://schemas.microsoft.com/maml/2004/10";
    private static readonly XNamespace C = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private static readonly XNamespace D = "http://schemas.microsoft.com/maml/dev/2004/10";

    private const int MostValuesShown = 5;

    public static string Write(IEnumerable<(CmdletHelp Cmdlet, HandWritten Page)> pages)
    {
        XElement root = new("helpItems", new XAttribute("schema", "maml"), pages.Select(page => Command(page.Cmdlet, page.Page)));
        var text = new StringBuilder();
        using (XmlWriter writer = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
            root.Save(writer);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text + "\n";
    }

    private static XElement Command(CmdletHelp cmdlet, HandWritten page) => new(C + "command",
        new XAttribute(XNamespace.Xmlns + "maml", M), new XAttribute(XNamespace.Xmlns + "command", C), new XAttribute(XNamespace.Xmlns + "dev", D),
        new XElement(C + "details",
            new XElement(C + "name", cmdlet.Name), new XElement(C + "verb", cmdlet.Name.Split('-')[0]), new XElement(C + "noun", cmdlet.Name.Split('-')[1]),
            new XElement(M + "description", Paragraphs(cmdlet.Synopsis))),
        new XElement(M + "description", Paragraphs(page.Description)),
        new XElement(C + "syntax", cmdlet.Syntax.Select(syntax => Syntax(cmdlet, syntax))),
        new XElement(C + "parameters", cmdlet.Parameters.Select(parameter => Parameter(parameter, described: true))),
        new XElement(C + "inputTypes", cmdlet.Inputs.Select(type => Typed(C + "inputType", type))),
        new XElement(C + "returnValues", cmdlet.Outputs.Select(type => Typed(C + "returnValue", type))),
        new XElement(M + "alertSet", new XElement(M + "alert", Paragraphs(page.Notes))),
        new XElement(C + "examples", page.Examples.Select((example, i) => new XElement(C + "example",
            new XElement(M + "title", $"--- Example {i + 1}: {example.Title} ---"),
            new XElement(D + "code", example.Code),
            new XElement(D + "remarks", Paragraphs(example.Remarks))))),
        new XElement(C + "relatedLinks", page.Links.Select(link => new XElement(M + "navigationLink", new XElement(M + "linkText", Plain(link)), new XElement(M + "uri")))));

    private static XElement Syntax(CmdletHelp cmdlet, SyntaxHelp syntax) => new(C + "syntaxItem",
        new XElement(M + "name", cmdlet.Name),
        syntax.Parameters.Select(name => Parameter(cmdlet.Parameters.First(parameter => parameter.Name == name), described: false)));

    private static XElement Parameter(ParameterHelp parameter, bool described) => new(C + "parameter",
        new XAttribute("required", parameter.Required ? "true" : "false"), new XAttribute("variableLength", "true"), new XAttribute("globbing", parameter.Wildcards ? "true" : "false"),
        new XAttribute("pipelineInput", parameter.Pipeline), new XAttribute("position", parameter.Position == "Named" ? "named" : parameter.Position),
        new XAttribute("aliases", parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases)),
        new XElement(M + "name", parameter.Name),
        described ? new XElement(M + "description", Paragraphs(parameter.Text)) : null,
        parameter.Values.Count is 0 or > MostValuesShown ? null : new XElement(C + "parameterValueGroup", parameter.Values.Select(value => new XElement(C + "parameterValue", new XAttribute("required", "false"), new XAttribute("variableLength", "false"), value))),
        parameter.IsSwitch ? null : new XElement(C + "parameterValue", new XAttribute("required", "true"), new XAttribute("variableLength", "false"), parameter.Type),
        new XElement(D + "type", new XElement(M + "name", parameter.IsSwitch ? "SwitchParameter" : parameter.Type), new XElement(M + "uri")),
        new XElement(D + "defaultValue", parameter.IsSwitch ? "False" : "None"));

    private static XElement Typed(XName name, string type) => new(name, new XElement(D + "type", new XElement(M + "name", type)), new XElement(M + "description", Paragraphs("")));

    private static IEnumerable<XElement> Paragraphs(string markdown) =>
        markdown.Length == 0 ? [new XElement(M + "para")] : Plain(markdown).Split("\n\n").Select(paragraph => new XElement(M + "para", paragraph.ReplaceLineEndings(" ").Trim()));

    private static string Plain(string markdown) => Link().Replace(Marks().Replace(markdown, "$1"), "$1");

    [GeneratedRegex(@"`([^`]*)`")]
    private static partial Regex Marks();

    [GeneratedRegex(@"\[([^\]]*)\]\([^)]*\)")]
    private static partial Regex Link();
}
