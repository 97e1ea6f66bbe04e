using NetlinkPS.Runner.Commands;
using System.Management.Automation;
using System.Text;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Formatting;
using NetlinkPS.Runner.Modules;

namespace Microsoft.PowerShell.Commands;

/// <summary>Help out of the module's compiled help file and its about_ topics; where there is none, what the attributes say.</summary>
[Cmdlet("Get", "Help", DefaultParameterSetName = "AllUsersView")]
public sealed class GetHelpCommand : BuiltInCommand
{
    private readonly StringBuilder _text = new();

    [Parameter(Position = 0, ValueFromPipelineByPropertyName = true)] public string Name { get; set; } = "";
    [Parameter(ParameterSetName = "AllUsersView")] public SwitchParameter Full { get; set; }
    [Parameter(ParameterSetName = "DetailedView", Mandatory = true)] public SwitchParameter Detailed { get; set; }
    [Parameter(ParameterSetName = "Examples", Mandatory = true)] public SwitchParameter Examples { get; set; }
    [Parameter(ParameterSetName = "Parameters", Mandatory = true)] public string[]? Parameter { get; set; }

    protected override void ProcessRecord()
    {
        if (Name.StartsWith("about_", StringComparison.OrdinalIgnoreCase)) { Topic(); return; }
        if (Name.Length == 0 || WildcardPattern.ContainsWildcardCharacters(Name))
        {
            WildcardPattern pattern = new(Name.Length == 0 ? "*" : Name, WildcardOptions.IgnoreCase);
            foreach (CmdletInfo each in Session.AllCommands().Where(c => pattern.IsMatch(c.Name)))
                WriteObject($"{each.Name,-34}{Paragraphs(Help(each)?["details"]?["description"]).FirstOrDefault()}".TrimEnd());
            return;
        }
        CmdletInfo command = Session.FindCommand(Name);
        XmlTree? help = Help(command);
        if (Parameter is not null) { foreach (string name in Parameter) DescribeParameters(command, help, name, true); }
        else Describe(command, help);
        WriteObject(_text.ToString().TrimEnd() + Environment.NewLine);
    }

    private void Topic()
    {
        string file = Path.Combine(Session.Module.Manifest.Folder, "en-US", Name + ".help.txt");
        if (File.Exists(file)) WriteObject(File.ReadAllText(file));
        else WriteError(new ErrorRecord(new ItemNotFoundException($"Get-Help could not find {Name} in a help file in this session."), "HelpNotFound", ErrorCategory.ResourceUnavailable, Name));
    }

    private XmlTree? Help(CmdletInfo command)
    {
        ModuleManifest manifest = Session.Module.Manifest;
        string file = Path.Combine(manifest.Folder, "en-US", Path.GetFileName(manifest.RootAssembly) + "-Help.xml");
        return command.ModuleName != manifest.Name || !File.Exists(file) ? null
            : XmlTree.Read(file).All("command").FirstOrDefault(c => command.Name.Equals(c["details"]?.TextOf("name"), StringComparison.OrdinalIgnoreCase));
    }

    private void Describe(CmdletInfo command, XmlTree? help)
    {
        Section("NAME", [command.Name]);
        string[] summary = [.. Paragraphs(help?["details"]?["description"])];
        Section("SYNOPSIS", summary.Length > 0 ? summary : [CommandSyntaxText.Of(Session, command).First()]);
        if (!Examples)
        {
            Section("SYNTAX", [string.Join(Environment.NewLine + Environment.NewLine + "    ", CommandSyntaxText.Of(Session, command))]);
            if (help?["description"] is { } description) Section("DESCRIPTION", Paragraphs(description));
        }
        if (Full || Detailed)
        {
            _text.AppendLine("PARAMETERS");
            DescribeParameters(command, help, "*", Full);
        }
        if (!Full && !Detailed && !Examples) return;
        foreach (XmlTree example in help?.Path("examples", "example") ?? [])
        {
            _text.Append("    ").AppendLine(example.TextOf("title")).AppendLine();
            foreach (string line in Cells.Lines(example["code"]?.Text.Trim())) _text.Append("    ").AppendLine(line);
            _text.AppendLine();
            foreach (string paragraph in Paragraphs(example["remarks"])) Indented(paragraph, 4);
            _text.AppendLine();
        }
        if (help is null && Examples) throw new NotSupportedException($"There is no help file beside the module, so no examples of {command.Name}.");
    }

    private void DescribeParameters(CmdletInfo command, XmlTree? help, string pattern, bool table)
    {
        WildcardPattern wanted = new(pattern, WildcardOptions.IgnoreCase);
        bool any = false;
        foreach (BindableParameter parameter in CommandSyntaxText.BinderOf(Session, command).Parameters.Where(p => wanted.IsMatch(p.Name) && (p.Origin != ParameterOrigin.Common || pattern != "*" && p.Name is "WhatIf" or "Confirm")))
        {
            any = true;
            XmlTree? text = help?.Path("parameters", "parameter").FirstOrDefault(p => parameter.Name.Equals(p.TextOf("name"), StringComparison.OrdinalIgnoreCase));
            _text.AppendLine(parameter.IsSwitch ? $"    -{parameter.Name} [<SwitchParameter>]" : $"    -{parameter.Name} <{CommandSyntaxText.ShortName(parameter.Type)}>");
            string[] words = [.. Paragraphs(text?["description"])];
            if (words.Length == 0 && parameter.Sets[0].Attribute.HelpMessage is { Length: > 0 } message) words = [message];
            foreach (string paragraph in words) Indented(paragraph, 8);
            _text.AppendLine();
            if (!table) continue;
            ParameterAttribute first = parameter.Sets[0].Attribute;
            _text.AppendLine($"        Required?                    {(parameter.IsMandatorySomewhere ? "true" : "false")}");
            _text.AppendLine($"        Position?                    {(first.Position < 0 ? "named" : first.Position.ToString(System.Globalization.CultureInfo.InvariantCulture))}");
            _text.AppendLine($"        Accept pipeline input?       {(parameter.TakesPipelineSomewhere ? $"true ({Pipeline(parameter)})" : "false")}");
            _text.AppendLine($"        Aliases                      {(parameter.Aliases.Count == 0 ? "none" : string.Join(", ", parameter.Aliases))}");
            _text.AppendLine();
        }
        if (!any) WriteError(new ErrorRecord(new ItemNotFoundException($"No parameter matches criteria {pattern}."), "NoParmsFound", ErrorCategory.InvalidArgument, pattern));
    }

    private static string Pipeline(BindableParameter parameter) => string.Join(", ", new[]
    {
        parameter.Sets.Exists(s => s.Attribute.ValueFromPipeline) ? "ByValue" : null,
        parameter.Sets.Exists(s => s.Attribute.ValueFromPipelineByPropertyName) ? "ByPropertyName" : null,
    }.Where(w => w is not null));

    private void Section(string title, IEnumerable<string> paragraphs)
    {
        _text.AppendLine(title);
        foreach (string paragraph in paragraphs) Indented(paragraph, 4);
        _text.AppendLine();
    }

    private void Indented(string paragraph, int by)
    {
        foreach (string line in Cells.Broken(paragraph, Session.Options.Width - by)) _text.Append(' ', by).AppendLine(line);
    }

    private static IEnumerable<string> Paragraphs(XmlTree? node) => node?.All("para").Select(p => p.Text.Trim()).Where(p => p.Length > 0) ?? [];
}
