using System.Diagnostics;
using Netlink.Protocol;
using Netlink.Routing;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Netlink.Wire;
using Xunit;

namespace Netlink.Tests.Protocol;

public class ConversationTests
{
    internal static readonly NetlinkOperation NewAddress = new("RTM_NEWADDR", 20);

    internal static Link Veth(string name, string? peer = null) =>
        new() { Name = name, Info = new() { Kind = "veth", Options = new VethOptions { Peer = peer is null ? null : new Link { Name = peer } } } };

    [Fact]
    public void A_refusal_names_the_property_and_carries_the_kernels_words()
    {
        using var lab = new TestNamespace();
        NetlinkException error = Assert.Throws<NetlinkException>(() => new LinkFamily(lab.Connection).Create(
            new Link { Name = "vx", Info = new() { Kind = "vxlan", Options = new VxlanOptions { Vni = 1 << 24 } } }));
        Assert.Equal("ERANGE", error.ErrorName);
        Assert.Equal("Link.Info.Options.Vni", error.Details.Attribute);
        Assert.StartsWith("Link.Info.Options.Vni: VXLAN ID must be lower than 16777216", error.Message);
    }

    [Fact]
    public void A_wrong_value_tells_what_the_kernel_takes()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        Link bridge = links.Create(new Link { Name = "br0", Info = new() { Kind = "bridge" } });
        NetlinkException error = Assert.Throws<NetlinkException>(() => links.Change(
            new Link { Index = bridge.Index, Info = new() { Kind = "bridge", Options = new BridgeOptions { StpState = (BridgeStpState)7, MldVersion = 9 } } }));
        Assert.NotEqual(0, error.Error);
        Assert.Contains("EINVAL", error.Message);
    }

    [Fact]
    public void A_request_in_the_midst_of_a_dump_is_answered_and_the_dump_goes_on()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        for (int i = 0; i < 60; i++)
            links.Create(Veth($"a{i}", $"b{i}"));
        int seen = 0;
        foreach (Link link in links.Stream(LinkFamily.Everything()))
        {
            Assert.Equal(link.Name, links.Get(link.Index).Name);
            if (seen++ == 5)
                Assert.True(links.List(LinkFamily.Everything()).Count > 120);
        }

        Assert.Equal(121, seen);
    }

    [Fact]
    public void A_dump_that_is_left_early_leaves_the_connection_clean()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        for (int i = 0; i < 60; i++)
            links.Create(Veth($"a{i}", $"b{i}"));
        for (int i = 0; i < 20; i++)
            Assert.NotNull(links.Stream(LinkFamily.Everything()).First().Name);
        Assert.Equal(121, links.List(LinkFamily.Everything()).Count);
    }

    [Fact]
    public async Task An_asynchronous_dump_gives_the_same_objects()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        for (int i = 0; i < 30; i++)
            links.Create(Veth($"a{i}"));
        var names = new List<string?>();
        await foreach (Link link in links.StreamAsync(LinkFamily.Everything(), TestContext.Current.CancellationToken))
            names.Add(link.Name);
        Assert.Equal(links.List(LinkFamily.Everything()).Select(link => link.Name), names);
    }

    [Fact]
    public async Task An_interrupted_dump_is_repeated_and_never_handed_out_as_if_it_were_whole()
    {
        using var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        for (int i = 0; i < 150; i++)
            links.Create(Veth($"stay{i}", $"peer{i}"));
        using var stop = new CancellationTokenSource();
        Task churn = Task.Run(() =>
        {
            using var other = NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = lab.Namespace });
            var family = new LinkFamily(other);
            while (!stop.IsCancellationRequested)
            {
                family.Delete(new Link { Index = family.Create(new Link { Name = "churn", Info = new() { Kind = "ifb" } }).Index });
            }
        });
        int interrupted = 0;
        long deadline = Environment.TickCount64 + 10_000;
        while (interrupted == 0 && Environment.TickCount64 < deadline)
        {
            try
            {
                _ = links.Stream(LinkFamily.Everything()).Count();
            }
            catch (NetlinkDumpInterruptedException)
            {
                interrupted++;
            }
        }

        Assert.True(interrupted > 0, "no dump was interrupted, so nothing was tried");
        for (int i = 0; i < 10; i++)
        {
            IReadOnlyList<Link> list;
            try
            {
                list = links.List(LinkFamily.Everything());
            }
            catch (NetlinkDumpInterruptedException)
            {
                continue;
            }

            Assert.Equal(300, list.Count(link => link.Name!.StartsWith("stay", StringComparison.Ordinal) || link.Name.StartsWith("peer", StringComparison.Ordinal)));
        }

        await stop.CancelAsync();
        await churn;
    }

    [Fact]
    public void Errors_of_a_batch_belong_to_the_requests_that_caused_them()
    {
        using var lab = new TestNamespace();
        int index = new LinkFamily(lab.Connection).Create(Veth("v0")).Index;
        NetlinkBatch batch = lab.Connection.CreateBatch();
        for (int i = 0; i < 5000; i++)
        {
            InetAddress address = InetAddress.Parse($"10.{i / 250}.{i % 250}.1");
            bool wrong = i % 1000 == 7;
            batch.Add(NewAddress, new InterfaceAddress { LinkIndex = wrong ? 9999 : index, Address = new(address, 24) }, MessageFlags.Create | MessageFlags.Exclusive);
        }

        IReadOnlyList<NetlinkBatchError> errors = batch.Complete();
        Assert.Equal([7, 1007, 2007, 3007, 4007], errors.Select(error => error.Index));
        Assert.All(errors, error => Assert.Equal("ENODEV", error.Error.ErrorName));
        Assert.Equal(4995, new AddressFamily(lab.Connection).List(new InterfaceAddress { Family = AddressFamilies.IPv4 }).Count);
    }

    [Fact]
    public void A_batch_in_which_everything_fails_tells_each_failure()
    {
        using var lab = new TestNamespace();
        NetlinkBatch batch = lab.Connection.CreateBatch();
        for (int i = 0; i < 3000; i++)
            batch.Add(NewAddress, new InterfaceAddress { LinkIndex = 9999, Address = IPPrefix.Parse("10.0.0.1/24") }, MessageFlags.Create);
        Assert.Equal(Enumerable.Range(0, 3000), batch.Complete().Select(error => error.Index));
    }

    [Fact]
    public void What_was_made_is_returned_with_the_index_that_the_kernel_gave_it()
    {
        using var lab = new TestNamespace();
        Link made = new LinkFamily(lab.Connection).Create(new Link { Info = new() { Kind = "ifb" } });
        Assert.True(made.Index > 1);
        Assert.StartsWith("ifb", made.Name);
    }

    [Fact]
    public void A_receive_buffer_grows_to_the_message()
    {
        using var lab = new TestNamespace();
        using NetlinkSocket socket = NetlinkSocket.Open(NetlinkProtocol.Route, lab.Namespace);
        var writer = new NetlinkWriter();
        int token = writer.BeginMessage(18, MessageFlags.Request, 1);
        new Link { Index = 1 }.Write(writer);
        writer.EndMessage(token);
        socket.Send(writer.WrittenSpan);
        byte[] small = new byte[16];
        Assert.True(socket.WaitReadable(TimeSpan.FromSeconds(5)));
        int length = socket.TryReceive(ref small).Length;
        Assert.True(length > 16 && small.Length >= length);
        Assert.Equal("lo", Link.Read(small.AsSpan(MessageHeader.Size, length - MessageHeader.Size)).Name);
    }

    [Fact]
    public void Only_the_kernel_is_believed()
    {
        using var lab = new TestNamespace();
        using NetlinkSocket victim = NetlinkSocket.Open(NetlinkProtocol.Route, lab.Namespace);
        using NetlinkSocket foreign = NetlinkSocket.Open(NetlinkProtocol.Route, lab.Namespace);
        var writer = new NetlinkWriter();
        int token = writer.BeginMessage(16, MessageFlags.None, 1, victim.PortId);
        new Link { Index = 666, Name = "forged" }.Write(writer);
        writer.EndMessage(token);
        foreign.SendTo(victim.PortId, writer.WrittenSpan);
        Assert.True(victim.WaitReadable(TimeSpan.FromSeconds(5)), "the forged message did not arrive, so nothing was tried");
        byte[] buffer = new byte[4096];
        Assert.Equal(0, victim.TryReceive(ref buffer).Length);
        Assert.Equal(1, victim.ForeignDatagrams);
    }

    [Fact]
    public void A_blocked_receive_ends_at_once_when_it_is_cancelled()
    {
        using var lab = new TestNamespace();
        using var subscription = new NetlinkSubscription(NetlinkProtocol.Route, [1], new() { Namespace = lab.Namespace });
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        long begun = Stopwatch.GetTimestamp();
        Assert.ThrowsAny<OperationCanceledException>(() => subscription.Read(stop.Token).First());
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 90, 1000);
    }

    [Fact]
    public void Sockets_in_other_namespaces_leave_no_thread_behind_there()
    {
        using var lab = new TestNamespace();
        string there = lab.Namespace.Run(() => File.ResolveLinkTarget("/proc/thread-self/ns/net", false)!.Name);
        Parallel.For(0, 100, _ =>
        {
            using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = lab.Namespace });
            Assert.Equal("lo", Assert.Single(new LinkFamily(connection).List(LinkFamily.Everything())).Name);
        });
        // A thread that was joined may still be on its way out of /proc.
        SpinWait.SpinUntil(() => !Directory.EnumerateDirectories("/proc/self/task").Select(Place).Contains(there), TimeSpan.FromSeconds(2));
        Assert.DoesNotContain(there, Directory.EnumerateDirectories("/proc/self/task").Select(Place));
    }

    private static string? Place(string task)
    {
        try
        {
            return File.ResolveLinkTarget($"{task}/ns/net", false)?.Name;
        }
        catch (IOException)
        {
            return null; // the thread ended meanwhile
        }
    }

    [Fact]
    public void A_connection_stays_in_its_namespace_when_the_name_is_gone()
    {
        var lab = new TestNamespace();
        var links = new LinkFamily(lab.Connection);
        links.Create(Veth("v0"));
        lab.Namespace.Delete();
        _ = links.Stream(LinkFamily.Everything()).First(); // left early: the connection opens a new socket in the nameless namespace
        Assert.Contains(links.List(LinkFamily.Everything()), link => link.Name == "v0");
        lab.Connection.Dispose();
    }

    [Fact]
    public void A_namespace_that_is_not_there_is_told_by_name()
    {
        NetlinkException error = Assert.Throws<NetlinkException>(() => NetlinkConnection.Open(NetlinkProtocol.Route, new() { Namespace = NetworkNamespace.FromName("nowhere") }));
        Assert.Equal("ENOENT", error.ErrorName);
        Assert.Contains("nowhere", error.Message);
    }

    [Fact]
    public void A_family_that_the_kernel_lacks_is_told_by_name()
    {
        using NetlinkConnection connection = NetlinkConnection.Open(NetlinkProtocol.Generic);
        Assert.Equal((ushort)16, connection.Families.Resolve("nlctrl").Id);
        NetlinkException error = Assert.Throws<NetlinkException>(() => connection.Families.Resolve("nosuchfamily"));
        Assert.Contains("no family 'nosuchfamily'", error.Message);
    }

    [Fact]
    public void A_pool_gives_each_thread_a_connection_of_its_own()
    {
        using var lab = new TestNamespace();
        using var pool = new ConnectionPool(NetlinkProtocol.Route, 3, new() { Namespace = lab.Namespace });
        Parallel.For(0, 50, _ =>
        {
            using ConnectionPool.Lease lease = pool.Rent();
            Assert.Single(new LinkFamily(lease.Connection).List(LinkFamily.Everything()));
        });
        using ConnectionPool.Lease a = pool.Rent(), b = pool.Rent(), c = pool.Rent();
        Assert.Equal("ETIMEDOUT", Assert.Throws<NetlinkException>(() => pool.Rent(TimeSpan.FromMilliseconds(20))).ErrorName);
    }
}
