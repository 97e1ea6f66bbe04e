using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Has the kernel forget connections. Packets that come later begin new ones, and rules decide anew.</summary>
[Cmdlet(VerbsCommon.Remove, "NlConntrack", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Medium, DefaultParameterSetName = ByFilter)]
public sealed class RemoveNlConntrackCommand : ConntrackSelectionCommand
{
    private const string Everything = "All";

    /// <summary>Connections out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Connections out of another cmdlet")]
    public ConntrackEntry[] InputObject { get; set; } = [];

    /// <summary>All connections. That is asked about, unless -Force or -Confirm:$false is given.</summary>
    [Parameter(ParameterSetName = Everything, Mandatory = true, HelpMessage = "All connections. That is asked about, unless -Force or -Confirm:$false is given")]
    public SwitchParameter All { get; set; }

    /// <summary>Does not ask about -All.</summary>
    [Parameter(ParameterSetName = Everything, HelpMessage = "Does not ask about -All")]
    public SwitchParameter Force { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByObject)
        {
            foreach (ConntrackEntry entry in InputObject)
            {
                if (Connect<ConntrackSession>(entry.Namespace) is { } session && ShouldProcess(entry.ToString(), "Remove connection"))
                    Attempt(entry, () => session.Tracked.Delete(entry, StopToken));
            }
        }
        else if (Connect<ConntrackSession>() is { } session)
        {
            if (ParameterSetName == Everything)
                Flush(session);
            else
                Attempt(Namespace, () => Remove(session, Filter()));
        }
    }

    private void Remove(ConntrackSession session, ConntrackFilter filter)
    {
        if (filter.IsEmpty)
            throw new ArgumentException("Say which connections: by a parameter such as -Protocol or -Source, out of the pipeline, or with -All.");
        if (ShouldProcess(filter.ToString(), "Remove connections"))
            WriteVerbose($"{session.Tracked.Delete(filter, StopToken)} connections were removed.");
    }

    private void Flush(ConntrackSession session)
    {
        string place = Namespace is null ? "all connections of this network namespace" : $"all connections of {Namespace}";
        bool isDecided = Force || MyInvocation.BoundParameters.ContainsKey("Confirm");
        if (ShouldProcess(place, "Remove connections") && (isDecided || ShouldContinue($"Remove {place}?", "Remove connections")))
            Attempt(Namespace, () => session.Tracked.Flush(cancellationToken: StopToken));
    }
}
