using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Has all calls of the open transaction happen at once; when one of them fails, none does.</summary>
[Cmdlet(VerbsLifecycle.Complete, "NlNftTransaction", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftTable), typeof(NftChain), typeof(NftRule), typeof(NftSet), typeof(NftObject))]
public sealed class CompleteNlNftTransactionCommand : NftTransactionCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        NlNftTransaction transaction = Open();
        if (ShouldComplete(transaction))
            Complete(transaction);
    }
}
