using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Netlink.Netfilter;
using Netlink.Protocol;
using Netlink.Sockets;
using Netlink.Tests.Support;
using Xunit;

namespace Netlink.Tests.Families.Netfilter;

/// <summary>A namespace of the test's own, a conversation with its connection tracking, and <c>conntrack</c> as the oracle.</summary>
internal sealed class ConntrackLab : IDisposable
{
    private readonly TestNamespace _place = new();

    public ConntrackLab()
    {
        Connection = NetlinkConnection.Open(NetlinkProtocol.Netfilter, new() { Namespace = _place.Namespace });
        Family = new(Connection);
        try
        {
            Family.Totals();
        }
        catch (NetlinkException)
        {
            Dispose();
            TestNamespace.SkipMissing("connection tracking over netlink");
        }
    }

    public NetlinkConnection Connection { get; }

    public ConntrackFamily Family { get; }

    public NetworkNamespace Namespace => _place.Namespace;

    public IReadOnlyList<ConntrackEntry> List(ConntrackFilter? filter = null) => [.. Family.Stream(filter)];

    /// <summary>Runs <c>conntrack</c> and gives what it prints.</summary>
    public string Conntrack(string arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/conntrack"), "conntrack is not installed");
        return Shell($"conntrack {arguments} 2>/dev/null");
    }

    /// <summary>Runs a shell's line in the namespace.</summary>
    public string Shell(string script)
    {
        var start = new ProcessStartInfo("ip", ["netns", "exec", _place.Name, "bash", "-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{script}: {errors.Result.Trim()}");
    }

    /// <summary>Has the namespace track what it sends and receives, and counts it.</summary>
    public void Track()
    {
        Assert.SkipUnless(File.Exists("/usr/sbin/nft"), "nft is not installed");
        Shell("ip link set lo up; sysctl -qw net.netfilter.nf_conntrack_acct=1 net.netfilter.nf_conntrack_timestamp=1");
        try
        {
            Shell("nft 'add table inet t; add chain inet t o { type filter hook output priority 0; }; add rule inet t o ct state new counter; add rule inet t o udp dport 7777 ct label set 3'");
        }
        catch (InvalidOperationException)
        {
            TestNamespace.SkipMissing("nftables with ct expressions");
        }
    }

    /// <summary>Compares every connection, field by field, with what <c>conntrack</c> says of it.</summary>
    public void AgreeWithOracle(int count)
    {
        XElement[] flows = [.. new[] { "ipv4", "ipv6" }.SelectMany(version => Flows(Conntrack($"-L -f {version} -o xml,extended,id,labels")))];
        Dictionary<string, ConntrackEntry> ours = List().ToDictionary(entry => $"{entry.Id}");
        Assert.Equal(count, flows.Length);
        Assert.Equal(count, ours.Count);
        foreach (XElement flow in flows)
        {
            XElement own = Meta(flow, "independent");
            ConntrackEntry entry = ours[own.Element("id")!.Value];
            Agree(Meta(flow, "original"), entry.Original!, entry.OriginalCounters);
            Agree(Meta(flow, "reply"), entry.Reply!, entry.ReplyCounters);
            if (entry.Protocol != IPProtocol.Sctp) // of which the oracle prints TCP's names, in XML
                Assert.Equal(own.Element("state")?.Value, entry.State);
            Assert.InRange((long)entry.Timeout!.Value.TotalSeconds - Number(own, "timeout")!.Value, -30, 3);
            Assert.Equal(Number(own, "mark") ?? 0, (long?)entry.Mark?.Value ?? 0);
            Assert.Equal(Number(own, "use"), (long?)entry.UseCount);
            Assert.Equal(Number(own, "zone"), (long?)entry.Zone);
            Assert.Equal(own.Element("assured") is not null, (entry.Status & ConntrackStatus.Assured) != 0);
            Assert.Equal(own.Element("unreplied") is not null, (entry.Status & ConntrackStatus.SeenReply) == 0);
        }
    }

    private static IEnumerable<XElement> Flows(string xml) => xml.Length == 0 ? [] : XDocument.Parse(xml).Root!.Elements("flow");

    private static void Agree(XElement meta, ConntrackTuple tuple, ConntrackCounters? counters)
    {
        XElement network = meta.Element("layer3")!, transport = meta.Element("layer4")!;
        Assert.Equal(network.Element("src")!.Value, tuple.Source.ToString());
        Assert.Equal(network.Element("dst")!.Value, tuple.Destination.ToString());
        Assert.Equal((int)tuple.Version(), int.Parse(network.Attribute("protonum")!.Value, CultureInfo.InvariantCulture));
        Assert.Equal((int)tuple.Protocol!, int.Parse(transport.Attribute("protonum")!.Value, CultureInfo.InvariantCulture));
        if (tuple.Protocol is IPProtocol.Tcp or IPProtocol.Udp or IPProtocol.Sctp)
        {
            Assert.Equal(transport.Attribute("protoname")!.Value, tuple.Protocol.ToString()!.ToLowerInvariant());
            Assert.Equal(Number(transport, "sport"), tuple.SourcePort);
            Assert.Equal(Number(transport, "dport"), tuple.DestinationPort);
        }

        Assert.Equal(Number(meta, "zone"), (long?)tuple.Zone);
        XElement? counted = meta.Element("counters");
        Assert.Equal(counted is null ? null : Number(counted, "packets"), (long?)counters?.Packets);
        Assert.Equal(counted is null ? null : Number(counted, "bytes"), (long?)counters?.Bytes);
    }

    private static XElement Meta(XElement flow, string direction) => flow.Elements("meta").Single(meta => meta.Attribute("direction")!.Value == direction);

    private static long? Number(XElement parent, string name) => parent.Element(name) is { } element ? long.Parse(element.Value, CultureInfo.InvariantCulture) : null;

    public void Dispose()
    {
        Connection.Dispose();
        _place.Dispose();
    }
}
