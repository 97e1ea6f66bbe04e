using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Changes chains: a base chain's policy, any chain's name.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftChain", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftChain))]
public sealed class SetNlNftChainCommand : NftChainCommand
{
    /// <summary>What becomes of packets that no rule of a base chain decides.</summary>
    [Parameter(HelpMessage = "What becomes of packets that no rule of a base chain decides")]
    public NftPolicy? Policy { get; set; }

    /// <summary>The new name. Rules that jump to the chain go on to do so.</summary>
    [Parameter(HelpMessage = "The new name. Rules that jump to the chain go on to do so")]
    public string? NewName { get; set; }

    /// <summary>Gives the changed chains.</summary>
    [Parameter(HelpMessage = "Gives the changed chains")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftTable table, NftChainIdentity chain)
    {
        ulong? handle = chain.Chain?.Handle;
        if (NewName is not null && handle is null)
        {
            NftChain? known = null;
            Attempt(chain, () => known = session.Nft.GetChains(new() { Family = table.Family }, StopToken).FirstOrDefault(other => other.Table == table.Name && other.Name == chain.Name));
            if (known is null)
            {
                FailTransaction();
                WriteError(ErrorRecords.NotFound("chain", $"{table} {chain.Name}", "See Get-NlNftChain. A chain of this transaction cannot be renamed in it."));
                return;
            }

            handle = known.Handle;
        }

        var changed = new NftChain { Family = table.Family, Table = table.Name, Name = NewName ?? chain.Name, Handle = NewName is null ? null : handle, Policy = Policy };
        Change(session, "Set chain", transaction => transaction.Add(changed), made =>
        {
            if (PassThru)
                WriteObject(made.Made ?? made.Item);
        });
    }
}
