using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Runs a script block, and then has all that its cmdlets did with nftables happen at once; when anything fails, nothing does.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "NlNftTransaction", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class InvokeNlNftTransactionCommand : NftTransactionCommand
{
    /// <summary>What is to be done at once.</summary>
    [Parameter(Mandatory = true, Position = 0, HelpMessage = "What is to be done at once")]
    public ScriptBlock ScriptBlock { get; set; } = null!;

    /// <summary>It is completed even when somebody else changed the ruleset meanwhile.</summary>
    [Parameter(HelpMessage = "It is completed even when somebody else changed the ruleset meanwhile")]
    public SwitchParameter Unguarded { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Current is not null)
        {
            // Within another transaction the block is a part of that one.
            WriteObject(ScriptBlock.Invoke(), enumerateCollection: true);
            return;
        }

        NlNftTransaction? transaction = null;
        if (!Attempt(Namespace, () => transaction = new(Namespace, !Unguarded, StopToken)))
            return;
        SessionState.PSVariable.Set(NlNftTransaction.Variable, transaction);
        try
        {
            object? before = LastError();
            System.Collections.ObjectModel.Collection<PSObject> output = ScriptBlock.Invoke();
            if (!ReferenceEquals(LastError(), before))
            {
                var exception = new InvalidOperationException("A command in the transaction failed: nothing was changed.");
                ThrowTerminatingError(new(exception, "TransactionAborted", ErrorCategory.OperationStopped, transaction));
            }

            if (ShouldComplete(transaction!) && Complete(transaction!))
                WriteObject(output, enumerateCollection: true);
        }
        finally
        {
            Forget(transaction!);
        }
    }

    /// <summary>The last error that the runspace has seen: those that did not end the block, too, end the transaction.</summary>
    private object? LastError() => GetVariableValue("Error") is System.Collections.IList { Count: > 0 } list ? list[0] : null;
}
