using NetlinkPS.Runner.Commands;
using System.Management.Automation;

namespace Microsoft.PowerShell.Commands;

[Cmdlet("Get", "Command", DefaultParameterSetName = "CmdletSet")]
public sealed class GetCommandCommand : BuiltInCommand
{
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, ParameterSetName = "AllCommandSet")] public string[] Name { get; set; } = [];
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "CmdletSet")] public string[] Verb { get; set; } = [];
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = "CmdletSet")] public string[] Noun { get; set; } = [];
    [Parameter(ValueFromPipelineByPropertyName = true), Alias("PSSnapin")] public string[] Module { get; set; } = [];
    [Parameter(ValueFromPipelineByPropertyName = true)] public SwitchParameter Syntax { get; set; }

    protected override void ProcessRecord()
    {
        HashSet<string> found = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in Name)
        {
            bool wildcard = WildcardPattern.ContainsWildcardCharacters(name);
            if (wildcard) Write(c => Matches([name], c.Name), found);
            else
            {
                try
                {
                    CmdletInfo command = Session.FindCommand(name);
                    Write(c => c.Name == command.Name, found);
                }
                catch (CommandNotFoundException e)
                {
                    WriteError(new ErrorRecord(e.ErrorRecord, e));
                }
            }
        }
        if (Name.Length == 0) Write(c => Matches(Verb, c.Verb) && Matches(Noun, c.Noun), found);
    }

    private void Write(Func<CmdletInfo, bool> wanted, HashSet<string> found)
    {
        foreach (CmdletInfo command in Session.AllCommands())
        {
            if (!wanted(command) || !Matches(Module, command.ModuleName) || !found.Add(command.Name)) continue;
            if (Syntax) WriteObject(Environment.NewLine + string.Join(Environment.NewLine + Environment.NewLine, CommandSyntaxText.Of(Session, command)) + Environment.NewLine);
            else WriteObject(command);
        }
    }

    private static bool Matches(string[] patterns, string text) =>
        patterns.Length == 0 || patterns.Any(p => new WildcardPattern(p, WildcardOptions.IgnoreCase).IsMatch(text));
}
