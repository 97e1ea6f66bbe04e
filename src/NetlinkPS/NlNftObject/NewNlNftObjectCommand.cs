using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Makes nftables' objects: a counter where nothing else is said, a quota with <c>-QuotaSize</c>, a limit with <c>-Rate</c>, a helper of connection tracking.</summary>
[Cmdlet(VerbsCommon.New, "NlNftObject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = Counter)]
[OutputType(typeof(NftObject))]
public sealed class NewNlNftObjectCommand : NftObjectChangeCommand
{
    /// <summary>An object that is there is no error.</summary>
    [Parameter(HelpMessage = "An object that is there is no error")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftObject wanted) =>
        Change(session, "New object", transaction => Force ? transaction.Add(wanted) : transaction.Create(wanted), made => WriteObject(made.Made ?? made.Item));
}
