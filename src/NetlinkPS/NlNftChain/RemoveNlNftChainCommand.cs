using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Deletes chains with their rules. A chain that rules jump to stays, with an error.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNftChain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlNftChainCommand : NftChainCommand
{
    /// <summary>A chain that is not there is no error.</summary>
    [Parameter(HelpMessage = "A chain that is not there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftTable table, NftChainIdentity chain)
    {
        var gone = new NftChain { Family = table.Family, Table = table.Name, Name = chain.Name };
        Change(session, "Remove chain", transaction => Force ? transaction.Destroy(gone) : transaction.Delete(gone));
    }
}
