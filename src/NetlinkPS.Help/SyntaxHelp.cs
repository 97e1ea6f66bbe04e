using System.Management.Automation;
using NetlinkPS.Runner.Binding;
using NetlinkPS.Runner.Commands;
using NetlinkPS.Runner.Execution;

namespace NetlinkPS.Help;

/// <summary>One parameter set of a cmdlet.</summary>
internal sealed record SyntaxHelp(string Set, bool IsDefault, string Line, IReadOnlyList<string> Parameters)
{
    public static IEnumerable<SyntaxHelp> Of(Session session, CmdletInfo command, ParameterBinder binder)
    {
        string[] lines = [.. CommandSyntaxText.Of(session, command)];
        string[] sets = binder.Sets.Count == 0 ? [ParameterAttribute.AllParameterSets] : [.. binder.Sets.Names];
        for (int i = 0; i < sets.Length; i++)
        {
            uint flag = binder.Sets.Count == 0 ? 0 : binder.Sets.FlagOf(sets[i]);
            string[] parameters = [.. binder.Parameters.Where(p => (p.Origin != ParameterOrigin.Common || p.Name is "WhatIf" or "Confirm") && p.InSets(flag).Any()).Select(p => p.Name)];
            yield return new(sets[i], sets[i] == binder.Sets.DefaultName, lines[i], parameters);
        }
    }
}
