using System.Management.Automation;
using Netlink.Routing;

namespace NetlinkPS;

/// <summary>Gets policy rules: which table is looked in for which packets.</summary>
[Cmdlet(VerbsCommon.Get, "NlRule")]
[OutputType(typeof(Rule))]
public sealed class GetNlRuleCommand : NlCmdlet
{
    /// <summary>Only rules with these priorities.</summary>
    [Parameter(Position = 0, HelpMessage = "Only rules with these priorities")]
    public uint[]? Priority { get; set; }

    /// <summary>Only rules that look in this table.</summary>
    [Parameter(HelpMessage = "Only rules that look in this table")]
    [ArgumentCompleter(typeof(TableCompleter))]
    public TableIdentity? Table { get; set; }

    /// <summary>Only IPv4 rules.</summary>
    [Parameter(HelpMessage = "Only IPv4 rules")]
    public SwitchParameter IPv4 { get; set; }

    /// <summary>Only IPv6 rules.</summary>
    [Parameter(HelpMessage = "Only IPv6 rules")]
    public SwitchParameter IPv6 { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect() is not { } session)
            return;
        byte chosen = Families.Chosen(IPv4, IPv6);
        byte[] families = chosen == AddressFamilies.Unspecified ? [AddressFamilies.IPv4, AddressFamilies.IPv6] : [chosen];
        foreach (byte family in families)
        {
            Attempt(null, () =>
            {
                foreach (Rule rule in session.Rules.List(new Rule { Family = family }, StopToken))
                {
                    if ((Priority is null || Priority.Contains(rule.Priority ?? 0)) && (Table is null || rule.Table == Table.Value.Number))
                        WriteObject(rule);
                }
            });
        }
    }
}
