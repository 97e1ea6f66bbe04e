using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets the connections that the kernel tracks. They are written as they come, however many there are.</summary>
[Cmdlet(VerbsCommon.Get, "NlConntrack", DefaultParameterSetName = ByFilter)]
[OutputType(typeof(ConntrackEntry))]
public sealed class GetNlConntrackCommand : ConntrackSelectionCommand
{
    /// <summary>Connections out of another cmdlet, which are asked for again.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Connections out of another cmdlet, which are asked for again")]
    public ConntrackEntry[] InputObject { get; set; } = [];

    /// <summary>Sets the counters of what was read to zero.</summary>
    [Parameter(HelpMessage = "Sets the counters of what was read to zero")]
    public SwitchParameter ResetCounter { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByFilter)
        {
            if (!ResetCounter)
                ForEach(WriteObject);
            else if (Connect<ConntrackSession>() is { } session)
                Attempt(Namespace, () => Write(session));
            return;
        }

        foreach (ConntrackEntry entry in InputObject)
        {
            if (Connect<ConntrackSession>(entry.Namespace) is { } session)
                Attempt(entry, () => WriteObject(session.Tracked.Get(entry, ResetCounter, StopToken)));
        }
    }

    private void Write(ConntrackSession session)
    {
        foreach (ConntrackEntry entry in session.Tracked.StreamAndZero(Filter(), StopToken))
            WriteObject(entry);
    }
}
