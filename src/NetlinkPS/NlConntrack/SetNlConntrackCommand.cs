using System.Management.Automation;
using Netlink;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Changes connections that the kernel tracks: their mark, time, labels, status or state.</summary>
[Cmdlet(VerbsCommon.Set, "NlConntrack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium)]
[OutputType(typeof(ConntrackEntry))]
public sealed class SetNlConntrackCommand : NlCmdlet
{
    /// <summary>The connections, out of another cmdlet.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, HelpMessage = "The connections, out of another cmdlet")]
    public ConntrackEntry[] InputObject { get; set; } = [];

    /// <summary>Their mark; of 0x10/0xff only the bits in the mask change.</summary>
    [Parameter(HelpMessage = "Their mark; of 0x10/0xff only the bits in the mask change")]
    public Mark? Mark { get; set; }

    /// <summary>How long they are remembered without packets: 300, 5m, 1:0:0.</summary>
    [Parameter(HelpMessage = "How long they are remembered without packets: 300 (seconds), 5m, 1:0:0")]
    [Seconds]
    public TimeSpan? Timeout { get; set; }

    /// <summary>Their labels: numbers, or names out of connlabel.conf. A rule has to use labels.</summary>
    [Parameter(HelpMessage = "Their labels: numbers, or names out of connlabel.conf. A rule has to use labels")]
    [JoinedText]
    public ConntrackLabels? Label { get; set; }

    /// <summary>Which labels -Label is about; the others stay. All where nothing is named.</summary>
    [Parameter(HelpMessage = "Which labels -Label is about; the others stay. All where nothing is named")]
    [JoinedText]
    public ConntrackLabels? LabelMask { get; set; }

    /// <summary>What is to be in their status, too: Assured, SeenReply, FixedTimeout.</summary>
    [Parameter(HelpMessage = "What is to be in their status, too: Assured, SeenReply, FixedTimeout")]
    public ConntrackStatus Status { get; set; }

    /// <summary>TCP and SCTP: how far they are: ESTABLISHED.</summary>
    [Parameter(HelpMessage = "TCP and SCTP: how far they are: ESTABLISHED")]
    [ConntrackState]
    [ArgumentCompleter(typeof(ConntrackStateCompleter))]
    public string? State { get; set; }

    /// <summary>Gives the connections back as they are now.</summary>
    [Parameter(HelpMessage = "Gives the connections back as they are now")]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        var change = new ConntrackEntry { Mark = Mark, Timeout = Timeout, Labels = Label, LabelsMask = LabelMask, Status = Status == 0 ? null : Status };
        foreach (ConntrackEntry entry in InputObject)
        {
            if (Connect<ConntrackSession>(entry.Namespace) is not { } session || !ShouldProcess(entry.ToString(), $"Set connection{BoundChanges.Describe(MyInvocation, nameof(InputObject))}"))
                continue;
            Attempt(entry, () =>
            {
                session.Tracked.Set(entry, State is null ? change : ConntrackStates.Apply(change, entry.Protocol, State), StopToken);
                if (PassThru)
                    WriteObject(session.Tracked.Get(entry, cancellationToken: StopToken));
            });
        }
    }
}
