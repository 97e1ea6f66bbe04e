using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Netlink.Netfilter;

namespace Netlink.Oracles;

/// <summary>Our connections beside <c>conntrack -L -o xml,extended,id,labels</c>, and beside its text for what its XML leaves out or has wrong.</summary>
public static partial class ConntrackOracle
{
    /// <summary>How many seconds may lie between our list and the tool's.</summary>
    private const double Pause = 30;

    /// <summary>Compares every connection with what <c>conntrack</c> says of it.</summary>
    /// <returns>How many fields were compared.</returns>
    /// <exception cref="OracleException">Something differs.</exception>
    public static int Check(Tool tool, IEnumerable<ConntrackEntry> ours)
    {
        IEnumerable<(XElement Flow, string Line)> theirs = new[] { "ipv4", "ipv6" }.SelectMany(family => List(tool, $"-f {family}"));
        return Comparison.CheckAll(theirs, seen => Meta(seen.Flow, "independent").Element("id")!.Value, ours, entry => $"{entry.Id}", (seen, entry) => Compare(seen.Flow, seen.Line, entry));
    }

    /// <summary>The connections that <c>conntrack</c> lists, as XML and as text.</summary>
    public static IEnumerable<(XElement Flow, string Line)> List(Tool tool, string arguments = "")
    {
        Dictionary<string, string> lines = tool.Run($"conntrack -L {arguments} -o extended,id").Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => line[(line.LastIndexOf('=') + 1)..].Trim());
        return tool.Connections($"{arguments} -o xml,extended,id,labels,timestamp").Select(flow => (flow, lines[Meta(flow, "independent").Element("id")!.Value]));
    }

    /// <summary>A connection beside a <c>flow</c> and a line.</summary>
    public static Comparison Compare(XElement flow, string line, ConntrackEntry ours)
    {
        XElement own = Meta(flow, "independent");
        var comparison = new Comparison($"connection {ours}");
        Compare(comparison, "original", Meta(flow, "original"), line, ours.Original!, ours.OriginalCounters);
        Compare(comparison, "reply", Meta(flow, "reply"), line, ours.Reply!, ours.ReplyCounters);
        return comparison
            .Field("id", own.Element("id")?.Value, ours.Id)
            .Field("state", State().Match(line) is { Success: true } state ? state.Groups[1].Value : null, ours.State) // its XML has TCP's names for all
            .Near("timeout", Number(own, "timeout"), ours.Timeout?.TotalSeconds, Pause)
            .Field("mark", Number(own, "mark") ?? 0, ours.Mark?.Value ?? 0)
            .Field("use", Number(own, "use"), ours.UseCount)
            .Field("zone", Number(own, "zone"), ours.Zone)
            .Field("helper", Helper().Match(line) is { Success: true } helper ? helper.Groups[1].Value : null, ours.Helper?.Name)
            .Field("labels", own.Element("labels")?.Elements().Select(label => label.Value), own.Element("labels") is null ? null : ours.Labels?.ToString().Split(',')) // told where connlabel.conf names them
            .Field("assured", own.Element("assured") is not null, (ours.Status & ConntrackStatus.Assured) != 0)
            .Field("unreplied", own.Element("unreplied") is not null, (ours.Status & ConntrackStatus.SeenReply) == 0)
            .Near("age", Number(own, "deltatime") ?? 0, ours.Started is { } started ? (DateTimeOffset.UtcNow - started).TotalSeconds : 0, Pause);
    }

    private static void Compare(Comparison comparison, string direction, XElement meta, string line, ConntrackTuple ours, ConntrackCounters? counters)
    {
        XElement network = meta.Element("layer3")!, transport = meta.Element("layer4")!;
        XElement? counted = meta.Element("counters");
        comparison
            .Field($"{direction} source", network.Element("src")!.Value, ours.Source)
            .Field($"{direction} destination", network.Element("dst")!.Value, ours.Destination)
            .Field($"{direction} family", network.Attribute("protonum")!.Value, (int)ours.Version())
            .Field($"{direction} protocol", transport.Attribute("protonum")!.Value, (int?)ours.Protocol)
            .Part($"{direction} as text", line, $" {ours with { Zone = null }} ")
            .Field($"{direction} zone", Number(meta, "zone"), ours.Zone)
            .Field($"{direction} packets", Number(counted, "packets"), counters?.Packets)
            .Field($"{direction} bytes", Number(counted, "bytes"), counters?.Bytes);
        if (ours.Protocol is IPProtocol.Tcp or IPProtocol.Udp or IPProtocol.Sctp)
        {
            comparison.Field($"{direction} source port", Number(transport, "sport"), ours.SourcePort).Field($"{direction} destination port", Number(transport, "dport"), ours.DestinationPort)
                .Field($"{direction} protocol's name", transport.Attribute("protoname")!.Value, ours.Protocol.ToString()!.ToLowerInvariant());
        }
    }

    private static XElement Meta(XElement flow, string direction) => flow.Elements("meta").Single(meta => meta.Attribute("direction")!.Value == direction);

    private static long? Number(XElement? parent, string name) => parent?.Element(name) is { } element ? long.Parse(element.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^\S+ +\d+ +\S+ +\d+ +\d+ ([A-Z][A-Z_0-9]+) src=")]
    private static partial Regex State();

    [GeneratedRegex(@" helper=(\S+)")]
    private static partial Regex Helper();
}
