using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Runs a script block, and then has all that its cmdlets did with nftables happen at once; when anything fails, nothing does.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "NlNftTransaction", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftTable), typeof(NftChain), typeof(NftRule), typeof(NftSet), typeof(NftObject))]
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
            System.Collections.ObjectModel.Collection<PSObject> output = ScriptBlock.Invoke();
            if (ShouldComplete(transaction!) && Complete(transaction!))
                WriteObject(output, enumerateCollection: true);
        }
        finally
        {
            Forget(transaction!);
        }
    }
}
