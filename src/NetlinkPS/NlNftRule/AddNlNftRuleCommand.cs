using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Adds a rule to the end of a chain, or behind another rule.</summary>
[Cmdlet(VerbsCommon.Add, "NlNftRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftRule))]
public sealed class AddNlNftRuleCommand : NftRulePlaceCommand
{
    /// <summary>Gives the rule.</summary>
    [Parameter(HelpMessage = "Gives the rule")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override NftChange Do(NftTransaction transaction, NftRule rule) => transaction.Add(rule);

    /// <inheritdoc/>
    internal override void Made(NftChange change)
    {
        if (PassThru)
            WriteObject(change.Made ?? change.Item);
    }
}
