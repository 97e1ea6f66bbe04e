using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes a rule at the beginning of a chain, or before another rule. <c>Add-NlNftRule</c> adds to the end.</summary>
[Cmdlet(VerbsCommon.New, "NlNftRule", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftRule))]
public sealed class NewNlNftRuleCommand : NftRulePlaceCommand
{
    /// <inheritdoc/>
    internal override NftChange Do(NftTransaction transaction, NftRule rule) => transaction.Insert(rule);

    /// <inheritdoc/>
    internal override void Made(NftChange change) => WriteObject(change.Made ?? change.Item);
}
