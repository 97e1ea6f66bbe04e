using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Gets how full the table of connections is, and what the kernel has counted of tracking.</summary>
[Cmdlet(VerbsCommon.Get, "NlConntrackStatistics")]
[OutputType(typeof(ConntrackSummary), typeof(ConntrackStatistics))]
public sealed class GetNlConntrackStatisticsCommand : NlCmdlet
{
    /// <summary>What each processor has counted, instead of the sums.</summary>
    [Parameter(HelpMessage = "What each processor has counted, instead of the sums")]
    public SwitchParameter PerProcessor { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect<ConntrackSession>() is not { } session)
            return;
        Attempt(Namespace, () =>
        {
            if (PerProcessor)
                WriteObject(session.Tracked.Statistics(StopToken), enumerateCollection: true);
            else
                WriteObject(session.Tracked.Summary(StopToken));
        });
    }
}
