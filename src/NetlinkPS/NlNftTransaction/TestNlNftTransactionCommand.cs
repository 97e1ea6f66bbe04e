using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Has the kernel look at the open transaction without doing it.</summary>
[Cmdlet(VerbsDiagnostic.Test, "NlNftTransaction")]
[OutputType(typeof(bool))]
public sealed class TestNlNftTransactionCommand : NftTransactionCommand
{
    /// <summary>Writes an error for each call that would fail, instead of only false.</summary>
    [Parameter(HelpMessage = "Writes an error for each call that would fail, instead of only false")]
    public SwitchParameter Detailed { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        NlNftTransaction transaction = Open();
        Attempt(transaction, () =>
        {
            IReadOnlyList<NftTransactionError> errors = transaction.Transaction.Test(StopToken);
            foreach (NftTransactionError error in Detailed ? errors : [])
                WriteError(Describe(error.Error, error.ToString(), error.Change));
            WriteObject(errors.Count == 0);
        });
    }
}
