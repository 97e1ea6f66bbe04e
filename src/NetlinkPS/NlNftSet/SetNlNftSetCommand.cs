using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Changes what the kernel lets change of a set (since Linux 6.2): how long elements stay, and how many there may be.</summary>
[Cmdlet(VerbsCommon.Set, "NlNftSet", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(NftSet))]
public sealed class SetNlNftSetCommand : NftSetCommand
{
    /// <summary>How long elements stay that do not say it themselves; of a set that has time-outs.</summary>
    [Parameter(HelpMessage = "How long elements stay that do not say it themselves; of a set that has time-outs")]
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often elements that ran out are cleared away.</summary>
    [Parameter(HelpMessage = "How often elements that ran out are cleared away")]
    public TimeSpan? CollectionInterval { get; set; }

    /// <summary>How many elements it holds at most.</summary>
    [Parameter(HelpMessage = "How many elements it holds at most")]
    public uint? Size { get; set; }

    /// <summary>Gives the changed sets.</summary>
    [Parameter(HelpMessage = "Gives the changed sets")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    internal override void Do(NftSession session, NftTable table, NftSetIdentity set)
    {
        if (ResolveSet(session, table, set.Name) is not { } known)
            return;
        NftSet changed = known with
        {
            Handle = null, Structure = null, Count = null, Timeout = Timeout ?? known.Timeout, CollectionInterval = CollectionInterval ?? known.CollectionInterval,
            Size = Size ?? known.Size,
        };
        Change(session, "Set set", transaction => transaction.Add(changed), made =>
        {
            if (PassThru)
                WriteObject(made.Made ?? made.Item);
        });
    }
}
