using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Begins a transaction: what this runspace's cmdlets do with nftables from here on waits for <c>Complete-NlNftTransaction</c>.</summary>
[Cmdlet(VerbsLifecycle.Start, "NlNftTransaction")]
[OutputType(typeof(NlNftTransaction))]
public sealed class StartNlNftTransactionCommand : NftCmdlet
{
    /// <summary>It is completed even when somebody else changed the ruleset meanwhile.</summary>
    [Parameter(HelpMessage = "It is completed even when somebody else changed the ruleset meanwhile")]
    public SwitchParameter Unguarded { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Current is { } open)
        {
            var exception = new InvalidOperationException($"A transaction of {open.Count} calls is open already: complete it with Complete-NlNftTransaction, or forget it with Undo-NlNftTransaction.");
            ThrowTerminatingError(new(exception, "TransactionOpen", ErrorCategory.InvalidOperation, open));
        }

        Attempt(Namespace, () =>
        {
            var transaction = new NlNftTransaction(Namespace, !Unguarded, StopToken);
            SessionState.PSVariable.Set(NlNftTransaction.Variable, transaction);
            WriteObject(transaction);
        });
    }
}
