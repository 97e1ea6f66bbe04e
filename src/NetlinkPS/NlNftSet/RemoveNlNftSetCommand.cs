using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Deletes sets and maps with their elements. One that rules use stays, with an error.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNftSet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
public sealed class RemoveNlNftSetCommand : NftSetCommand
{
    /// <summary>A set that is not there is no error.</summary>
    [Parameter(HelpMessage = "A set that is not there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftTable table, NftSetIdentity set)
    {
        var gone = new NftSet { Family = table.Family, Table = table.Name, Name = set.Name };
        Change(session, "Remove set", transaction => Force ? transaction.Destroy(gone) : transaction.Delete(gone));
    }
}
