using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Deletes elements of sets and maps.</summary>
[Cmdlet(VerbsCommon.Remove, "NlNftElement", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByKey)]
public sealed class RemoveNlNftElementCommand : NftElementCommand
{
    /// <inheritdoc/>
    internal override void Do(NftSession session, NftSet set, IReadOnlyList<NftElement> elements) =>
        Change(session, "Remove elements", transaction => transaction.DeleteElements(set, elements));
}
