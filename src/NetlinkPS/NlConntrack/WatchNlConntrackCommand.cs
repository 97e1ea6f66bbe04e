using System.Management.Automation;
using Netlink.Netfilter;
using Netlink.Protocol;

namespace NetlinkPS;

/// <summary>Watches connections begin, change and end, until it is stopped. Where the kernel had to drop news, the table is read again and the differences are told.</summary>
[Cmdlet(VerbsCommon.Watch, "NlConntrack", DefaultParameterSetName = ByFilter)]
[OutputType(typeof(ConntrackEvent))]
public sealed class WatchNlConntrackCommand : ConntrackSelectionCommand
{
    /// <summary>Only this: Added, Changed, Removed. All three where nothing is named.</summary>
    [Parameter(HelpMessage = "Only this: Added, Changed, Removed. All three where nothing is named")]
    public NetlinkEventKind[] Event { get; set; } = [NetlinkEventKind.Added, NetlinkEventKind.Changed, NetlinkEventKind.Removed];

    /// <summary>Begins with the connections that are there.</summary>
    [Parameter(HelpMessage = "Begins with the connections that are there")]
    public SwitchParameter IncludeExisting { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (Connect<ConntrackSession>() is not { } session)
            return;
        ConntrackFilter filter = Filter();
        Attempt(Namespace, () =>
        {
            var watcher = new NetlinkWatcher<ConntrackKey, ConntrackEntry>(ConntrackWatch.Of(filter), session.Connection.Options);
            foreach (NetlinkEvent<ConntrackEntry> change in watcher.Watch(StopToken))
                Tell(change, filter);
        });
    }

    private void Tell(NetlinkEvent<ConntrackEntry> change, ConntrackFilter filter)
    {
        if (change.Kind == NetlinkEventKind.EventsLost)
            WriteWarning("The kernel had to drop news of connections. What they would have told comes next, as differences.");
        else if (change.Kind == NetlinkEventKind.SnapshotComplete)
            WriteVerbose("What was there is known; from here on come changes.");
        else if (change.Kind == NetlinkEventKind.Resynchronized)
            WriteVerbose("Nothing is missing any more.");
        bool isWanted = change.Kind == NetlinkEventKind.Existing ? IncludeExisting : Event.Contains(change.Kind);
        if (isWanted && change.Item is { } entry && filter.Matches(entry))
            WriteObject(new ConntrackEvent(entry.Changed ?? DateTimeOffset.Now, change.Kind, entry, change.Previous));
    }
}
