using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Adds elements to sets and maps. One that is there stays as it is.</summary>
[Cmdlet(VerbsCommon.Add, "NlNftElement", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = ByKey)]
[OutputType(typeof(void))]
public sealed class AddNlNftElementCommand : NftElementMakeCommand
{
    /// <inheritdoc/>
    internal override void Do(NftSession session, NftSet set, IReadOnlyList<NftElement> elements) =>
        Change(session, "Add elements", transaction => transaction.AddElements(set, elements));
}
