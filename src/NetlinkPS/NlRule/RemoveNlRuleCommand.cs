using System.Management.Automation;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Deletes policy rules.</summary>
[Cmdlet(VerbsCommon.Remove, "NlRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByPriority)]
public sealed class RemoveNlRuleCommand : NlCmdlet
{
    private const string ByPriority = "ByPriority", ByObject = "ByObject";

    /// <summary>Rules out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Rules out of another cmdlet")]
    public Rule[] InputObject { get; set; } = [];

    /// <summary>The rules' priorities.</summary>
    [Parameter(ParameterSetName = ByPriority, Mandatory = true, Position = 0, HelpMessage = "The rules' priorities")]
    public uint[] Priority { get; set; } = [];

    /// <summary>IPv6 rules.</summary>
    [Parameter(ParameterSetName = ByPriority, HelpMessage = "IPv6 rules")]
    public SwitchParameter IPv6 { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IEnumerable<Rule> rules = ParameterSetName == ByObject
            ? InputObject
            : Priority.Select(priority => new Rule { Priority = priority, Family = IPv6 ? AddressFamilies.IPv6 : AddressFamilies.IPv4 });
        foreach (Rule rule in rules)
        {
            if (Connect(rule.Namespace) is { } session && ShouldProcess(rule.ToString(), "Remove rule"))
                Attempt(rule, () => session.Rules.Delete(rule with { Flags = rule.Flags & RuleFlags.Invert }, StopToken));
        }
    }
}
