using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes elements of sets and maps. One that is there is an error; Add-NlNftElement lets it stay.</summary>
[Cmdlet(VerbsCommon.New, "NlNftElement", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByKey)]
[OutputType(typeof(void))]
public sealed class NewNlNftElementCommand : NftElementMakeCommand
{
    /// <inheritdoc/>
    internal override void Do(NftSession session, NftSet set, IReadOnlyList<NftElement> elements) =>
        Change(session, "New elements", transaction => transaction.CreateElements(set, elements));
}
