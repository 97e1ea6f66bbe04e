using Netlink.Netfilter;
using Netlink.Protocol;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

public class ConntrackWatchTests
{
    private static ConntrackEntry Udp(int number) => new()
    {
        Original = new() { Source = new("10.2.0.1"), Destination = new("10.2.0.2"), Protocol = IPProtocol.Udp, SourcePort = (ushort)number, DestinationPort = 53 },
        Timeout = TimeSpan.FromSeconds(600),
    };

    private static IEnumerator<NetlinkEvent<ConntrackEntry>> Watch(ConntrackLab lab, CancellationToken stop, int buffer = 1 << 20, ConntrackFilter? filter = null) =>
        new NetlinkWatcher<ConntrackKey, ConntrackEntry>(ConntrackWatch.Of(filter), new() { Namespace = lab.Namespace, ReceiveBufferSize = buffer })
            .Watch(stop).GetEnumerator();

    private static NetlinkEvent<ConntrackEntry> Next(IEnumerator<NetlinkEvent<ConntrackEntry>> events) =>
        events.MoveNext() ? events.Current : throw new InvalidOperationException("the watch ended");

    [Fact]
    public void What_conntrack_does_is_heard_and_merged()
    {
        using var lab = new ConntrackLab();
        lab.Shell("sysctl -qw net.netfilter.nf_conntrack_acct=1 net.netfilter.nf_conntrack_timestamp=1 net.netfilter.nf_conntrack_events=1");
        lab.Family.Create(Udp(1) with { Mark = new Mark(1) });
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using IEnumerator<NetlinkEvent<ConntrackEntry>> events = Watch(lab, stop.Token);
        NetlinkEvent<ConntrackEntry> existing = Next(events);
        Assert.Equal((NetlinkEventKind.Existing, (ushort?)1), (existing.Kind, existing.Item!.SourcePort));
        Assert.Equal(NetlinkEventKind.SnapshotComplete, Next(events).Kind);
        lab.Conntrack("-I -s 10.0.0.1 -d 10.0.0.2 -p tcp --sport 1000 --dport 80 --state SYN_SENT -t 100 -m 5");
        NetlinkEvent<ConntrackEntry> added = Next(events);
        Assert.Equal((NetlinkEventKind.Added, "SYN_SENT", 5u), (added.Kind, added.Item!.State, added.Item.Mark!.Value.Value));
        Assert.Equal(lab.Namespace, added.Item.Namespace);
        lab.Conntrack("-U -s 10.0.0.1 -p tcp --state ESTABLISHED -u SEEN_REPLY,ASSURED");
        NetlinkEvent<ConntrackEntry> changed = Next(events);
        Assert.Equal((NetlinkEventKind.Changed, "SYN_SENT", "ESTABLISHED"), (changed.Kind, changed.Previous!.State, changed.Item!.State));
        Assert.Equal(5u, changed.Item.Mark!.Value.Value);
        lab.Conntrack("-D -p udp");
        NetlinkEvent<ConntrackEntry> removed = Next(events);
        Assert.Equal((NetlinkEventKind.Removed, 1u, 0UL), (removed.Kind, removed.Item!.Mark!.Value.Value, removed.Item.Packets));
        Assert.NotNull(removed.Item.Ended);
    }

    [Fact]
    public void Only_what_the_filter_means_is_told()
    {
        using var lab = new ConntrackLab();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using IEnumerator<NetlinkEvent<ConntrackEntry>> events = Watch(lab, stop.Token, filter: new() { SourcePort = new PortRange(7), State = "ESTABLISHED" });
        Assert.Equal(NetlinkEventKind.SnapshotComplete, Next(events).Kind);
        lab.Family.Create([Udp(6), Udp(7)]);
        NetlinkEvent<ConntrackEntry> added = Next(events);
        Assert.Equal((NetlinkEventKind.Added, (ushort?)7), (added.Kind, added.Item!.SourcePort));
    }

    [Fact]
    public void Lost_events_are_told_and_made_good()
    {
        const int Many = 3000;
        using var lab = new ConntrackLab();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using IEnumerator<NetlinkEvent<ConntrackEntry>> events = Watch(lab, stop.Token, buffer: 4096);
        Assert.Equal(NetlinkEventKind.SnapshotComplete, Next(events).Kind);
        Assert.Empty(lab.Family.Create(Enumerable.Range(1, Many).Select(Udp)));
        var seen = new HashSet<ConntrackKey>();
        var told = new Dictionary<NetlinkEventKind, int>();
        while (!told.ContainsKey(NetlinkEventKind.Resynchronized) && !stop.IsCancellationRequested)
        {
            NetlinkEvent<ConntrackEntry> change = Next(events);
            told[change.Kind] = told.GetValueOrDefault(change.Kind) + 1;
            if (change.Kind == NetlinkEventKind.Added)
                Assert.True(seen.Add(ConntrackKey.Of(change.Item!)));
        }

        Assert.Equal(Many, seen.Count);
        Assert.Equal(1, told[NetlinkEventKind.EventsLost]);
        lab.Family.Delete(new ConntrackFilter { SourcePort = new PortRange(1, 10) });
        while (Next(events) is var change && change.Kind != NetlinkEventKind.Removed)
        {
        }
    }
}
