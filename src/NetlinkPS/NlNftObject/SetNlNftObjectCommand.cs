using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Changes nftables' objects as far as the kernel does: quotas. Of others it makes no new ones, and leaves them as they are.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftObject", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low, DefaultParameterSetName = Quota)]
[OutputType(typeof(NftObject))]
public sealed class SetNlNftObjectCommand : NftObjectChangeCommand
{
    /// <summary>Gives the changed objects.</summary>
    [Parameter(HelpMessage = "Gives the changed objects")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftObject wanted)
    {
        if (wanted.Type != NftObjectType.Quota)
        {
            var exception = new NotSupportedException($"The kernel lets only quotas change: {wanted.Type} '{wanted.Name}' has to be deleted and made anew.");
            WriteError(new(exception, "ObjectDoesNotChange", ErrorCategory.NotImplemented, wanted));
            return;
        }

        Change(session, "Set object", transaction => transaction.Add(wanted), made =>
        {
            if (PassThru)
                WriteObject(made.Made ?? made.Item);
        });
    }
}
