using System.Management.Automation;

namespace NetlinkPS;

/// <summary>Forgets the open transaction. Nothing of it has reached the kernel.</summary>
[Cmdlet(VerbsCommon.Undo, "NlNftTransaction", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
public sealed class UndoNlNftTransactionCommand : NftTransactionCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        NlNftTransaction transaction = Open();
        if (ShouldProcess($"{transaction.Count} calls", "Forget the transaction"))
            Forget(transaction);
    }
}
