using System.Management.Automation;
using Netlink.Netfilter;

namespace NetlinkPS;

/// <summary>Tells who talks most: puts connections together by who began them, whom they call, or both, and adds up what they have carried.</summary>
[Cmdlet(VerbsDiagnostic.Measure, "NlConntrack", DefaultParameterSetName = ByFilter)]
[OutputType(typeof(ConntrackTalker))]
public sealed class MeasureNlConntrackCommand : ConntrackSelectionCommand
{
    private ConntrackMeasure? _measure;

    /// <summary>Connections out of another cmdlet.</summary>
    [Parameter(ParameterSetName = ByObject, Mandatory = true, ValueFromPipeline = true, HelpMessage = "Connections out of another cmdlet")]
    public ConntrackEntry[] InputObject { get; set; } = [];

    /// <summary>What they are put together by: Source, Destination, Pair, Service, Protocol, Zone.</summary>
    [Parameter(HelpMessage = "What they are put together by: Source, Destination, Pair, Service, Protocol, Zone")]
    public ConntrackGrouping By { get; set; } = ConntrackGrouping.Source;

    /// <summary>How many talkers to tell; 0 is all.</summary>
    [Parameter(HelpMessage = "How many talkers to tell; 0 is all")]
    [ValidateRange(0, int.MaxValue)]
    public int Top { get; set; } = 10;

    /// <summary>What they are put in order by: Bytes, Packets, Flows. Bytes where nothing is named and the kernel counts them.</summary>
    [Parameter(HelpMessage = "What they are put in order by: Bytes, Packets, Flows. Bytes where nothing is named and the kernel counts them")]
    public ConntrackOrder? Order { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _measure = new(By);

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (ParameterSetName == ByFilter)
        {
            ForEach(_measure!.Add);
            return;
        }

        foreach (ConntrackEntry entry in InputObject)
            _measure!.Add(entry);
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        if (!_measure!.IsCounted && _measure.Talkers.Count > 0 && Order != ConntrackOrder.Flows)
            WriteWarning("The kernel does not count what these connections carry: see the sysctl net.netfilter.nf_conntrack_acct. Only the number of flows is known.");
        Func<ConntrackTalker, ulong> order = Order switch
        {
            ConntrackOrder.Packets => talker => talker.Packets,
            ConntrackOrder.Flows => talker => (ulong)talker.Flows,
            _ => talker => talker.Bytes,
        };
        IEnumerable<ConntrackTalker> talkers = _measure.Talkers.OrderByDescending(order).ThenByDescending(talker => talker.Flows).ThenBy(talker => talker.Name, StringComparer.Ordinal);
        WriteObject(Top == 0 ? talkers : talkers.Take(Top), enumerateCollection: true);
    }
}
