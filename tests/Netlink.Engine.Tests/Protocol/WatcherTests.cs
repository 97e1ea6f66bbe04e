using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Protocol;

public class WatcherTests
{
    private const int AddressGroup = 5; // RTNLGRP_IPV4_IFADDR

    private static NetlinkWatcher<string, InterfaceAddress> Watcher(TestNamespace lab, int receiveBuffer) => new(
        new()
        {
            Protocol = NetlinkProtocol.Route,
            Groups = [AddressGroup],
            NewType = 20,
            DeleteType = 21,
            Key = address => $"{address.LinkIndex} {address.Address}",
            Snapshot = (connection, token) => new AddressFamily(connection).List(new InterfaceAddress { Family = AddressFamilies.IPv4 }, token),
        },
        new() { Namespace = lab.Namespace, ReceiveBufferSize = receiveBuffer });

    private static void Add(TestNamespace lab, int link, int from, int count, bool delete = false)
    {
        NetlinkBatch batch = lab.Connection.CreateBatch();
        var operation = new NetlinkOperation(delete ? "RTM_DELADDR" : "RTM_NEWADDR", (ushort)(delete ? 21 : 20));
        for (int i = from; i < from + count; i++)
            batch.Add(operation, new InterfaceAddress { LinkIndex = link, Address = IPPrefix.Parse($"10.{i / 250}.{i % 250}.1/24") }, delete ? MessageFlags.None : MessageFlags.Create);
        Assert.Empty(batch.Complete());
    }

    [Fact]
    public void The_snapshot_and_the_changes_follow_without_a_gap()
    {
        using var lab = new TestNamespace();
        int link = new LinkFamily(lab.Connection).Create(ConversationTests.Veth("v0")).Index;
        Add(lab, link, 0, 3);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        using IEnumerator<NetlinkEvent<InterfaceAddress>> events = Watcher(lab, 1 << 20).Watch(stop.Token).GetEnumerator();
        NetlinkEvent<InterfaceAddress> Next() => events.MoveNext() ? events.Current : throw new InvalidOperationException();
        for (int i = 0; i < 3; i++)
            Assert.Equal(NetlinkEventKind.Existing, Next().Kind);
        Add(lab, link, 3, 1); // between the snapshot and its end
        Assert.Equal(NetlinkEventKind.SnapshotComplete, Next().Kind);
        NetlinkEvent<InterfaceAddress> added = Next();
        Assert.Equal((NetlinkEventKind.Added, "10.0.3.1/24"), (added.Kind, added.Item!.ToString()));
        Add(lab, link, 0, 1, delete: true);
        NetlinkEvent<InterfaceAddress> removed = Next();
        Assert.Equal((NetlinkEventKind.Removed, "10.0.0.1/24"), (removed.Kind, removed.Item!.ToString()));
    }

    [Fact]
    public void Lost_events_are_told_and_made_good()
    {
        using var lab = new TestNamespace();
        int link = new LinkFamily(lab.Connection).Create(ConversationTests.Veth("v0")).Index;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using IEnumerator<NetlinkEvent<InterfaceAddress>> events = Watcher(lab, 4096).Watch(stop.Token).GetEnumerator();
        Assert.True(events.MoveNext());
        Assert.Equal(NetlinkEventKind.SnapshotComplete, events.Current.Kind);
        Add(lab, link, 0, 2000);
        Add(lab, link, 0, 500, delete: true);
        var known = new HashSet<string>();
        bool lost = false, resynchronized = false;
        while (!resynchronized && events.MoveNext())
        {
            lost |= events.Current.Kind == NetlinkEventKind.EventsLost;
            resynchronized = events.Current.Kind == NetlinkEventKind.Resynchronized;
            if (events.Current.Kind == NetlinkEventKind.Added)
                known.Add(events.Current.Item!.ToString());
            if (events.Current.Kind == NetlinkEventKind.Removed)
                known.Remove(events.Current.Item!.ToString());
        }

        Assert.True(lost, "no events were lost, so nothing was tried");
        Assert.Equal(1500, known.Count);
    }

    [Fact]
    public void What_happens_while_a_loss_is_made_good_is_told()
    {
        using var lab = new TestNamespace();
        int link = new LinkFamily(lab.Connection).Create(ConversationTests.Veth("v0")).Index;
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using IEnumerator<NetlinkEvent<InterfaceAddress>> events = Watcher(lab, 4096).Watch(stop.Token).GetEnumerator();
        Assert.True(events.MoveNext());
        Add(lab, link, 0, 100);
        do
            Assert.True(events.MoveNext());
        while (events.Current.Kind != NetlinkEventKind.EventsLost);
        Assert.True(events.MoveNext()); // the table was read again
        Add(lab, link, 100, 1);
        do
            Assert.True(events.MoveNext());
        while (events.Current.Item?.ToString() != "10.0.100.1/24");
    }

    [Fact]
    public async Task Messages_of_another_namespace_carry_its_id()
    {
        using var lab = new TestNamespace();
        using var other = new TestNamespace();
        new NamespaceIdFamily(lab.Connection).Assign(other.Namespace, 77);
        Assert.Equal(77, new NamespaceIdFamily(lab.Connection).Find(other.Namespace));
        using var subscription = new NetlinkSubscription(NetlinkProtocol.Route, [1], new() { Namespace = lab.Namespace }, allNamespaces: true);
        new LinkFamily(other.Connection).Create(ConversationTests.Veth("far"));
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        await foreach (NetlinkNotification notification in subscription.ReadAsync(stop.Token))
        {
            Assert.Equal(77, notification.NamespaceId);
            break;
        }

        Assert.Equal([1], subscription.Socket.GetMemberships());
    }

    [Fact]
    public void A_filter_on_the_socket_lets_only_what_it_accepts_through()
    {
        using var lab = new TestNamespace();
        using var subscription = new NetlinkSubscription(NetlinkProtocol.Route, [1, AddressGroup], new() { Namespace = lab.Namespace });
        // ldh [4]; jeq #RTM_NEWADDR (in network order), 0, 1; ret #-1; ret #0
        ushort type = System.Buffers.Binary.BinaryPrimitives.ReverseEndianness((ushort)20);
        subscription.Socket.AttachFilter([new(0x28, 0, 0, 4), new(0x15, 0, 1, type), new(0x06, 0, 0, uint.MaxValue), new(0x06, 0, 0, 0)]);
        int link = new LinkFamily(lab.Connection).Create(ConversationTests.Veth("v0")).Index;
        Add(lab, link, 0, 1);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        Assert.Equal(20, subscription.Read(stop.Token).First().Header.Type);
    }
}
